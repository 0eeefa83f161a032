import { dayInWords } from '../calendar.ts';
import { dayOf, type TimelineClaim } from '../page/order.ts';
import { t } from '../words.ts';
import { CalendarStrip } from './CalendarStrip.tsx';
import { ClaimSummary } from './ClaimSummary.tsx';

interface ClaimListProps<C extends TimelineClaim> {
  /** In the order of their days; at least one. */
  claims: readonly C[];
  /** The publication day of all of them, ISO; null when unknown, or when they were not published on one day. */
  published: string | null;
  /** The reader's own day, ISO. */
  today: string;
  keyOf(claim: C): string;
  /** Where a claim stands, where that is not plain. */
  sourceOf?(claim: C): string;
  onShow(claim: C): void;
}

/** Claims drawn on a calendar, and in the order of their days with publication and today between them. */
export function ClaimList<C extends TimelineClaim>(props: ClaimListProps<C>) {
  const { claims, published, today, keyOf, sourceOf, onShow } = props;
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
            <li key={keyOf(entry)} data-status={entry.claim.status}>
              <button type="button" class="claim" title={t('showClaim')} onClick={() => onShow(entry)}>
                <ClaimSummary claim={entry.claim} dates={entry.dates} speaker={entry.speaker} />
                {sourceOf && (
                  <span class="claim-source" dir="auto">
                    {sourceOf(entry)}
                  </span>
                )}
              </button>
            </li>
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
function withLines<C extends TimelineClaim>(
  claims: readonly C[],
  lines: readonly DayLine[],
): (C | DayLine)[] {
  const entries: (C | DayLine)[] = [...claims];
  for (const line of lines.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const isBehind = (entry: C | DayLine): boolean =>
      !('kind' in entry) && (dayOf(entry.claim) ?? LAST) > line.day;
    const at = entries.findIndex(isBehind);
    entries.splice(at === -1 ? entries.length : at, 0, line);
  }
  return entries;
}

/** Behind every day that an article can name. */
const LAST = '9999-12-31';
