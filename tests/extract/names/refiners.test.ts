import { describe, expect, it } from 'vitest';
import { explainAcronyms } from '../../../utils/extract/names/acronyms.ts';
import { findAgain } from '../../../utils/extract/names/consistent.ts';
import { settleByCues } from '../../../utils/extract/names/cues.ts';
import { findAgencies } from '../../../utils/extract/names/datelines.ts';
import { splitPairs, splitRuns, trimEdges } from '../../../utils/extract/names/edges.ts';
import { nameElections } from '../../../utils/extract/names/elections.ts';
import { joinFamilyNames, joinNeighbours, joinNicknames } from '../../../utils/extract/names/full-names.ts';
import { familyNameOf, joinGivenNames } from '../../../utils/extract/names/given-names.ts';
import { settleHeads } from '../../../utils/extract/names/heads.ts';
import { joinFirms, splitConjunctions, splitParticiples } from '../../../utils/extract/names/joints.ts';
import { dropNoise } from '../../../utils/extract/names/noise.ts';
import { nameStorms } from '../../../utils/extract/names/storms.ts';
import { refine } from './refine.ts';

describe('naming elections', () => {
  it.each([
    ['the 2019 Queensland state election was', ['Queensland/LOC'], ['2019 Queensland state election/MISC']],
    [
      'the 2020 United States presidential primaries',
      ['2020 United States/MISC'],
      ['2020 United States presidential primaries/MISC'],
    ],
    ['In 2019 Queensland held an election', ['Queensland/LOC'], ['Queensland/LOC']],
    ['the Queensland state election', ['Queensland/LOC'], ['Queensland/LOC']],
    ['the 2019 Palmer election', ['Palmer/PER'], ['Palmer/PER']],
  ])('%s', (text, given, expected) => {
    expect(refine(nameElections, text, given)).toEqual(expected);
  });
});

describe('joining the halves of a given name', () => {
  it.each([
    ['Under Park Ji-won the office grew.', ['Park Ji/PER'], ['Park Ji-won/PER']],
    ['Lu Hsiu-lien spoke.', ['Lu Hsiu/PER'], ['Lu Hsiu/PER']],
    ['Park Ji-won, the chief.', ['Park Ji-won/ORG'], ['Park Ji-won/PER']],
    ['Dorval Ji-won, the chief.', ['Dorval Ji-won/ORG'], ['Dorval Ji-won/ORG']],
    ['The Dorval-era rules stand.', ['Dorval/PER'], ['Dorval/PER']],
    ['They sat in Seoul-il.', ['Seoul/LOC'], ['Seoul/LOC']],
    ['Park Ji - won, they said.', ['Park Ji/PER'], ['Park Ji/PER']],
  ])('%s', (text, given, expected) => expect(refine(joinGivenNames, text, given)).toEqual(expected));
});

describe('joining the words of one person', () => {
  it.each([
    ['José Antonio Kast left.', ['José Antonio/PER', 'Kast/PER'], ['José Antonio Kast/PER']],
    ['Ana Ruiz Bo Ek', ['Ana Ruiz/PER', 'Bo Ek/PER'], ['Ana Ruiz/PER', 'Bo Ek/PER']],
    ['Ana Ruiz, Ek', ['Ana Ruiz/PER', 'Ek/PER'], ['Ana Ruiz/PER', 'Ek/PER']],
    ['Ana Kos', ['Ana/PER', 'Kos/LOC'], ['Ana/PER', 'Kos/LOC']],
  ])('%s', (text, given, expected) => expect(refine(joinNeighbours, text, given)).toEqual(expected));
});

describe('joining the family names of one person', () => {
  it.each([
    ['Bo Ruiz-Gallo left.', ['Bo Ruiz/PER', 'Gallo/LOC'], ['Bo Ruiz-Gallo/PER']],
    ['The Bo Ruiz-Russia deal', ['Bo Ruiz/PER', 'Russia/LOC'], ['Bo Ruiz/PER', 'Russia/LOC']],
    ['The Ruiz-Gallo summit', ['Ruiz/PER', 'Gallo/PER'], ['Ruiz/PER', 'Gallo/PER']],
    ['Bo Ruiz - Gallo left.', ['Bo Ruiz/PER', 'Gallo/PER'], ['Bo Ruiz/PER', 'Gallo/PER']],
  ])('%s', (text, given, expected) => expect(refine(joinFamilyNames, text, given)).toEqual(expected));
});

