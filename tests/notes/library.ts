import type { LibraryRows, Note, SavedArticle } from '../../utils/notes/shapes.ts';
import { claimNote, nameNote, newNote } from './samples.ts';

const WORDS =
  'harbour board fees boats season bridge council vote river budget strike ferry treaty court ruling election'.split(
    ' ',
  );
const word = (at: number): string => WORDS[at % WORDS.length] ?? '';

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo zu kra ste pli dro'.split(' ');
/** One of some seven thousand made-up words, common ones far more often. */
const rare = (at: number): string => {
  const rank = Math.floor(6859 * ((Math.imul(at + 1, 2654435761) >>> 0) / 2 ** 32) ** 3);
  const syllable = (place: number): string => SYLLABLES[Math.floor(rank / place) % SYLLABLES.length] ?? '';
  return syllable(1) + syllable(19) + syllable(361);
};
const rares = (at: number, count: number): string =>
  Array.from({ length: count }, (_, place) => rare(at * 31 + place)).join(' ');

/** A library of so many notes, every fourth on an article of its own, of all kinds, the same every time. */
export function libraryOf(count: number): LibraryRows {
  const articles: SavedArticle[] = [];
  const notes: Note[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % 4 === 0) articles.push(articleNo(at / 4));
    const { target, anchor } =
      [newNote(), nameNote(), claimNote(), newNote({ target: { kind: 'page' }, anchor: null })][at % 4] ??
      newNote();
    const quote = `The ${word(at)} of the ${word(at * 7 + 3)} “will” cost ${at} — 50 % more`;
    notes.push({
      id: `note-${String(at).padStart(6, '0')}`,
      articleId: `article-${Math.floor(at / 4)}`,
      target,
      anchor: anchor && { ...anchor, quote, end: anchor.start + quote.length },
      body: `Ask ${at % 50 === 0 ? `the ${word(at / 50)}` : 'them'} about ${rares(at, 12)} in ${1990 + (at % 40)}.\nÉté, 東京, 🙂.`,
      tags: at % 3 === 0 ? [word(at), `${word(at + 1)} two`] : [],
      createdAt: 1_600_000_000_000 + at * 60_000,
      updatedAt: 1_600_000_000_000 + at * 61_000,
      engine: '1.2.3',
      ...(at % 10 === 0 && { colour: 'yellow' as const }),
      ...(at % 25 === 0 && { review: { due: '2024-05-01', step: 1 } }),
    });
  }
  return { articles, notes, removed: [], drafts: [] };
}

const articleNo = (at: number): SavedArticle => ({
  id: `article-${at}`,
  canonical: `https://paper${at % 50}.example/${word(at)}-${at}`,
  aliases: [`https://m.paper${at % 50}.example/${word(at)}-${at}`],
  title: `The ${word(at)} and the ${word(at * 3 + 1)}: part ${at}`,
  site: `Paper ${at % 50}`,
  byline: at % 2 === 0 ? `By Ada Quill ${at}` : null,
  published: `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 9}`,
  lang: 'en',
  savedAt: 1_600_000_000_000 + at * 240_000,
});
