import { expect, it } from 'vitest';
import { findDates } from '../../../utils/extract/dates/find.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import type { DateExpression } from '../../../utils/extract/shapes.ts';
import { findVerbGroups } from '../../../utils/extract/verbs.ts';

/** Texts of random words that dates are made of: whatever they say, what is found keeps its shape. */
const WORDS =
  'the a last next this past two 3 12 31 99 1990 2019 0001 9999 99999999999 1/2 years year days weeks week months month ago later earlier from to between and of in on at May March January Jan. Friday Monday , . : - – — ( ) / \' " 5 p.m. noon GMT BC AD first second 20th century half quarter every each about more than early late mid end Christmas Easter summer that same following morning night tomorrow now met — (@a) decade hundred thousand million one 2019-01-18 01/02/2019 18.01.2019 1990s fortnight weekend 29 February'.split(
    ' ',
  );
const PUBLISHED = [null, '2019-01-18', '0001-01-01', '9999-12-31', '2024-02-29', 'nonsense'];
const LANGUAGES = ['en', 'en-GB', 'de', 'fr', null];
const TEXTS = 5000;

function texts(): string[] {
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string => WORDS[random(WORDS.length)] ?? '';
  return Array.from({ length: TEXTS }, () =>
    Array.from({ length: 1 + random(14) }, word).join(random(7) === 0 ? '' : ' '),
  );
}

/** What is wrong with an expression, or null. */
function faultOf(date: DateExpression, text: string, from: number): string | null {
  const { earliest, latest } = date;
  if (date.start < from || date.end <= date.start) return 'out of order';
  if (text.slice(date.start, date.end) !== date.text) return 'not its text';
  if ((earliest === null) !== (latest === null)) return 'half open';
  if (earliest !== null && latest !== null && earliest > latest) return 'backwards';
  if ([earliest, latest].some((day) => day !== null && !/^\d{4}-\d\d-\d\d$/.test(day))) return 'no ISO day';
  return date.value === '' || /NaN|undefined|null/.test(date.value + date.working) ? 'no value' : null;
}

it('keeps the shape of what is found in random texts', () => {
  const faults = texts().flatMap((text, index) => {
    const published = PUBLISHED[index % PUBLISHED.length] ?? null;
    const prose = readProse({
      text,
      pieces: [],
      published,
      lang: LANGUAGES[index % LANGUAGES.length] ?? null,
    });
    let from = 0;
    return findDates(prose, findVerbGroups(prose)).flatMap((date) => {
      const fault = faultOf(date, text, from);
      from = date.end;
      return fault ? [`${fault}: ${JSON.stringify(text)} ${published} ${JSON.stringify(date)}`] : [];
    });
  });
  expect(faults).toEqual([]);
});
