import { existsSync } from 'node:fs';
import { findClaims } from '../../utils/extract/claims/find.ts';
import { findDates } from '../../utils/extract/dates/find.ts';
import { readProse } from '../../utils/extract/prose.ts';
import { findVerbGroups } from '../../utils/extract/verbs.ts';
import { CORPORA, readLines, type TimemlDocument } from '../evaluate/claims/timeml.ts';

/**
 * Speed of dates and claims together (names left out), and what doubling a hostile text costs: `npm run bench:claims`.
 * Each figure is the best of several rounds; a ratio of 2 per doubling is linear.
 */
const ROUNDS = 5;

const SAMPLE =
  'The ministry said on Thursday that the talks, which began in March 2021, will resume next week. “We met last June,” ' +
  'Anna Lind told reporters, “and we will meet again by the end of 2025.” The plant had not paid its staff since April.\n';

/** Texts that a page could hold to slow a reader down, by what they repeat. */
const HOSTILE: Record<string, string> = {
  'no full stop': 'the envoy said that the man who met the woman who left on Friday and ',
  'quotation marks': '“',
  'wire marks': "``he said on Friday '' ",
  'nested quotations': '“he said on Friday “she said ',
  commas: 'on Friday, ',
  said: 'said ',
  'when and dates': 'when he left in 1990, ',
  pronouns: '“No,” he said. ',
  brackets: '(',
  'run-on words': 'wordsTrump',
};

function read(text: string): void {
  const prose = readProse({ text, pieces: [], published: '2024-05-15', lang: 'en' });
  const verbs = findVerbGroups(prose);
  findClaims(prose, { names: [], dates: findDates(prose, verbs), verbs });
}

/** Milliseconds of processor time, so that what else runs on the machine counts less. */
function bestOf(rounds: number, run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const texts = existsSync(CORPORA)
  ? readLines<TimemlDocument>('aquaint.jsonl').map(({ text }) => text)
  : Array.from({ length: 100 }, () => SAMPLE.repeat(10));
const size = texts.reduce((sum, text) => sum + text.length, 0);
const seconds = bestOf(ROUNDS, () => texts.forEach(read)) / 1000;
console.log(
  `dates and claims: ${(size / 1e6 / seconds).toFixed(2)} MB/s over ${size} characters (names left out)`,
);

for (const [name, unit] of Object.entries(HOSTILE)) {
  const times = [2 ** 17, 2 ** 18, 2 ** 19].map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    return bestOf(ROUNDS, () => read(text));
  });
  const ratios = times.slice(1).map((time, index) => (time / (times[index] ?? time)).toFixed(2));
  console.log(
    `${name.padEnd(18)} ${times.map((time) => time.toFixed(0)).join(' → ')} ms, × ${ratios.join(', × ')}`,
  );
}
