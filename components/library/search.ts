import type { Listed } from '../../utils/notes/queries.ts';

/** What a note can be found by, folded once. Notes are replaced and never changed, so the entry dies with its note. */
const folded = new WeakMap<object, string>();

/** Lower case, without accents: "Andrés" is found by "andres". */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The notes that hold every word of the query, in their order. A word may stand anywhere in the note, its quote,
 * the entity's name, title, site, byline, address or tags; "#word" must begin a tag.
 */
export function searchNotes<T extends Listed>(listed: readonly T[], query: string): readonly T[] {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== '' && term !== '#');
  if (terms.length === 0) return listed;
  return listed.filter((entry) => {
    const text = foldedText(entry);
    return terms.every((term) => text.includes(term.startsWith('#') ? `\n${term}` : term));
  });
}

function foldedText(entry: Listed): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const { note, article } = entry;
  const names = note.target.kind === 'name' ? [note.target.entity.name, ...note.target.entity.aliases] : [];
  const parts = [
    note.body,
    note.anchor?.quote ?? '',
    ...names,
    article.title,
    article.site ?? '',
    article.byline ?? '',
    article.canonical,
    ...note.tags.map((tag) => `#${tag.replace(/\s+/g, '-')} ${tag}`),
  ];
  const text = `\n${fold(parts.join('\n'))}`;
  folded.set(entry, text);
  return text;
}

/** All tags in use, the most used first. */
export function tagsOf(listed: readonly Listed[]): string[] {
  const counts = new Map<string, number>();
  for (const { note } of listed) for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}

/** The query that finds a tag. */
export const queryForTag = (tag: string): string => `#${tag.replace(/\s+/g, '-')}`;
