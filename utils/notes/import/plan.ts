import { siteOf } from '../../text/site.ts';
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
  const plan: ImportPlan = {
    rows: { articles: [], notes: [], removed: [], drafts: [] },
    fresh: 0,
    changed: 0,
    same: 0,
    refused: [...incoming.refused],
  };
  for (const row of incoming.notes) {
    const note: Note = { ...row, articleId: articles.ids.get(row.articleId) ?? row.articleId };
    const known = before.get(note.id);
    if (!known) plan.fresh += 1;
    // The same version of a note may come back without what another format cannot say.
    else if (note.updatedAt === known.updatedAt) plan.same += 1;
    else if (note.updatedAt < known.updatedAt) {
      plan.refused.push({
        what: note.anchor?.quote.slice(0, 60) || note.body.slice(0, 60),
        why: 'olderVersion',
      });
      continue;
    } else plan.changed += 1;
    if (note.updatedAt !== known?.updatedAt) plan.rows.notes.push(note);
  }
  const aside = new Set([
    ...existing.removed.map(({ id }) => id),
    ...before.keys(),
    ...incoming.notes.map(({ id }) => id),
  ]);
  plan.rows.removed = incoming.removed
    .filter(({ id }) => !aside.has(id))
    .map((row) => ({ ...row, articleId: articles.ids.get(row.articleId) ?? row.articleId }));
  const drafts = new Set(existing.drafts.map(({ key }) => key));
  plan.rows.drafts = incoming.drafts.filter(({ key }) => !drafts.has(key));
  plan.rows.articles = articles.rows;
  return plan;
}

/** Which of the known articles an incoming one is, by id, by canonical address, or by an alias on the same site. */
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
  const rows: SavedArticle[] = [];
  for (const article of incoming) {
    const alias = byAlias.get(article.canonical);
    const same =
      byCanonical.get(article.canonical) ??
      (alias && isOneSite(alias, article) ? alias : undefined) ??
      byId.get(article.id);
    if (same) {
      ids.set(article.id, same.id);
      const whole = completed(same, article);
      if (!isSame(whole, same)) rows.push(whole);
    } else rows.push(article);
  }
  return { ids, rows };
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

const isSame = (a: object, b: object): boolean => canonical(a) === canonical(b);

const canonical = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
