import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../utils/extract/dates/find.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { findVerbGroups } from '../../../utils/extract/verbs.ts';
import { type Case, readCases, writeDate } from './read-cases.ts';

const FOLDER = join(import.meta.dirname, '../../cases/dates');

function datesOf({ text, published, lang }: Case): string[] {
  const prose = readProse({ text, pieces: [], published, lang });
  return findDates(prose, findVerbGroups(prose)).map(writeDate);
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  const cases = readCases(file, readFileSync(join(FOLDER, file), 'utf8'));
  describe(`dates of ${file}`, () => {
    it('has cases', () => expect(cases.length).toBeGreaterThan(0));
    it.each(cases.map((one) => [one.text, one] as const))('%s', (_, one) => {
      expect(datesOf(one)).toEqual(one.expected);
    });
  });
}
