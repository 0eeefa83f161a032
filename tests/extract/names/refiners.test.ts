import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openModel } from '../../../utils/extract/model.ts';
import { explainAcronyms } from '../../../utils/extract/names/acronyms.ts';
import type { Candidate } from '../../../utils/extract/names/candidate.ts';
import { trimEdges } from '../../../utils/extract/names/edges.ts';
import { joinGivenNames } from '../../../utils/extract/names/given-names.ts';
import { joinCountries, settleCountries } from '../../../utils/extract/names/known.ts';
import { dropNoise } from '../../../utils/extract/names/noise.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import type { NameType } from '../../../utils/extract/shapes.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../../public/model/names.bin'));
const model = openModel(new Uint8Array(bytes).buffer);

/** Candidates written as `words/TYPE`, each found at its first place after the one before; and written so again. */
function refine(refiner: typeof trimEdges, text: string, written: string[]): string[] {
  const prose = readProse({ text, pieces: [], published: null, lang: 'en' });
  let from = 0;
  const candidates: Candidate[] = written.map((one) => {
    const [words = '', type = 'PER'] = one.split('/');
    const start = text.indexOf(words, from);
    from = start + words.length;
    const first = prose.tokens.findIndex((token) => token.start >= start);
    const last = prose.tokens.findIndex((token) => token.end >= from) + 1;
    return { first, last, type: type as NameType, confidence: 0.5 };
  });
  return refiner(candidates, prose, model).map(
    ({ first, last, type }) =>
      `${text.slice(prose.tokens[first]?.start, prose.tokens[last - 1]?.end)}/${type}`,
  );
}

describe('joining the halves of a given name', () => {
  it.each([
    ['Under Park Ji-won the office grew.', ['Park Ji/PER'], ['Park Ji-won/PER']],
    ['Lu Hsiu-lien spoke.', ['Lu Hsiu/PER'], ['Lu Hsiu/PER']],
    ['The Dorval-era rules stand.', ['Dorval/PER'], ['Dorval/PER']],
    ['They sat in Seoul-il.', ['Seoul/LOC'], ['Seoul/LOC']],
    ['Park Ji - won, they said.', ['Park Ji/PER'], ['Park Ji/PER']],
  ])('%s', (text, given, expected) => expect(refine(joinGivenNames, text, given)).toEqual(expected));
});

describe('joining a country of several words', () => {
  it.each([
    ['The South Korean envoy left.', ['South/LOC', 'Korean/NORP'], ['South Korean/NORP']],
    [
      'The Democratic People’s Republic of Korea objects.',
      ['Democratic People/ORG', 'Republic of Korea/LOC'],
      ['Democratic People’s Republic of Korea/LOC'],
    ],
    ['Bank of South Korea raised it.', ['Bank of South Korea/ORG'], ['Bank of South Korea/ORG']],
    ['The South won.', ['South/LOC'], ['South/LOC']],
  ])('%s', (text, given, expected) => expect(refine(joinCountries, text, given)).toEqual(expected));
});

describe('trimming a name', () => {
  it.each([
    ['Second Brandvold meeting', ['Second Brandvold/PER'], ['Brandvold/PER']],
    ['President Ana Ruiz’s plan', ['President Ana Ruiz’s/PER'], ['Ana Ruiz/PER']],
    ['The Second Sea Lord', ['Second/ORG'], ['Second/ORG']],
  ])('%s', (text, given, expected) => expect(refine(trimEdges, text, given)).toEqual(expected));
});

describe('explaining an acronym', () => {
  it.each([
    [
      'The Rural Roads Board (RRB) met. RRB members left.',
      ['Rural Roads Board/ORG', 'RRB/PER'],
      ['Rural Roads Board/ORG', 'RRB/ORG', 'RRB/ORG'],
    ],
    ['The Rural Roads Board (UK) met.', ['Rural Roads Board/ORG'], ['Rural Roads Board/ORG']],
    ['Ana Ruiz (left) spoke.', ['Ana Ruiz/PER'], ['Ana Ruiz/PER']],
  ])('%s', (text, given, expected) => expect(refine(explainAcronyms, text, given)).toEqual(expected));
});

describe('settling what is known', () => {
  it.each([
    ['A Muslim family and three Kurds came.', ['Muslim/MISC'], ['Muslim/NORP', 'Kurds/NORP']],
    ['Christian spoke.', ['Christian/PER'], ['Christian/PER']],
    ['It was a hindu custom.', [], []],
  ])('%s', (text, given, expected) => expect(refine(settleCountries, text, given)).toEqual(expected));
});

describe('dropping what names nobody', () => {
  it.each([
    ['Built in 900 BC and lost in the 2nd century AD.', ['BC/LOC', 'AD/ORG'], []],
    ['The port of Vancouver, BC, is shut.', ['BC/LOC'], ['BC/LOC']],
  ])('%s', (text, given, expected) => expect(refine(dropNoise, text, given)).toEqual(expected));
});
