import { useMemo } from 'preact/hooks';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { dayInWords } from '../calendar.ts';
import { ClaimSummary } from '../claim/ClaimSummary.tsx';
import { popupWords } from '../popup-words.ts';
import { dayOf, orderClaims, type TimelineClaim } from './order.ts';

interface TimelineProps {
  extraction: Extraction;
  /** The article's publication day, ISO; null when unknown. */
  published: string | null;
  onShow: (span: Span) => void;
}

/** When: claims in the order of their days, with the day of publication between what lay behind and what ahead. */
export function Timeline({ extraction, published, onShow }: TimelineProps) {
  const claims = useMemo(() => orderClaims(extraction), [extraction]);
  if (claims.length === 0) return <p class="none">{popupWords.page.noClaims}</p>;
  const ahead = published === null ? -1 : claims.findIndex(({ claim }) => (dayOf(claim) ?? '') > published);
  const split = ahead === -1 ? claims.length : ahead;
  const item = ({ claim, dates }: TimelineClaim) => (
    <li key={`${claim.start}-${claim.end}`} data-status={claim.status}>
      <button
        type="button"
        class="claim"
        title={popupWords.page.showClaim}
        onClick={() => onShow({ start: claim.start, end: claim.end })}
      >
        <ClaimSummary claim={claim} dates={dates} />
      </button>
    </li>
  );
  return (
    <ol class="timeline">
      {claims.slice(0, split).map(item)}
      {published && (
        <li key="published" class="published-line">
          {popupWords.page.published(dayInWords(published))}
        </li>
      )}
      {claims.slice(split).map(item)}
    </ol>
  );
}
