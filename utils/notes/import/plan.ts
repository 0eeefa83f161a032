import { siteOf } from '../../text/site.ts';
import { isSame } from '../canonical.ts';
import type { LibraryRows, Note, SavedArticle } from '../shapes.ts';
import type { Incoming, Refused } from './incoming.ts';

/** What an import will do; `rows` are to be written as they are. */
export interface ImportPlan {
  rows: LibraryRows;
  /** How many notes are not there yet, are there in an older form, and are there already. */
  fresh: number;
  changed: number;
  same: number;
  refused: Refused[];
}

/** Compares a file with what is there. Pure: nothing is written. The same file a second time changes nothing. */
export function planImport(existing: LibraryRows, incoming: Incoming): ImportPlan {
  const articles = matchArticles(existing.articles, incoming.articles);
  const before = new Map(existing.notes.map((note) => [note.id, note]));
  const newest = newestOf(incoming.notes, ({ id }) => id);
  const plan: ImportPlan = {
    rows: { articles: [], notes: [], removed: [], drafts: [] },
    fresh: 0,
    changed: 0,
    same: 0,
    refused: [
      ...incoming.refused,
      ...incoming.notes.filter((note) => newest.get(note.id) !== note).map((note) => refusal(note, 'twice')),
    ],
  };
  for (const row of newest.values()) {
    const note: Note = { ...row, articleId: articles.ids.get(row.articleId) ?? row.articleId };
    const known = before.get(note.id);
    if (!known) plan.fresh += 1;
    // The same version of a note may come back without what another format cannot say.
    else if (note.updatedAt === known.updatedAt) plan.same += 1;
    else if (note.updatedAt < known.updatedAt) {
      plan.refused.push(refusal(note, 'olderVersion'));
      continue;
    } else plan.changed += 1;
    if (note.updatedAt !== known?.updatedAt) plan.rows.notes.push(note);
  }
  const aside = new Set([...existing.removed.map(({ id }) => id), ...before.keys(), ...newest.keys()]);
  plan.rows.removed = [...newestOf(incoming.removed, ({ id }) => id).values()]
    .filter(({ id }) => !aside.has(id))
    .map((row) => ({ ...row, articleId: articles.ids.get(row.articleId) ?? row.articleId }));
  const drafts = new Set(existing.drafts.map(({ key }) => key));
  plan.rows.drafts = [...newestOf(incoming.drafts, ({ key }) => key).values()].filter(
    ({ key }) => !drafts.has(key),
  );
  plan.rows.articles = articles.rows;
  return plan;
}

/** Of rows that share a key the newest, and the first of those that are as new; in the order of the keys' first rows. */
function newestOf<T extends { updatedAt: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, T> {
  const newest = new Map<string, T>();
  for (const row of rows) {
    const other = newest.get(keyOf(row));
    if (!other || row.updatedAt > other.updatedAt) newest.set(keyOf(row), row);
  }
  return newest;
}

const refusal = ({ anchor, body }: Note, why: Refused['why']): Refused => ({
  what: anchor?.quote.slice(0, 60) || body.slice(0, 60),
  why,
});

/** Which of the articles, known or met before in the file, one is: by id, canonical address, or an alias on the same site. */
function matchArticles(
  known: readonly SavedArticle[],
  incoming: readonly SavedArticle[],
): { ids: Map<string, string>; rows: SavedArticle[] } {
  const byId = new Map(known.map((article) => [article.id, article]));
  const byCanonical = new Map(known.map((article) => [article.canonical, article]));
  const byAlias = new Map(
    known.flatMap((article) => article.aliases.map((alias) => [alias, article] as const)),
  );
  const ids = new Map<string, string>();
  const rows = new Map<string, SavedArticle>();
  const write = (article: SavedArticle): void => {
    rows.set(article.id, article);
    byId.set(article.id, article);
    byCanonical.set(article.canonical, article);
  };
  for (const article of incoming) {
    const alias = byAlias.get(article.canonical);
    const same =
      byCanonical.get(article.canonical) ??
      (alias && isOneSite(alias, article) ? alias : undefined) ??
      byId.get(article.id);
    if (same) {
      ids.set(article.id, same.id);
      const whole = completed(same, article);
      if (!isSame(whole, same)) write(whole);
    } else write(article);
  }
  return { ids, rows: [...rows.values()] };
}

const isOneSite = (a: SavedArticle, b: SavedArticle): boolean =>
  siteOf(new URL(a.canonical)) === siteOf(new URL(b.canonical));

/** What was known stays; gaps are filled. */
const completed = (known: SavedArticle, other: SavedArticle): SavedArticle => ({
  ...known,
  aliases: [...new Set([...known.aliases, ...other.aliases])]
    .filter((address) => address !== known.canonical)
    .slice(0, 200),
  title: known.title || other.title,
  site: known.site ?? other.site,
  byline: known.byline ?? other.byline,
  published: known.published ?? other.published,
  lang: known.lang ?? other.lang,
});
