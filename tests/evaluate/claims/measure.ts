import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findClaims } from '../../../utils/extract/claims/find.ts';
import type { ClaimStatus, DatedClaim } from '../../../utils/extract/shapes.ts';
import { overlaps } from '../../../utils/text/span.ts';
import { statusOfEvent, subordinations } from './status-of-timeml.ts';
import {
  type DatedEvent,
  intervalOf,
  readDocument,
  readLines,
  type TimemlDocument,
  type TimemlLinks,
} from './timeml.ts';

/**
 * Claims against TimeBank's events: `node tests/evaluate/claims/measure.ts [--dates found|gold] [--out OUT.jsonl]`.
 * Prints status against TimeML, and how many events without a date got a claim; OUT.jsonl is for score-claims.mjs.
 */
const { values: options } = parseArgs({
  options: {
    dates: { type: 'string', default: 'found' },
    out: { type: 'string' },
    errors: { type: 'boolean' },
  },
});

const STATUSES: ClaimStatus[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];

interface Annotated {
  document: TimemlDocument;
  claims: DatedClaim[];
}

const annotated = new Map<string, Annotated>();
const lines: string[] = [];
for (const document of readLines<TimemlDocument>('timebank.jsonl')) {
  const { prose, verbs, dates } = readDocument(document, options.dates === 'gold' ? 'gold' : 'found');
  const claims = findClaims(prose, { names: [], dates, verbs });
  annotated.set(document.id, { document, claims });
  lines.push(JSON.stringify({ id: document.id, article: { text: document.text }, dates, claims }));
}
if (options.out) writeFileSync(options.out, `${lines.join('\n')}\n`);
const links = new Map(readLines<TimemlLinks>('timebank.links.jsonl').map((one) => [one.id, one]));
printStatus();
printDateless();

function innermost(claims: readonly DatedClaim[], start: number, end: number): DatedClaim | undefined {
  return claims
    .filter((claim) => overlaps(claim, { start, end }))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function printStatus(): void {
  const table = new Map(STATUSES.map((gold) => [gold, new Map<string, number>()]));
  let left = 0;
  for (const event of readLines<DatedEvent>('event-date.timebank.jsonl')) {
    const one = annotated.get(event.id);
    const own = links.get(event.id);
    if (!one || !own) continue;
    const [earliest = ''] = intervalOf(event.value, one.document.dct) ?? [];
    const over = subordinations(own).get(event.eiid) ?? new Set<string>();
    const gold = statusOfEvent(event, over, earliest > one.document.dct.slice(0, 10));
    if (!gold) left += 1;
    else {
      const found = innermost(one.claims, event.estart, event.eend);
      const row = table.get(gold);
      row?.set(found?.status ?? 'none', (row.get(found?.status ?? 'none') ?? 0) + 1);
      if (options.errors && found?.status !== gold)
        console.log(
          [event.id, event.eid, gold, found?.status ?? 'none', found?.text ?? event.eid].join('\t'),
        );
    }
  }
  printTable(table, left);
}

function printTable(table: Map<ClaimStatus, Map<string, number>>, left: number): void {
  const columns = [...STATUSES, 'none'];
  console.log(`\nstatus of dated events (rows: TimeML; ${left} without a status in TimeML left out)`);
  console.log(['', ...columns].map((word) => word.padStart(9)).join(' '));
  for (const [gold, row] of table) {
    const cells = columns.map((column) => String(row.get(column) ?? 0));
    console.log([gold, ...cells].map((word) => word.padStart(9)).join(' '));
  }
  for (const counted of [false, true]) {
    const scores = STATUSES.map((status) => f1(table, status, counted));
    const macro = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const each = scores.map((score, at) => `${STATUSES[at]} ${score.toFixed(2)}`).join(', ');
    console.log(
      `macro F1 ${macro.toFixed(3)} (${each}), events ${counted ? 'without' : 'with'} a claim ${counted ? 'as misses' : 'only'}`,
    );
  }
}

function f1(table: Map<ClaimStatus, Map<string, number>>, status: ClaimStatus, misses: boolean): number {
  const right = table.get(status)?.get(status) ?? 0;
  let found = 0;
  let gold = 0;
  for (const [row, cells] of table) {
    found += cells.get(status) ?? 0;
    if (row !== status) continue;
    for (const [column, count] of cells) if (misses || column !== 'none') gold += count;
  }
  return found + gold === 0 ? 1 : (2 * right) / (found + gold);
}

/** Events that no TLINK ties to a date of the text, and that a claim covers all the same. */
function printDateless(): void {
  const counts = { all: 0, claimed: 0, finite: 0, finiteClaimed: 0 };
  for (const own of links.values()) {
    const one = annotated.get(own.id);
    if (!one) continue;
    const dated = datedInstances(own);
    for (const event of own.events) {
      const instances = own.instances.filter((instance) => instance.eventID === event.eid);
      if (instances.some(({ eiid }) => dated.has(eiid))) continue;
      const claimed = innermost(one.claims, event.start, event.end) ? 1 : 0;
      const finite = instances.some(({ tense }) => /^(?:PAST|PRESENT|FUTURE)$/.test(tense)) ? 1 : 0;
      counts.all += 1;
      counts.claimed += claimed;
      counts.finite += finite;
      counts.finiteClaimed += finite && claimed;
    }
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `\ndateless events ${counts.all}: in a claim ${percent(counts.claimed, counts.all)}; of the ${counts.finite} ` +
      `with a finite tense ${percent(counts.finiteClaimed, counts.finite)}`,
  );
}

function datedInstances({ tlinks, dctTid }: TimemlLinks): Set<string> {
  const dated = new Set<string>();
  for (const link of tlinks) {
    const event = link.eventInstanceID ?? link.relatedToEventInstance;
    const time = link.relatedToTime ?? link.timeID;
    if (event && time && time !== dctTid) dated.add(event);
  }
  return dated;
}
