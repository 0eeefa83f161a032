import { expect, it } from 'vitest';
import { findDates } from '../../../utils/extract/dates/find.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import { findVerbGroups } from '../../../utils/extract/verbs.ts';
import type { PieceKind } from '../../../utils/text/piece.ts';

const CAPTION = 'Divers raised the bell in May 1961.';
const TEXT = `${CAPTION}\nIn August the museum asked for it.`;

function valuesWith(kind: PieceKind): string[] {
  const pieces = [
    { start: 0, end: CAPTION.length, kind },
    { start: CAPTION.length + 1, end: TEXT.length, kind: 'paragraph' as const },
  ];
  const prose = readProse({ text: TEXT, pieces, published: '2026-11-25', lang: 'en' });
  return findDates(prose, findVerbGroups(prose)).map(({ value }) => value);
}

it('goes on from a paragraph, and not from a caption', () => {
  expect(valuesWith('paragraph')).toEqual(['1961-05', '1961-08']);
  expect(valuesWith('caption')).toEqual(['1961-05', '2026-08']);
});
