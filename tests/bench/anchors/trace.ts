/** As much of an event of Chromium's trace as is used here; times in microseconds, `tdur` of the processor. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/**
 * The tasks in which a script ran: milliseconds of the processor for all of them together and for the longest. A task is the outermost one of its
 * thread, with whatever else was done in it.
 */
export function costIn(events: readonly TraceEvent[], script: string): { tasks: number; longest: number } {
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.endsWith(script),
  );
  const threads = new Set(calls.map(threadOf));
  const tasks = events.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && threads.has(threadOf(event)),
  );
  const lengths = tasks
    .filter((task) => calls.some((call) => isWithin(call, task)))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return { tasks: lengths.reduce((a, b) => a + b, 0), longest: Math.max(0, ...lengths) };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

const isWithin = (call: TraceEvent, task: TraceEvent): boolean =>
  threadOf(call) === threadOf(task) && call.ts >= task.ts && call.ts < task.ts + (task.dur ?? 0);
