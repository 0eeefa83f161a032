import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page to be read; `kind` is its column. */
export interface SamplePage {
  kind: 'typical' | 'biggest';
  html: string;
}

const TYPICAL = 40;
const BIGGEST = 12;
const OWN = join(import.meta.dirname, '../../pages');

/**
 * 40 typical pages of the development set (evenly spaced among all, in the order of their names) and the 12 biggest;
 * without the corpora the project's own pages.
 */
export function samplePages(corpora: string): SamplePage[] {
  let listed: string;
  try {
    listed = readFileSync(join(corpora, 'pages.jsonl'), 'utf8');
  } catch {
    const own = readdirSync(OWN).filter((name) => name.endsWith('.html'));
    return own.map((name) => ({ kind: 'typical', html: readFileSync(join(OWN, name), 'utf8') }));
  }
  const pages = listed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { set: string; file: string })
    .filter(({ set }) => set === 'wcxb-dev')
    .map(({ file }) => gunzipSync(readFileSync(join(corpora, file))).toString('utf8'));
  const bySize = [...pages].sort((a, b) => b.length - a.length);
  const step = pages.length / TYPICAL;
  return [
    ...Array.from({ length: TYPICAL }, (_, at): SamplePage => {
      return { kind: 'typical', html: pages[Math.floor(at * step)] ?? '' };
    }),
    ...bySize.slice(0, BIGGEST).map((html): SamplePage => ({ kind: 'biggest', html })),
  ];
}
