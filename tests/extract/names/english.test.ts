import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../utils/extract/names/english.ts';
import { readProse } from '../../../utils/extract/prose.ts';

const ENGLISH =
  'The board of the harbour met on Friday in the town hall, and for the first time it spoke with the crews at sea. ' +
  'Nobody was told that the ferry is to be sold by the end of the year, and the mayor was not at the table. ' +
  'A plan for a new quay, with room for ten ships, is to follow in May.';
/** Swahili. */
const SWAHILI =
  'Mji huu una bandari kubwa na watu wengi wanafanya kazi ya uvuvi kila siku asubuhi na mapema. Meya alisema kwamba meli ' +
  'mpya itafika mwezi ujao kama mvua haitanyesha sana. Wavuvi wengi walikuwa na furaha kusikia habari hiyo njema, lakini ' +
  'wengine waliuliza kama bei ya samaki itapanda au itashuka baada ya meli hiyo kufika mjini.';

const read = (text: string, lang: string | null) => readProse({ text, pieces: [], published: null, lang });

describe('which texts are read for names', () => {
  it.each([
    { what: 'English', text: ENGLISH, lang: 'en-GB', expected: true },
    { what: 'English that does not say so', text: ENGLISH, lang: null, expected: true },
    { what: 'Swahili that says it is English', text: SWAHILI, lang: 'en-US', expected: false },
    { what: 'Swahili that says nothing', text: SWAHILI, lang: null, expected: false },
    { what: 'English words on a German page', text: ENGLISH, lang: 'de', expected: false },
    { what: 'a few words', text: 'Ruiz, Ek, Gallo', lang: 'en', expected: true },
  ])('$what', ({ text, lang, expected }) => expect(isEnglish(read(text, lang))).toBe(expected));
});
