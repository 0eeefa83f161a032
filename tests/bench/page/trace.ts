/** An event of Chromium's trace, as much of it as is read here; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of the thread. */
  tdur?: number;
  args?: { data?: { url?: string; startTime?: number } & Partial<ProfileChunk> };
}

interface ProfileChunk {
  cpuProfile: { nodes?: ProfileNode[]; samples?: number[] };
  timeDeltas: number[];
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

/** Categories to record for `longestTasks`. */
export const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** A task of a page's main thread; milliseconds. */
export interface Task {
  wall: number;
  cpu: number;
}

/** The longest tasks on a page's main thread: of those that run a script of `origin`, and of all. */
export function longestTasks(trace: Uint8Array, origin: string): { ours: Task; all: Task } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const moments = momentsOf(traceEvents, origin);
  // The page's process is the one that was profiled.
  const page = traceEvents.find(({ name }) => name === 'Profile');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === page?.pid && tid === page.tid,
  );
  const ours = tasks.filter(({ ts, dur = 0 }) => moments.some((at) => at >= ts && at <= ts + dur));
  return { ours: longest(ours), all: longest(tasks) };
}

const longest = (tasks: readonly TraceEvent[]): Task => ({
  wall: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  cpu: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
});

/** When scripts of an origin were at work: where they were called, and where the profiler met them. */
function momentsOf(events: readonly TraceEvent[], origin: string): number[] {
  const called = events.filter(({ args }) => args?.data?.url?.startsWith(origin)).map(({ ts }) => ts);
  const isOurs = new Set<number>();
  const sampled: number[] = [];
  let now = events.find(({ name }) => name === 'Profile')?.args?.data?.startTime ?? 0;
  const chunks = events.filter(({ name }) => name === 'ProfileChunk').sort((a, b) => a.ts - b.ts);
  for (const { args } of chunks) {
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    addOurs(isOurs, cpuProfile?.nodes ?? [], origin);
    for (const [index, sample] of (cpuProfile?.samples ?? []).entries()) {
      now += timeDeltas[index] ?? 0;
      if (isOurs.has(sample)) sampled.push(now);
    }
  }
  return [...called, ...sampled];
}

/** Adds the nodes of a profile that lie in scripts of an origin, or were called from there. Parents come first. */
function addOurs(ours: Set<number>, nodes: readonly ProfileNode[], origin: string): void {
  for (const { id, parent, callFrame } of nodes) {
    if (callFrame.url?.startsWith(origin) || (parent !== undefined && ours.has(parent))) ours.add(id);
  }
}

/** A profile as the debugging protocol's `Profiler` gives it. */
interface Profile {
  nodes: { id: number; children?: number[]; callFrame: { url: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Milliseconds that scripts of an origin ran, with all that they called. */
export function timeOf({ nodes, samples = [], timeDeltas = [] }: Profile, origin: string): number {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const ours = new Set<number>();
  addOurs(
    ours,
    nodes.map(({ id, callFrame }) => {
      const parent = parents.get(id);
      return parent === undefined ? { id, callFrame } : { id, callFrame, parent };
    }),
    origin,
  );
  // A sample holds until the next one.
  return samples.reduce((sum, id, at) => sum + (ours.has(id) ? (timeDeltas[at + 1] ?? 0) / 1000 : 0), 0);
}