describe('joining a name around a nickname', () => {
  it.each([
    ['Bo “the Hammer” Ruiz won.', ['Bo/PER', 'Ruiz/PER'], ['Bo “the Hammer” Ruiz/PER']],
    ['Bo "Hammer" Ruiz won.', ['Bo/PER', 'Hammer/PER', 'Ruiz/PER'], ['Bo "Hammer" Ruiz/PER']],
    ['Bo “the Hammer” Kos won.', ['Bo/PER', 'Kos/LOC'], ['Bo/PER', 'Kos/LOC']],
    ['Of Bo “we do not know anything” Ruiz wrote.', ['Bo/PER', 'Ruiz/PER'], ['Bo/PER', 'Ruiz/PER']],
  ])('%s', (text, given, expected) => expect(refine(joinNicknames, text, given)).toEqual(expected));
});

describe('who a dispatch comes from', () => {
  it.each([
    ['BERGEN, Norway (Northern Wire) — No ship left.', ['Northern Wire/LOC'], ['Northern Wire/ORG']],
    ['Bergen (Norway) — No ship left.', ['Norway/LOC'], ['Norway/LOC']],
    ['BERGEN (Norway) has no ship.', ['Norway/LOC'], ['Norway/LOC']],
  ])('%s', (text, given, expected) => expect(refine(findAgencies, text, given)).toEqual(expected));
});

describe('trimming a name', () => {
  it.each([
    ['Sheikh Anwar Ruiz left', ['Sheikh Anwar Ruiz/PER'], ['Anwar Ruiz/PER']],
    ['China’ s Trade Office', ['s Trade Office/ORG'], ['Trade Office/ORG']],
    ['the Congress MLA left', ['Congress MLA/ORG'], ['Congress/ORG']],
    ['Second Brandvold meeting', ['Second Brandvold/PER'], ['Brandvold/PER']],
    ['President Ana Ruiz’s plan', ['President Ana Ruiz’s/PER'], ['Ana Ruiz/PER']],
    ['The Second Sea Lord', ['Second/ORG'], ['Second/ORG']],
    ['Justice Ana Ruiz asked', ['Justice Ana Ruiz/PER'], ['Ana Ruiz/PER']],
    ['Ana Ruiz OBE spoke', ['Ana Ruiz OBE/PER'], ['Ana Ruiz/PER']],
    ['Frenchwoman Ana Ruiz spoke', ['Frenchwoman Ana Ruiz/PER'], ['Ana Ruiz/PER']],
    ['Boru 2-1 down', ['Boru 2/ORG'], ['Boru/ORG']],
    ['Chapter of Boru Dawn', ['of Boru Dawn/ORG'], ['Boru Dawn/ORG']],
    ['in modern Boru', ['modern Boru/LOC'], ['Boru/LOC']],
    ['the Boru secretary-general left', ['Boru secretary-general/ORG'], ['Boru/ORG']],
    ['the Boru-il left', ['Boru-il/ORG'], ['Boru-il/ORG']],
    ['the Boru Dawn fighters left', ['Boru Dawn fighters/ORG'], ['Boru Dawn/ORG']],
    ['He read Boru under the hill.', ['Boru under the hill/MISC'], ['Boru under the hill/MISC']],
  ])('%s', (text, given, expected) => expect(refine(trimEdges, text, given)).toEqual(expected));
});

describe('splitting what is no single name', () => {
  it.each([
    [
      'Peru’s Rural Roads Board met.',
      ['Peru’s Rural Roads Board/ORG'],
      ['Peru/LOC', 'Rural Roads Board/ORG'],
    ],
    ['The Rural Board sued Boru Air', ['Rural Board sued Boru Air/ORG'], ['Rural Board/ORG', 'Boru Air/ORG']],
    ['The Senate over Boru Air', ['Senate over Boru Air/ORG'], ['Senate/ORG', 'Boru Air/ORG']],
    ['Kos over Rhodes is a book.', ['Kos over Rhodes/MISC'], ['Kos over Rhodes/MISC']],
    ['Moody’s Rural Board met.', ['Moody’s Rural Board/ORG'], ['Moody’s Rural Board/ORG']],
  ])('%s', (text, given, expected) => expect(refine(splitRuns, text, given)).toEqual(expected));
});

describe('splitting two names that share a hyphen', () => {
  it.each([
    [
      'Ruiz and Ek hold the Ruiz-Ek summit.',
      ['Ruiz/PER', 'Ek/PER', 'Ruiz-Ek/PER'],
      ['Ruiz/PER', 'Ek/PER', 'Ruiz/PER', 'Ek/PER'],
    ],
    [
      'Ruiz saw Ana Ruiz-Ek. Ruiz-Ek left Ek.',
      ['Ruiz/PER', 'Ana Ruiz-Ek/PER', 'Ruiz-Ek/PER', 'Ek/PER'],
      ['Ruiz/PER', 'Ana Ruiz-Ek/PER', 'Ruiz-Ek/PER', 'Ek/PER'],
    ],
  ])('%s', (text, given, expected) => expect(refine(splitPairs, text, given)).toEqual(expected));
});

