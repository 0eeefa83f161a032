import { useMemo } from 'preact/hooks';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { dayInWords } from '../calendar.ts';
import { CalendarStrip } from '../claim/CalendarStrip.tsx';
import { ClaimSummary } from '../claim/ClaimSummary.tsx';
import { t } from '../words.ts';
import { dayOf, orderClaims, type TimelineClaim } from './order.ts';

interface TimelineProps {
  extraction: Extraction;
  /** The article's publication day, ISO; null when unknown. */
  published: string | null;
  /** The reader's own day, ISO. */
  today: string;
  onShow: (span: Span) => void;
}

/** When: claims drawn on a calendar, and in the order of their days with publication and today between them. */
export function Timeline({ extraction, published, today, onShow }: TimelineProps) {
  const claims = useMemo(() => orderClaims(extraction), [extraction]);
  if (claims.length === 0) return <p class="none">{t('noClaims')}</p>;
  const lines: DayLine[] = [{ day: today, kind: 'today', text: t('today', dayInWords(today)) }];
  if (published && published !== today) {
    lines.push({ day: published, kind: 'published', text: t('published', dayInWords(published)) });
  }
  return (
    <>
      <CalendarStrip bars={claims.map(({ claim }) => claim)} published={published} today={today} />
      <ol class="timeline">
        {withLines(claims, lines).map((entry) =>
          'kind' in entry ? (
            <li key={entry.kind} class="day-line" data-kind={entry.kind}>
              {entry.text}
            </li>
          ) : (
            <ClaimItem key={`${entry.claim.start}-${entry.claim.end}`} entry={entry} onShow={onShow} />
          ),
        )}
      </ol>
    </>
  );
}

interface DayLine {
  day: string;
  kind: 'published' | 'today';
  text: string;
}

/** Each line after the last claim that begins by its day; claims without a day stay behind all lines. */
function withLines(claims: readonly TimelineClaim[], lines: readonly DayLine[]): (TimelineClaim | DayLine)[] {
  const entries: (TimelineClaim | DayLine)[] = [...claims];
  for (const line of lines.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const isBehind = (entry: TimelineClaim | DayLine): boolean =>
      !('kind' in entry) && (dayOf(entry.claim) ?? LAST) > line.day;
    const at = entries.findIndex(isBehind);
    entries.splice(at === -1 ? entries.length : at, 0, line);
  }
  return entries;
}

/** Behind every day that an article can name. */
const LAST = '9999-12-31';

interface ClaimItemProps {
  entry: TimelineClaim;
  onShow: (span: Span) => void;
}

function ClaimItem({ entry: { claim, dates, speaker }, onShow }: ClaimItemProps) {
  return (
    <li data-status={claim.status}>
      <button
        type="button"
        class="claim"
        title={t('showClaim')}
        onClick={() => onShow({ start: claim.start, end: claim.end })}
      >
        <ClaimSummary claim={claim} dates={dates} speaker={speaker} />
      </button>
    </li>
  );
}
