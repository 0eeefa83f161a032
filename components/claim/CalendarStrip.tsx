import { tickInWords } from '../calendar.ts';
import { t } from '../words.ts';
import { type Axis, axisOver, nearMost } from './axis.ts';
import { type Bar, type Laid, laneBars } from './lanes.ts';

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
  const bounds = settled.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  const days = published ? [...nearMost(bounds), published] : nearMost(bounds);
  const isTodayNear = isNear(today, days);
  const axis = settled.length > 0 ? axisOver(isTodayNear ? [...days, today] : days) : null;
  if (!axis) return null;
  const laid = laneBars(settled, axis);
  return (
    <div class="strip" aria-hidden="true">
      <div class="strip-field" style={{ '--lanes': Math.max(...laid.map(({ lane }) => lane)) }}>
        {laid.map((one, index) => (
          // Bars have no identity of their own, and none of them keeps any state.
          <span
            class="strip-bar"
            key={index}
            data-status={one.bar.status}
            data-on={one.goesOn}
            style={placeOf(one)}
          />
        ))}
        {published && <Line axis={axis} day={published} kind="published" />}
        {isTodayNear && <Line axis={axis} day={today} kind="today" />}
      </div>
      <div class="strip-ticks">
        {axis.ticks.map(({ day, at, unit }, index) => (
          <span
            key={day}
            style={{ insetInlineStart: `${at}%`, insetInlineEnd: `${100 - endOf(axis, index)}%` }}
          >
            <span>{tickInWords(day, unit)}</span>
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

/** How far a tick's word may reach: to the next tick. */
const endOf = ({ ticks }: Axis, index: number): number => ticks[index + 1]?.at ?? 100;

function Line({ axis, day, kind }: { axis: Axis; day: string; kind: 'published' | 'today' }) {
  return <span class="strip-line" data-kind={kind} style={{ insetInlineStart: `${axis.at(day)}%` }} />;
}

const placeOf = ({ start, end, lane }: Laid): Record<string, string | number> => ({
  '--lane': lane,
  insetInlineStart: `${start}%`,
  inlineSize: `${end - start}%`,
});

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
