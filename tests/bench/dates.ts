/**
 * Speed of finding dates: `npm run bench:dates [-- TEXT FILES]`. Dateline beside chrono-node, compromise-dates and
 * Microsoft's recognizers on the same texts in the same run (without files: on made-up news, settled by its seed), then
 * Dateline alone on hostile input, doubled up to 1 MB.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import compromiseDates from 'compromise-dates';
import { findDates } from '../../utils/extract/dates/find.ts';
import { readProse } from '../../utils/extract/prose.ts';
import { findVerbGroups } from '../../utils/extract/verbs.ts';
import { HOSTILE } from './dates/hostile.ts';
import { madeUpNews } from './dates/news.ts';

type Reader = (text: string) => unknown;

const PUBLISHED = '2024-05-15';
const REFERENCE = new Date(`${PUBLISHED}T12:00:00Z`);
/** The slow ones read a part of the texts. */
const MOST_SECONDS = 4;
const ROUNDS = 3;

const prose = (text: string) => readProse({ text, pieces: [], published: PUBLISHED, lang: 'en' });

function dateline(text: string): unknown {
  const read = prose(text);
  return findDates(read, findVerbGroups(read));
}

function peers(): Record<string, Reader> {
  nlp.plugin(compromiseDates);
  const recognizers = createRequire(import.meta.url)('@microsoft/recognizers-text-date-time');
  const view = nlp as unknown as (text: string) => { dates(): { json(): unknown } };
  return {
    'chrono-node': (text) => chrono.parse(text, REFERENCE),
    'compromise-dates': (text) => view(text).dates().json(),
    'Microsoft recognizers': (text) =>
      recognizers.recognizeDateTime(text, recognizers.Culture.English, 0, REFERENCE),
  };
}

/** Seconds of this process on the processor: what else the machine does is left out. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Megabytes a second: best of some rounds, each broken off when it has taken long enough; and texts that made it throw. */
function measure(read: Reader, texts: readonly string[]): { speed: number; failed: number } {
  let speed = 0;
  let failed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let size = 0;
    failed = 0;
    const start = seconds();
    const elapsed = (): number => seconds() - start;
    for (const text of texts) {
      try {
        read(text);
      } catch {
        failed += 1;
      }
      size += text.length;
      if (elapsed() > MOST_SECONDS) break;
    }
    speed = Math.max(speed, size / 1e6 / elapsed());
  }
  return { speed, failed };
}

function compare(texts: readonly string[]): void {
  const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  console.log(`${texts.length} texts, ${size.toFixed(2)} MB; Node ${process.versions.node}, processor time`);
  const own = measure(dateline, texts);
  const ready = texts.map(prose).map((read) => ({ read, verbs: findVerbGroups(read) }));
  const start = seconds();
  for (const { read, verbs } of ready) findDates(read, verbs);
  const alone = size / (seconds() - start);
  console.log(`Dateline (tokens, sentences, verbs and dates)  ${own.speed.toFixed(2)} MB/s`);
  console.log(`Dateline (dates alone, the rest being there)   ${alone.toFixed(2)} MB/s`);
  for (const [name, read] of Object.entries(peers())) {
    const { speed, failed } = measure(read, texts);
    const note = failed > 0 ? `, threw on ${failed} texts` : '';
    console.log(
      `${name.padEnd(46)} ${speed.toFixed(3)} MB/s: Dateline is ${(own.speed / speed).toFixed(1)} × as fast${note}`,
    );
  }
}

const SIZES = [128_000, 256_000, 512_000, 1_024_000];

function attack(): void {
  console.log(
    `\nhostile input, milliseconds at ${SIZES.map((size) => `${size / 1000} kB`).join(', ')}; growth per doubling`,
  );
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const times = SIZES.map((size) => timeOf(unit.repeat(Math.ceil(size / unit.length)).slice(0, size)));
    const growth = times.slice(1).map((time, index) => time / (times[index] ?? time));
    console.log(
      `${name.padEnd(24)} ${times.map((time) => time.toFixed(0).padStart(6)).join('')}   ${growth.map((factor) => factor.toFixed(2)).join(' ')}`,
    );
  }
}

function timeOf(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = seconds();
    dateline(text);
    return 1000 * (seconds() - start);
  });
  return Math.min(...times);
}

const files = process.argv.slice(2);
compare(files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')) : madeUpNews());
attack();
