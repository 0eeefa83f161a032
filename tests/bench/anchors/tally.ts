import type { Span } from '../../../utils/text/span.ts';
import type { Fate, Verdict } from './copy.ts';

/** Where an anchor was found. Not sure: the reader is asked to confirm. */
export interface Found {
  span: Span;
  isSure: boolean;
}

type Outcome = Verdict | `unsure ${Verdict}` | 'orphan';

/** How lookups came out, by what had become of the passage; `ms` spent on all of them. */
export type Tally = Record<Fate['kind'], Record<Outcome | 'unsure orphan', number>> & { ms: number };

const none = (): Tally['gone'] => ({
  right: 0,
  loose: 0,
  wrong: 0,
  'unsure right': 0,
  'unsure loose': 0,
  'unsure wrong': 0,
  'unsure orphan': 0,
  orphan: 0,
});

export const emptyTally = (): Tally => ({ survives: none(), torn: none(), gone: none(), ms: 0 });

const HEAD = [
  'kind of edit',
  'survive',
  'right',
  'asked',
  'orphan',
  'torn',
  'gone',
  'orphaned',
  'wrong',
  'ms each',
];

/** Surviving passages: share found right, asked about, given up. Deleted ones: share reported so. Wrong: of all lookups. */
export function table(byKind: ReadonlyMap<string, Tally>): string {
  const rows = [...byKind].map(([kind, tally]) => rowOf(kind, tally));
  return aligned([HEAD, ...rows, rowOf('all', total([...byKind.values()]))]);
}

/** A line for each run, in the same columns, and one for all of them together. */
export function summary(runs: readonly { name: string; tally: Tally }[]): string {
  const rows = runs.map(({ name, tally }) => rowOf(name, tally));
  const all = rowOf('all', total(runs.map(({ tally }) => tally)));
  return aligned([['run', ...HEAD.slice(1)], ...rows, all]);
}

export function total(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const tally of tallies) {
    all.ms += tally.ms;
    for (const fate of ['survives', 'torn', 'gone'] as const) {
      for (const outcome of Object.keys(all[fate]) as Outcome[]) all[fate][outcome] += tally[fate][outcome];
    }
  }
  return all;
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

function rowOf(kind: string, { survives, torn, gone, ms }: Tally): string[] {
  const [standing, broken, deleted] = [sum(survives), sum(torn), sum(gone)];
  const asked = survives['unsure right'] + survives['unsure loose'] + survives['unsure wrong'];
  const all = standing + broken + deleted;
  return [
    kind,
    String(standing),
    share(survives.right, standing),
    share(asked, standing),
    share(survives.orphan, standing),
    String(broken),
    String(deleted),
    share(gone.orphan, deleted),
    share(survives.wrong + torn.wrong + gone.wrong, all),
    (ms / Math.max(1, all)).toFixed(2),
  ];
}
