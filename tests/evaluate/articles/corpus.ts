import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of a corpus. */
export interface CorpusPage {
  id: string;
  html: string;
  url?: string;
}

/** Where the corpora lie beside the project, if they do. */
export const CORPORA = join(import.meta.dirname, '../../../../shared/data/articles');
export const hasCorpora = (): boolean => existsSync(join(CORPORA, 'pages.jsonl'));

interface Listed {
  id: string;
  set: string;
  file: string;
  url?: string;
}

/** The pages of all sets or of one, read one by one. */
export function* corpusPages(set?: string): Generator<CorpusPage> {
  for (const line of readFileSync(join(CORPORA, 'pages.jsonl'), 'utf8').split('\n')) {
    if (!line) continue;
    const { id, file, url, ...listed } = JSON.parse(line) as Listed;
    if (set && listed.set !== set) continue;
    const html = decoded(gunzipSync(readFileSync(join(CORPORA, file))));
    yield url ? { id, html, url } : { id, html };
  }
}

/** As browsers do without a header: UTF-8 if it is, else what the page declares. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const [, charset = 'windows-1252'] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? [];
    return new TextDecoder(charset).decode(bytes);
  }
}
