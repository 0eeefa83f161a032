import { siteOf } from '../text/site.ts';
import { plainAddress } from './addresses.ts';
import { database } from './database.ts';
import type { ArticleIdentity, SavedArticle } from './shapes.ts';

const MOST_ALIASES = 50;

/**
 * Articles known by these addresses, the canonical one first: those whose canonical address is among them, and those
 * that know the canonical one, or its plain form, as an alias. Two articles that merely share an alias (a front page, say) stay two.
 */
export async function articlesAt(addresses: readonly string[]): Promise<SavedArticle[]> {
  const [canonical] = addresses;
  if (canonical === undefined) return [];
  const site = siteOf(new URL(canonical));
  const own = addresses.filter((address) => siteOf(new URL(address)) === site);
  const forms = [...new Set([...addresses, ...own.map(plainAddress)])];
  const byCanonical = await database.articles.where('canonical').anyOf(forms).toArray();
  const byAlias = await database.articles
    .where('aliases')
    .anyOf([...new Set([canonical, plainAddress(canonical)])])
    .toArray();
  const rank = (article: SavedArticle): number => (article.canonical === canonical ? 0 : 1);
  const found = new Map([...byCanonical, ...byAlias].map((article) => [article.id, article]));
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.savedAt - b.savedAt);
}

/** The article that a new note belongs to, made or completed. To be called inside the note's own transaction. */
export async function saveArticle(identity: ArticleIdentity, now: number): Promise<SavedArticle> {
  const addresses = [identity.canonical, ...identity.aliases];
  const [known] = await articlesAt(addresses);
  const article = known ? completed(known, identity) : newArticle(identity, now);
  await database.articles.put(article);
  return article;
}

const newArticle = (identity: ArticleIdentity, now: number): SavedArticle => ({
  ...identity,
  aliases: aliasesOf(identity.canonical, identity.aliases),
  id: crypto.randomUUID(),
  savedAt: now,
});

/** What was known stays as it was; gaps are filled. */
const completed = (known: SavedArticle, identity: ArticleIdentity): SavedArticle => ({
  ...known,
  aliases: aliasesOf(known.canonical, [...known.aliases, identity.canonical, ...identity.aliases]),
  title: known.title || identity.title,
  site: known.site ?? identity.site,
  byline: known.byline ?? identity.byline,
  published: known.published ?? identity.published,
  lang: known.lang ?? identity.lang,
});

/** The plain form of the canonical address is an alias too, by which other forms of it are known. */
const aliasesOf = (canonical: string, addresses: readonly string[]): string[] =>
  [...new Set([plainAddress(canonical), ...addresses])]
    .filter((address) => address !== canonical)
    .slice(0, MOST_ALIASES);