describe('splitting conjunctions', () => {
  it.each([
    [
      'Amnesty Provincial and Human Rights Watch',
      ['Amnesty Provincial and Human Rights Watch/ORG'],
      ['Amnesty Provincial and Human Rights Watch/ORG'],
    ],
    ['Lukoil and Rosneft', ['Lukoil and Rosneft/ORG'], ['Lukoil/ORG', 'Rosneft/ORG']],
  ])('%s', (text, given, expected) => expect(refine(splitConjunctions, text, given)).toEqual(expected));
});

describe('settling the kind by what stands before', () => {
  it.each([
    ['Ana Ruiz, founder of Wexo, left.', ['Wexo/LOC'], ['Wexo/ORG']],
    ['Lee, founder of Singapore', ['Singapore/LOC'], ['Singapore/LOC']],
    ['the mayor of Wexo', ['Wexo/LOC'], ['Wexo/LOC']],
    ['Rep. Bo Ek, R-Ohio, left.', ['Bo Ek/PER', 'R-Ohio/PER'], ['Bo Ek/PER', 'Ohio/LOC']],
    ['The lender Boru cut it.', ['Boru/LOC'], ['Boru/ORG']],
    ['Boru, the Welsh shipping union, met.', ['Boru/NORP'], ['Boru/ORG']],
    ['In Kos, the company said so.', ['Kos/LOC'], ['Kos/LOC']],
    ['In Kos, a firm, it is said,', ['Kos/LOC'], ['Kos/LOC']],
    ['The firm Ruiz founded', ['Ruiz/PER'], ['Ruiz/PER']],
    ['Rep. Bo Ek (D., Ariz.) left.', ['Ariz/PER'], ['Ariz/LOC']],
    ['Plans C, Ruiz said.', ['Ruiz/PER'], ['Ruiz/PER']],
  ])('%s', (text, given, expected) => expect(refine(settleByCues, text, given)).toEqual(expected));
});

describe('splitting what a participle ends', () => {
  it.each([
    [
      'The Turin-based Rural Roads Board met.',
      ['Turin-based Rural Roads Board/ORG'],
      ['Turin/LOC', 'Rural Roads Board/ORG'],
    ],
    ['The Iran-aligned Boru Dawn left.', ['Iran-aligned Boru Dawn/ORG'], ['Iran/LOC', 'Boru Dawn/ORG']],
    ['A Dawn-led group left.', ['Dawn-led/ORG'], ['Dawn/ORG']],
    ['Park Ji-won spoke.', ['Park Ji-won/PER'], ['Park Ji-won/PER']],
  ])('%s', (text, given, expected) => expect(refine(splitParticiples, text, given)).toEqual(expected));
});

describe('joining what is one body', () => {
  it.each([
    ['Ruiz & Ruiz grew.', ['Ruiz/PER', 'Ruiz/PER'], ['Ruiz & Ruiz/ORG']],
    ['Ruiz & Gallo grew.', ['Ruiz/ORG', 'Gallo/PER'], ['Ruiz & Gallo/ORG']],
    ['Ruiz & Gallo grew.', ['Ruiz/ORG'], ['Ruiz & Gallo/ORG']],
    ['Ana & Bo sang.', ['Ana/PER'], ['Ana/PER']],
    ['Ana & Bo sang.', ['Ana/PER', 'Bo/PER'], ['Ana/PER', 'Bo/PER']],
    [
      'The University of Rhodes at Kos.',
      ['University of Rhodes/ORG', 'Kos/LOC'],
      ['University of Rhodes at Kos/ORG'],
    ],
    ['Boru Dawn at Kos.', ['Boru Dawn/ORG', 'Kos/LOC'], ['Boru Dawn/ORG', 'Kos/LOC']],
  ])('%s', (text, given, expected) => expect(refine(joinFirms, text, given)).toEqual(expected));
});

describe('splitting at a conjunction', () => {
  it.each([
    ['Kos and Rhodes', ['Kos and Rhodes/LOC'], ['Kos/LOC', 'Rhodes/LOC']],
    ['Bosnia and Herzegovina', ['Bosnia and Herzegovina/LOC'], ['Bosnia and Herzegovina/LOC']],
    ['Health and Rural Affairs', ['Health and Rural Affairs/ORG'], ['Health and Rural Affairs/ORG']],
    ['France and Spain agree.', ['France and Spain/ORG'], ['France/ORG', 'Spain/ORG']],
  ])('%s', (text, given, expected) => expect(refine(splitConjunctions, text, given)).toEqual(expected));
});

