import { describe, expect, it } from 'vitest';
import { settleBodies } from '../../../utils/extract/names/bodies.ts';
import type { Candidate } from '../../../utils/extract/names/candidate.ts';
import {
  joinCountries,
  joinRegions,
  settleCountries,
  settleSeats,
} from '../../../utils/extract/names/known.ts';
import { model, proseOf, refine } from './refine.ts';

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
    ['Three North Korean ships sank.', ['Korean/NORP'], ['North Korean/NORP']],
    ['It hit the Norwegian ship.', ['Norwegian/NORP'], ['Norwegian/NORP']],
  ])('%s', (text, given, expected) => expect(refine(joinCountries, text, given)).toEqual(expected));
});

describe('joining a part of a continent', () => {
  it.each([
    ['South American leaders', ['American/NORP'], ['South American/NORP']],
    ['The south American leaders', ['American/NORP'], ['American/NORP']],
    ['North American firms', ['North/LOC', 'American/NORP'], ['North/LOC', 'American/NORP']],
    ['West Africa', ['Africa/LOC'], ['Africa/LOC']],
  ])('%s', (text, given, expected) => expect(refine(joinRegions, text, given)).toEqual(expected));
});

describe('settling countries', () => {
  it.each([
    [0.9, 'PER'],
    [0.4, 'LOC'],
  ])('that people are called, too, where the network is sure by %d', (confidence, type) => {
    const prose = proseOf('Chad won.');
    const person: Candidate = { first: 0, last: 1, type: 'PER', confidence };
    expect(settleCountries([person], prose, model)).toMatchObject([{ first: 0, last: 1, type }]);
  });

  it.each([
    ['Tonga won.', ['Tonga/PER'], ['Tonga/LOC']],
    ['Willie Tonga ran. Tonga won.', ['Willie Tonga/PER', 'Tonga/PER'], ['Willie Tonga/PER', 'Tonga/PER']],
  ])('that nobody is called: %s', (text, given, expected) =>
    expect(refine(settleCountries, text, given)).toEqual(expected),
  );

  it('and groups that go by their initials', () => {
    expect(refine(settleCountries, 'LGBTQ rights', ['LGBTQ/ORG'])).toEqual(['LGBTQ/NORP']);
  });
});

describe('settling known organisations', () => {
  it.each([
    ['He left for JPMorgan Chase.', ['JPMorgan Chase/PER'], ['JPMorgan Chase/ORG']],
    ['Prices at Procter & Gamble rose.', ['Procter/PER', 'Gamble/PER'], ['Procter & Gamble/ORG']],
    ['Shares of Home Depot fell.', [], ['Home Depot/ORG']],
    ['Moderna and Netflix fell.', ['Moderna/LOC', 'Netflix/PER'], ['Moderna/ORG', 'Netflix/ORG']],
    ['Ana Wiley met Wiley.', ['Ana Wiley/PER', 'Wiley/PER'], ['Ana Wiley/PER', 'Wiley/PER']],
    ['Home Depot Center is a stadium.', ['Home Depot Center/LOC'], ['Home Depot Center/LOC']],
    ['They fled from the Taliban and Moderna.', [], ['Taliban/ORG', 'Moderna/ORG']],
    ['They sold Volkswagen Passats.', ['Volkswagen Passats/MISC'], ['Volkswagen Passats/MISC']],
    ['Nobody is at the home depot.', [], []],
    ['Moody’s cut it.', ['Moody’s/PER'], ['Moody’s/ORG']],
  ])('%s', (text, given, expected) => expect(refine(settleBodies, text, given)).toEqual(expected));

  it('leaves a person alone of whom the network is sure', () => {
    const prose = proseOf('Wiley left.');
    const person: Candidate = { first: 0, last: 1, type: 'PER', confidence: 0.99 };
    expect(settleBodies([person], prose, model)).toEqual([person]);
  });

  it('knows better where they have several words', () => {
    const prose = proseOf('Bayer Leverkusen won.');
    const club: Candidate = { first: 0, last: 2, type: 'PER', confidence: 0.99 };
    expect(settleBodies([club], prose, model)).toMatchObject([{ type: 'ORG' }]);
  });
});

describe('settling seats of power', () => {
  it.each([
    ['Kremlin aides met.', [], ['Kremlin/ORG']],
    ['They met in the Kremlin.', ['Kremlin/ORG'], ['Kremlin/LOC']],
    ['Vatican aides met.', [], []],
  ])('%s', (text, given, expected) => expect(refine(settleSeats, text, given)).toEqual(expected));
});

describe('settling what is known', () => {
  it.each([
    ['A Muslim family and three Kurds came.', ['Muslim/MISC'], ['Muslim/NORP', 'Kurds/NORP']],
    ['Christian spoke.', ['Christian/PER'], ['Christian/PER']],
    ['It was a hindu custom.', [], []],
    ['The UK-based firm. Tell us.', [], ['UK/LOC']],
    ['Talks in La Paz and Lima.', ['La Paz/PER', 'Lima/PER'], ['La Paz/LOC', 'Lima/PER']],
  ])('%s', (text, given, expected) => expect(refine(settleCountries, text, given)).toEqual(expected));
});
