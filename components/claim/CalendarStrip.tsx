import { tickInWords } from '../calendar.ts';
import { t } from '../words.ts';
import { type Axis, axisOver } from './axis.ts';

/** An interval to draw; ISO days, both inclusive, null: open on that side. */
export interface Bar {
  earliest: string | null;
  latest: string | null;
  status: string;
}

interface CalendarStripProps {
  bars: readonly Bar[];
  /** The day of publication, ISO. */
  published: string | null;
  /** The reader's own day, ISO. It is drawn where it lies near the rest. */
  today: string;
}

/** Intervals on a small stretch of calendar, with publication and today. The words beside it say the same. */
export function CalendarStrip({ bars, published, today }: CalendarStripProps) {
  const settled = bars.filter(({ earliest, latest }) => earliest ?? latest);
  const days = settled.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  if (published) days.push(published);
  const isTodayNear = isNear(today, days);
  const axis = settled.length > 0 ? axisOver(isTodayNear ? [...days, today] : days) : null;
  if (!axis) return null;
  return (
    <div class="strip" aria-hidden="true">
      <div class="strip-field">
        {settled.map((bar, index) => (
          // Bars have no identity of their own, and none of them keeps any state.
          <span class="strip-bar" key={index} data-status={bar.status} style={placeOf(bar, axis)} />
        ))}
        {published && <Line axis={axis} day={published} kind="published" />}
        {isTodayNear && <Line axis={axis} day={today} kind="today" />}
      </div>
      <div class="strip-ticks">
        {axis.ticks.map(({ day, at, unit }) => (
          <span key={day} style={{ insetInlineStart: `${at}%` }}>
            {tickInWords(day, unit)}
          </span>
        ))}
      </div>
      <p class="strip-key">
        {published && <span data-kind="published">{t('stripPublished')}</span>}
        {isTodayNear && <span data-kind="today">{t('stripToday')}</span>}
      </p>
    </div>
  );
}

function Line({ axis, day, kind }: { axis: Axis; day: string; kind: 'published' | 'today' }) {
  return <span class="strip-line" data-kind={kind} style={{ insetInlineStart: `${axis.at(day)}%` }} />;
}

function placeOf({ earliest, latest }: Bar, axis: Axis): Record<string, string> {
  const start = earliest === null ? 0 : axis.at(earliest);
  const end = latest === null ? 100 : axis.at(latest);
  return { insetInlineStart: `${start}%`, inlineSize: `max(4px, ${end - start}%)` };
}

/** Does the day lie so near the others that it does not press them together? */
function isNear(day: string, others: readonly string[]): boolean {
  const numbers = others.map((other) => Date.parse(other));
  const at = Date.parse(day);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const reach = Math.max(last - first, NEAR_MS);
  return at >= first - reach && at <= last + reach;
}

/** Ninety days. */
const NEAR_MS = 90 * 86_400_000;