describe('naming storms', () => {
  it.each([
    ['Hurricane Maud came. Maud grew.', ['Maud/PER', 'Maud/PER'], ['Hurricane Maud/MISC', 'Maud/MISC']],
    [
      'Hurricane Maud hit. Maud Lind left.',
      ['Hurricane Maud/PER', 'Maud Lind/PER'],
      ['Hurricane Maud/MISC', 'Maud Lind/PER'],
    ],
    ['Maud came.', ['Maud/PER'], ['Maud/PER']],
  ])('%s', (text, given, expected) => expect(refine(nameStorms, text, given)).toEqual(expected));
});

describe('settling the kind by the head', () => {
  it.each([
    ['He told Radio Mapocho so.', ['Radio Mapocho/PER'], ['Radio Mapocho/ORG']],
    ['The Ellis Peace Prize', ['Ellis Peace Prize/ORG'], ['Ellis Peace Prize/MISC']],
    ['The University of Rhodes', ['University of Rhodes/LOC'], ['University of Rhodes/ORG']],
    ['The Bank of the River', ['Bank of the River/ORG'], ['Bank of the River/ORG']],
    ['Veronica Street sang.', ['Veronica Street/PER'], ['Veronica Street/PER']],
    ['Street sang.', ['Street/ORG'], ['Street/ORG']],
    ['The Oscars', ['Oscars/ORG'], ['Oscars/MISC']],
    ['Nasser Hospital', ['Nasser Hospital/PER'], ['Nasser Hospital/ORG']],
    ['Real Boru won.', ['Real Boru/PER'], ['Real Boru/ORG']],
    ['Boru Ferries sail.', ['Boru Ferries/LOC'], ['Boru Ferries/ORG']],
  ])('%s', (text, given, expected) => expect(refine(settleHeads, text, given)).toEqual(expected));
});

describe('finding a name again', () => {
  it.each([
    ['Hu Yaobang spoke. Then Hu left.', ['Hu Yaobang/PER'], ['Hu Yaobang/PER', 'Hu/PER']],
    ['Ana Ruiz spoke. Then Ruiz left.', ['Ana Ruiz/PER'], ['Ana Ruiz/PER', 'Ruiz/PER']],
    ['Ana Hope spoke. Hope is all: we hope.', ['Ana Hope/PER'], ['Ana Hope/PER']],
    ['Ana Ruiz spoke in Ruiz Park.', ['Ana Ruiz/PER'], ['Ana Ruiz/PER']],
    ['Boru Dawn met. Then Dawn came.', ['Boru Dawn/ORG'], ['Boru Dawn/ORG']],
  ])('%s', (text, given, expected) => expect(refine(findAgain, text, given)).toEqual(expected));
});

describe('the family name', () => {
  it.each([
    ['Hu Yaobang', 'Hu'],
    ['Ana Ruiz Jr.', 'Ruiz'],
    ['Charles III', 'Charles'],
    ['Ana', null],
  ])('%s', (name, family) => expect(familyNameOf(name.split(' '))).toBe(family));
});

describe('explaining an acronym', () => {
  it.each([
    [
      'The Rural Roads Board (RRB) met. RRB members left.',
      ['Rural Roads Board/ORG', 'RRB/PER'],
      ['Rural Roads Board/ORG', 'RRB/ORG', 'RRB/ORG'],
    ],
    ['The Rural Service of Kos (SBU) met.', ['Rural Service of Kos/ORG'], ['Rural Service of Kos/ORG']],
    [
      'The Security Service of Ubor (SBU) met.',
      ['Security Service of Ubor/ORG'],
      ['Security Service of Ubor/ORG', 'SBU/ORG'],
    ],
    ['The Rural Roads Board (UK) met.', ['Rural Roads Board/ORG'], ['Rural Roads Board/ORG']],
    ['Ana Ruiz (left) spoke.', ['Ana Ruiz/PER'], ['Ana Ruiz/PER']],
  ])('%s', (text, given, expected) => expect(refine(explainAcronyms, text, given)).toEqual(expected));
});

describe('dropping what names nobody', () => {
  it.each([
    ['Built in 900 BC and lost in the 2nd century AD.', ['BC/LOC', 'AD/ORG'], []],
    ['The port of Vancouver, BC, is shut.', ['BC/LOC'], ['BC/LOC']],
    ['Ana Ruiz, QC, spoke at Tab 4.', ['QC/PER', 'Tab 4/MISC'], []],
    ['At 11.20 GMT and at 5 p.m. EST', ['GMT/ORG', 'EST/ORG'], []],
    ['In Q1 it cost RM4bn, D. Ruiz said.', ['Q1/ORG', 'RM4bn/LOC', 'D./PER', 'Ruiz/PER'], ['Ruiz/PER']],
    ['It cost US $3 billion in the US.', ['US/LOC', 'US/LOC'], ['US/LOC']],
  ])('%s', (text, given, expected) => expect(refine(dropNoise, text, given)).toEqual(expected));
});
