/**
 * How well notes are found again after a page was edited, beside Hypothesis' method:
 * `npm run bench:anchors -- [--seeds 1,2,3] [--part fit|report|all] [--methods Dateline] [--show FILE]`.
 * Passages of the sample pages, and of real articles where they lie beside the project; each looked for after ten kinds
 * of edit. Everything is settled by the seeds. `--show` writes each lookup of ours that went wrong into a file, as JSON lines.
 */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Span } from '../../utils/text/span.ts';
import { type Part, textsOf } from './anchors/pages.ts';
import { type Lookup, METHODS, tryAnchors } from './anchors/run.ts';
import { measureSpeed } from './anchors/speed.ts';
import { summary, type Tally, table, total } from './anchors/tally.ts';

const REAL_PAGES = 92;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20240412' },
    part: { type: 'string', default: 'all' },
    methods: { type: 'string', default: Object.keys(METHODS).join() },
    show: { type: 'string' },
  },
});
const seeds = values.seeds.split(',').map(Number);
const methods = values.methods.split(',');
const part = partNamed(values.part);
const shown = values.show ? createWriteStream(values.show) : null;
const runs = new Map<string, { name: string; tally: Tally }[]>(methods.map((name) => [name, []]));

for (const seed of seeds) {
  const { samples, real } = textsOf({ count: REAL_PAGES, seed, part });
  const texts = [...samples, ...real];
  console.log(`\n${samples.length} sample pages and ${real.length} real ones (${part}), seed ${seed}.`);
  for (const [name, byKind] of tryAnchors({ texts, seed, methods, onLookup: show })) {
    console.log(`\n${name}\n${table(byKind)}`);
    runs.get(name)?.push({ name: `seed ${seed}`, tally: total([...byKind.values()]) });
  }
  if (seed === seeds[0]) {
    console.log(`\n350 anchors on a page of 500,000 characters\n${measureSpeed(texts, seed)}`);
  }
}
if (seeds.length > 1) for (const [name, all] of runs) console.log(`\n${name}\n${summary(all)}`);
shown?.end();

function partNamed(name: string): Part {
  if (name === 'fit' || name === 'report' || name === 'all') return name;
  throw new Error('There are the parts fit, report and all.');
}

function show({ method, kind, fate, verdict, anchor, found, edited }: Lookup): void {
  const expected = fate.kind === 'gone' ? 'orphan' : 'right';
  if (!shown || method !== 'Dateline' || fate.kind === 'torn' || verdict === expected) return;
  const [first] = fate.kind === 'gone' ? [] : fate.own;
  shown.write(
    `${JSON.stringify({
      outcome: `${kind}/${fate.kind}/${verdict}`,
      isSure: found?.isSure,
      anchor,
      found: found && around(edited.text, found.span),
      own: first && around(edited.text, first),
    })}\n`,
  );
}

/** What stands at a place, with 40 characters on either side. */
function around(text: string, { start, end }: Span) {
  const before = text.slice(Math.max(0, start - 40), start);
  return { start, before, is: text.slice(start, end), after: text.slice(end, end + 40) };
}
