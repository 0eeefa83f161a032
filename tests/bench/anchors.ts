/**
 * How well notes are found again after a page was edited, beside Hypothesis' method: `npm run bench:anchors`.
 * Passages of the sample pages, and of real articles where they lie beside the project; each looked for after ten kinds
 * of edit. Everything is settled by the seed. `SHOW='quote deleted/gone/wrong,…'` prints single cases.
 */
import { openSearch } from '../../utils/text/find-anchor.ts';
import { copyOf, fateOf, judge, type Written, write } from './anchors/copy.ts';
import { EDITS } from './anchors/edits.ts';
import { hypothesisFinds } from './anchors/hypothesis.ts';
import { restructure } from './anchors/markup.ts';
import { textsOf } from './anchors/pages.ts';
import { type Quote, quotesIn } from './anchors/quotes.ts';
import { seeded } from './anchors/random.ts';
import { measureSpeed } from './anchors/speed.ts';
import { emptyTally, type Method, type Tally, table } from './anchors/tally.ts';

const SEED = Number(process.env.SEED ?? 20_240_412);
const ANCHORS = 5_000;
const REAL_PAGES = 92;
/** Quotes of a page that one edited copy is shared by, where the edit is not aimed at one of them. */
const SHARED = 25;
const AIMED = new Set(['duplicate passage added', 'quote deleted']);
const MARKUP = 'markup restructured';

const methods: Record<string, Method> = {
  Dateline: (text) => {
    const search = openSearch(text);
    return (anchor) => {
      const found = search(anchor);
      return found.kind === 'orphan' ? null : { span: found.span, isSure: found.kind !== 'uncertain' };
    };
  },
  Hypothesis: (text) => (anchor) => {
    const span = hypothesisFinds(text, anchor);
    return span && { span, isSure: true };
  },
};

const { samples, real } = textsOf(REAL_PAGES, SEED);
const texts = [...samples, ...real];
const copies = texts.map(copyOf);
const tallies = new Map<string, Map<string, Tally>>(Object.keys(methods).map((name) => [name, new Map()]));
const random = seeded(SEED + 1);

copies.forEach((copy, page) => {
  const quotes = quotesIn(copy, Math.ceil(ANCHORS / copies.length), random);
  const foreign = copies
    .filter((_, other) => other !== page)
    .flatMap((blocks) => blocks.filter(({ tokens }) => tokens.length > 5).slice(0, 20))
    .map(({ lead, tokens }) => ({ lead, tokens: tokens.map((token) => ({ ...token, id: null })) }));
  for (const kind of [...Object.keys(EDITS), MARKUP]) {
    const size = AIMED.has(kind) ? 1 : SHARED;
    for (let at = 0; at < quotes.length; at += size) {
      const some = quotes.slice(at, at + size);
      const quote = new Set(some.flatMap(({ ids }) => [...ids]));
      const edited =
        kind === MARKUP
          ? restructure(copy, random)
          : write(EDITS[kind]?.(copy, { random, quote, foreign }) ?? copy);
      look(kind, edited, some);
    }
  }
});

function look(kind: string, edited: Written, quotes: readonly Quote[]): void {
  const finders = Object.entries(methods).map(([name, open]) => ({ name, find: open(edited.text) }));
  for (const { anchor, ids } of quotes) {
    const fate = fateOf(ids, edited);
    for (const { name, find } of finders) {
      const tally = tallies.get(name)?.get(kind) ?? emptyTally();
      tallies.get(name)?.set(kind, tally);
      const before = performance.now();
      const found = find(anchor);
      tally.ms += performance.now() - before;
      const verdict = found ? judge(found.span, fate, edited) : 'orphan';
      tally[fate.kind][found && !found.isSure ? (`unsure ${verdict}` as const) : verdict] += 1;
      const outcome = `${kind}/${fate.kind}/${verdict}`;
      if (name === 'Dateline' && process.env.SHOW?.split(',').includes(outcome)) {
        const around = found && edited.text.slice(found.span.start - 40, found.span.end + 40);
        console.log(JSON.stringify({ outcome, anchor, found, around }));
      }
    }
  }
}

console.log(`${samples.length} sample pages and ${real.length} real ones, seed ${SEED}.`);
for (const [name, byKind] of tallies) console.log(`\n${name}\n${table(byKind)}`);
console.log(`\n350 anchors on a page of 500,000 characters\n${measureSpeed(texts, SEED)}`);
