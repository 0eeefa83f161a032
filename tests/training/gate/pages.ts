import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Features } from '../../../utils/article/evidence/features.ts';
import { gatherFeatures } from '../../../utils/article/evidence/gather.ts';
import { siteOf } from '../../../utils/text/site.ts';
import { parsePage } from '../../evaluate/documents.ts';
import { linesOf } from '../../evaluate/lines.ts';
import type { Example } from './logistic.ts';

/** A page of the development sets, as the gate sees it. */
export interface Page {
  id: string;
  set: string;
  /** "article", "service", "home"… */
  type: string;
  label: 0 | 1;
  site: string;
  features: Features;
}

const SETS = 'wcxb-dev,fundus,homepages';

/**
 * The labelled development pages of the folder `shared`. Parsing takes minutes, so what was gathered is kept in the
 * file `cache` and used again; delete it when the features change.
 */
export async function readPages(shared: string, cache: string): Promise<Page[]> {
  if (existsSync(cache)) return readLines<Page>(cache);
  type Label = Pick<Page, 'id' | 'set' | 'type' | 'label'>;
  const labels = new Map(
    readLines<Label>(join(shared, 'data/articles/detect.jsonl')).map((line) => [line.id, line]),
  );
  const corpus = spawn(process.execPath, [join(shared, 'tools/corpus.mjs'), 'articles', SETS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pages: Page[] = [];
  for await (const line of linesOf(corpus.stdout)) {
    const { id, html, url }: { id: string; html: string; url: string } = JSON.parse(line);
    const label = labels.get(id);
    if (!label) continue;
    pages.push({ ...label, site: siteOf(new URL(url)), features: gatherFeatures(parsePage(html), url) });
  }
  writeFileSync(cache, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  return pages;
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Verdicts on these are not scored, being a matter of taste; they still say a little about what is no article. */
const WEIGHT: Readonly<Record<string, number>> = { forum: 0.5, documentation: 0.15 };
/** Each page counts a second time as if its address were not known, so that the gate does not lean on it alone. */
const WITHOUT_ADDRESS = 0.2;

export const isScored = ({ type }: Page): boolean => !(type in WEIGHT);

/** What the gate is trained on. */
export function examplesOf(pages: readonly Page[]): Example[] {
  return pages.flatMap(({ type, label, features }) => {
    const weight = WEIGHT[type] ?? 1;
    return [
      { features, label, weight },
      { features: withoutAddress(features), label, weight: weight * WITHOUT_ADDRESS },
    ];
  });
}

function withoutAddress(features: Features): Features {
  const kept = Object.entries(features).filter(([name]) => !/(?:Path|Host)$|^words|^root$/.test(name));
  return { ...Object.fromEntries(kept), noAddress: 1 };
}
