import { useMemo } from 'preact/hooks';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { ClaimList } from '../claim/ClaimList.tsx';
import { t } from '../words.ts';
import { orderClaims } from './order.ts';

interface TimelineProps {
  extraction: Extraction;
  /** The article's publication day, ISO; null when unknown. */
  published: string | null;
  /** The reader's own day, ISO. */
  today: string;
  onShow: (span: Span) => void;
}

/** When: the claims of an article on a timeline. */
export function Timeline({ extraction, published, today, onShow }: TimelineProps) {
  const claims = useMemo(() => orderClaims(extraction), [extraction]);
  if (claims.length === 0) return <p class="none">{t('noClaims')}</p>;
  return (
    <ClaimList
      claims={claims}
      published={published}
      today={today}
      keyOf={({ claim }) => `${claim.start}-${claim.end}`}
      onShow={({ claim: { start, end } }) => onShow({ start, end })}
    />
  );
}
