import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError, openModel } from '../../../utils/extract/model.ts';
import { checksumOf, FORMAT, HEAD } from '../../../utils/extract/model-file.ts';
import { packModel } from '../../training/model/build.ts';
import { networkSample } from '../names/network-sample.ts';

const TAGGER = networkSample({
  width: 16,
  blocks: 1,
  kernel: 3,
  subspaces: 2,
  stride: 2,
  columns: [1, 1, 1, 1, 1],
});
const COUNTRIES = new TextEncoder().encode('Finland\t\tFinn|Finnish\tHelsinki\n');
const BODIES = new TextEncoder().encode('Boru Airways\n');

const modelOf = (tagger: Uint8Array, country = COUNTRIES): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    packModel(
      new Map([
        ['tagger', tagger],
        ['country', country],
        ['bodies', BODIES],
      ]),
    ),
  );

const whole = modelOf(TAGGER);

/** The file with some bytes changed; `sealed`: with a checksum that fits again. */
function changed(change: (view: DataView) => void, { sealed }: { sealed: boolean }): ArrayBuffer {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  change(view);
  if (sealed) view.setUint32(8, checksumOf(bytes.subarray(HEAD)), true);
  return bytes.buffer;
}

describe('the model file', () => {
  it('opens as it was packed', () => {
    const model = openModel(whole.buffer);
    expect(model.countries.byCapital('helsinki').map(({ name }) => name)).toEqual(['Finland']);
    expect(model.bodies.has('Boru Airways')).toBe(true);
    expect(model.version).toMatch(/^[0-9a-f]{8}$/);
  });

  it('that ships opens', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../public/model/names.bin'));
    expect(openModel(new Uint8Array(file).buffer).countries.byName('France')).toHaveLength(1);
  });

  const huge = 0xfffffff0;
  it.each<[string, ArrayBuffer, RegExp]>([
    ['is empty', new ArrayBuffer(0), /empty/],
    ['has hardly begun', whole.slice(0, 9).buffer, /cut short/],
    ['is cut short', whole.slice(0, -8).buffer, /damaged/],
    [
      'is something else',
      new TextEncoder().encode('<!doctype html><p>Not found').buffer,
      /not a Dateline model/,
    ],
    [
      'has one bit turned',
      changed((view) => view.setUint8(9000, view.getUint8(9000) ^ 4), { sealed: false }),
      /damaged/,
    ],
    [
      'is of a later version',
      changed((view) => view.setUint32(4, FORMAT + 1, true), { sealed: true }),
      new RegExp(`format ${FORMAT + 1}`),
    ],
    [
      'promises more sections',
      changed((view) => view.setUint32(12, huge, true), { sealed: true }),
      /damaged/,
    ],
    [
      'has a section beyond its end',
      changed((view) => view.setUint32(HEAD + 8, huge, true), { sealed: true }),
      /damaged/,
    ],
    ['lacks a section', changed((view) => view.setUint8(HEAD, 65), { sealed: true }), /no section "tagger"/],
    ['has a tagger cut short', modelOf(TAGGER.slice(0, -4)).buffer, /damaged.*short/],
    ['has no tagger to speak of', modelOf(new Uint8Array(8)).buffer, /damaged.*short/],
    [
      'has a tagger of other sizes',
      modelOf(Uint8Array.of(...TAGGER.slice(0, 4096 * 9), 0, 0, 0, 0)).buffer,
      /damaged/,
    ],
    ['has a tagger with a rest', modelOf(new Uint8Array([...TAGGER, 0, 0, 0, 0])).buffer, /damaged.*longer/],
  ])('is refused when it %s', (_, bytes, message) => {
    expect(() => openModel(bytes)).toThrow(ModelError);
    expect(() => openModel(bytes)).toThrow(message);
  });
});
