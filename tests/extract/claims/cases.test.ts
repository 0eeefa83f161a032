import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../utils/extract/claims/find.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { findVerbGroups } from '../../../utils/extract/verbs.ts';
import { type Case, readCases, writeClaim } from './read-cases.ts';

const FOLDER = join(import.meta.dirname, '../../cases/claims');

function claimsOf({ text, published, dates, names }: Case): string[] {
  const prose = readProse({ text, pieces: [], published, lang: 'en' });
  return findClaims(prose, { names, dates, verbs: findVerbGroups(prose) }).map(writeClaim);
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  const cases = readCases(file, readFileSync(join(FOLDER, file), 'utf8'));
  describe(`claims of ${file}`, () => {
    it('has cases', () => expect(cases.length).toBeGreaterThan(0));
    it.each(cases.map((one) => [one.text, one] as const))('%s', (_, one) => {
      expect(claimsOf(one)).toEqual(one.expected);
    });
  });
}
