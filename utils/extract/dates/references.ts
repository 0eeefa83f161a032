import type { Prose } from '../prose.ts';
import type { Reference } from '../shapes.ts';
import { countOf, dayText, readDay } from './calendar.ts';
import type { Lexemes } from './lexemes.ts';
import type { Base } from './resolve/scene.ts';
import type { Found } from './said.ts';

/** A stretch of the text that counts from a day of its own. */
interface Zone {
  start: number;
  end: number;
  base: Base;
}

/** Where the text's relative dates count from: `baseAt` is asked with offsets in reading order. */
export interface References {
  baseAt(offset: number): Base | null;
}

export function findReferences(lexemes: Lexemes, found: readonly Found[]): References {
  const { input } = lexemes.prose;
  const published = input.published === null ? null : baseOf(input.published, { from: 'published' });
  const base = published ?? guess(lexemes, found);
  const zones = [...quotedPosts(lexemes.prose), ...signedPosts(lexemes, found)].sort(
    (a, b) => a.start - b.start,
  );
  let next = 0;
  return {
    baseAt(offset) {
      while (next < zones.length && (zones[next]?.end ?? 0) <= offset) next += 1;
      const zone = zones[next];
      return zone && zone.start <= offset ? zone.base : base;
    },
  };
}

function baseOf(day: string, reference: Omit<Reference, 'day'>): Base | null {
  const count = readDay(day);
  return count === null ? null : { count, reference: { day, ...reference } };
}

/** Posts that the page marks as such. */
function quotedPosts({ input }: Prose): Zone[] {
  return input.pieces.flatMap(({ start, end, kind, published }) => {
    const base = kind === 'quote' && published ? baseOf(published, { from: 'post' }) : null;
    return base ? [{ start, end, base }] : [];
  });
}

/** Posts told by what signs them: "— Ann Lee (@annlee) May 11, 2024", under their text or at its end. */
function signedPosts({ prose, list }: Lexemes, found: readonly Found[]): Zone[] {
  return found.flatMap(({ first, last, said }) => {
    if (said.kind !== 'day') return [];
    const start = prose.tokens[list[first]?.first ?? 0]?.start ?? 0;
    const end = prose.tokens[(list[last - 1]?.last ?? 1) - 1]?.end ?? start;
    const signature = /[—–-] ?\p{Lu}[^\n—–]{0,80}\(@\w{1,40}\)\s?$/u.exec(
      prose.text.slice(Math.max(0, start - 130), start),
    );
    if (!signature) return [];
    const signed = start - signature[0].length;
    const from = prose.text.lastIndexOf('\n', signed - 2) + 1;
    const count = countOf(said);
    return [
      {
        start: from,
        end: start,
        base: { count, reference: { day: dayText(count), from: 'post' as const, start, end } },
      },
    ];
  });
}

/** Without a publication day: a full date near the start of the text is a sign of it. */
function guess({ prose, list }: Lexemes, found: readonly Found[]): Base | null {
  for (const { first, last, said } of found) {
    const start = prose.tokens[list[first]?.first ?? 0]?.start ?? 0;
    if (start > 600) return null;
    if (said.kind !== 'day') continue;
    const end = prose.tokens[(list[last - 1]?.last ?? 1) - 1]?.end ?? start;
    const count = countOf(said);
    return { count, reference: { day: dayText(count), from: 'guess', start, end } };
  }
  return null;
}
