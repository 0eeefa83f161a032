/**
 * Puts the model file together.
 *   node tests/training/model/build.ts SHARED TAGGER.bin [OUT.bin]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checksumOf, ENTRY, FORMAT, HEAD, MAGIC } from '../../../utils/extract/model-file.ts';
import { countriesSection } from './countries.ts';

const SHIPPED = resolve(import.meta.dirname, '../../../public/model/names.bin');
/** Organisations, a name a line. */
const BODIES = ['listed-firms.txt', 'other-bodies.txt'];

/** The bytes of a model file with these sections. */
export function packModel(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const even = (length: number): number => Math.ceil(length / 8) * 8;
  const start = even(HEAD + sections.size * ENTRY);
  const total = [...sections.values()].reduce((sum, { length }) => sum + even(length), start);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let offset = start;
  [...sections].forEach(([name, content], index) => {
    const at = HEAD + index * ENTRY;
    bytes.set(new TextEncoder().encode(name).subarray(0, 8), at);
    view.setUint32(at + 8, offset, true);
    view.setUint32(at + 12, content.length, true);
    bytes.set(content, offset);
    offset += even(content.length);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(8, checksumOf(bytes.subarray(HEAD)), true);
  view.setUint32(12, sections.size, true);
  return bytes;
}

function bodiesSection(): string {
  const lines = BODIES.flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n'));
  return `${[...new Set(lines)].filter(Boolean).sort().join('\n')}\n`;
}

if (import.meta.main) {
  const [shared = '../shared', tagger = '.cache/tagger.bin', out = SHIPPED] = process.argv.slice(2);
  const table = readFileSync(join(shared, 'data/gazetteers/factbook_countries.tsv'), 'utf8');
  const bytes = packModel(
    new Map([
      ['tagger', new Uint8Array(readFileSync(tagger))],
      ['country', new TextEncoder().encode(countriesSection(table))],
      ['bodies', new TextEncoder().encode(bodiesSection())],
    ]),
  );
  writeFileSync(out, bytes);
  console.log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}
