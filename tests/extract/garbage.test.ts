import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../utils/extract/engine.ts';
import { openModel } from '../../utils/extract/model.ts';
import { readProse } from '../../utils/extract/prose.ts';
import { runThrough } from '../../utils/extract/slices.ts';

const model = openModel(
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/model/names.bin'))).buffer,
);
const engine = createEngine(model);
const input = (text: string) => ({ text, pieces: [], published: '2024-05-15', lang: 'en' });

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const TEXTS: [string, string][] = [
  ['nothing', ''],
  ['a space', ' '],
  ['empty lines', '\n\n\r\n\n'],
  ['a letter', 'A'],
  ['a million letters without a space', filled('a', 1_000_000)],
  ['a million capitals without a space', filled('A', 1_000_000)],
  ['lone surrogates', filled('\ud83d \udc00Anna\ud800 ', 20_000)],
  ['emoji', filled('👩‍👩‍👧‍👦 🇫🇮Anna🏳️‍🌈 said ', 20_000)],
  ['text from right to left', filled('אנה לינד אמרה ביום שישי. قالت آنا يوم الجمعة. ', 20_000)],
  ['text without spaces', filled('安娜星期五在土库说。', 20_000)],
  ['base64', filled('aGVsbG8gd29ybGQ+/QW5uYSBMaW5k=', 100_000)],
  ['marks without letters', filled('́̂̃ ( ] “ ’s — … ', 20_000)],
  ['brackets', filled('((((', 20_000)],
  ['control characters', filled('\0\u0007Anna\u2028Lind\ufeff\u202e on\u00adFriday ', 20_000)],
  ['one shouted sentence', filled('ANNA LIND SAID ON FRIDAY ', 20_000)],
  ['names alone', filled('Anna Lind Bo Ek United Nations ', 50_000)],
  ['digits', filled('1234567890', 100_000)],
];

describe('the engine', () => {
  it.each(TEXTS)(
    'bears %s',
    (_, text) => {
      const { names, entities, dates, claims } = engine.extract(input(text));
      let end = 0;
      for (const name of names) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(name.start, name.end)).toBe(name.text);
        expect(name.text.length).toBeGreaterThan(0);
        expect(entities.some(({ id }) => id === name.entity)).toBe(true);
        end = name.end;
      }
      for (const span of [...dates, ...claims]) expect(text.slice(span.start, span.end)).toBe(span.text);
    },
    60_000,
  );

  it('takes texts that come at once one after the other', async () => {
    const texts = ['Anna Lind met Bo Ek in Turku.', 'The United Nations sent Ruth Marsh to Peru.'];
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
    const together = await Promise.all(texts.map((text) => engine.extractInSlices(input(text), pause)));
    expect(together).toEqual(texts.map((text) => engine.extract(input(text))));
    expect(together[0]?.names.map(({ text }) => text)).toEqual(['Anna Lind', 'Bo Ek', 'Turku']);
  });

  it('goes on with the next text when one is given up', async () => {
    const failing = engine.extractInSlices(input('Anna Lind met Bo Ek.'), () =>
      Promise.reject(new Error('Gone.')),
    );
    const next = engine.extractInSlices(input('Anna Lind met Bo Ek.'), () => undefined);
    await expect(failing).rejects.toThrow('Gone.');
    expect((await next).names).toHaveLength(2);
  });
});

describe('the tagger', () => {
  it('finds in a text of many windows what it finds in one', () => {
    const once = 'Anna Lind met Bo Ek in Turku on Friday, and the United Nations paid for it. ';
    const names = (text: string) => runThrough(model.tag(readProse(input(text)))).length;
    const [one, repeats] = [names(filled(once, once.length * 40)), 600];
    expect(one % 40).toBe(0);
    expect(names(once.repeat(repeats))).toBe((one / 40) * repeats);
  });
});
