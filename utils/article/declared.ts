/** What a page's head declares about itself, gathered once. */
export interface Declared {
  /** The first content of each `meta`, by its lower-cased name, property, itemprop or http-equiv. */
  meta: ReadonlyMap<string, string>;
  /** All contents of the metas that may repeat. */
  authors: readonly string[];
  /** Every object of the page's JSON-LD, outer before inner. */
  things: readonly Thing[];
}

/** An object of JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** Reads metas and JSON-LD. Damaged JSON-LD is passed over. */
export function readDeclared(document: Document): Declared {
  const meta = new Map<string, string>();
  const authors: string[] = [];
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (!name) continue;
      if (!meta.has(name)) meta.set(name, content);
      if (AUTHOR_METAS.has(name)) authors.push(content);
    }
  }
  return { meta, authors, things: readThings(document) };
}

const AUTHOR_METAS = new Set([
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
  'byl',
  'authors',
  'cxenseparse:author',
]);

const MOST_JSON = 2_000_000;

function readThings(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length < MOST_JSON) collect(parse(source), things);
  }
  return things;
}

/** Most sources are whole; others are taken out of comments, and forgiven raw line breaks and trailing commas. */
function parse(source: string): unknown {
  return parseJson(source) ?? mend(source);
}

function mend(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/?\/?\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/, '')
    .replace(/;\s*$/, '');
  return parseJson(bare) ?? parseJson(bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'));
}

/** Null where it is not JSON. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const MOST_THINGS = 2000;

/** Outer objects first, level by level, without recursion. */
function collect(value: unknown, things: Thing[]): void {
  let level: unknown[] = [value];
  while (level.length > 0 && things.length < MOST_THINGS) {
    const next: unknown[] = [];
    for (const item of level) {
      if (Array.isArray(item)) next.push(...item.slice(0, MOST_THINGS));
      else if (isThing(item)) {
        if ('@type' in item || '@graph' in item) things.push(item);
        next.push(...Object.values(item));
      }
    }
    level = next.filter((item) => typeof item === 'object' && item !== null);
  }
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Types of a thing, without the schema's address. */
export function typesOf(thing: Thing): string[] {
  const types = thing['@type'];
  return (Array.isArray(types) ? types : [types])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

const ARTICLE_TYPE =
  /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|SocialMediaPosting|.*Review(?:NewsArticle)?|Recipe)$/;

/** Articles among the things: those that have a headline or a date, or say what they are about. */
export function articlesIn(things: readonly Thing[]): Thing[] {
  return things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)) && isWhole(thing));
}

const isWhole = (thing: Thing): boolean =>
  'headline' in thing || 'datePublished' in thing || 'articleBody' in thing || 'author' in thing;

/** A property as text; of a list the first, of a thing its name. */
export function textOfProperty(thing: Thing | undefined, property: string): string | null {
  const value = thing?.[property];
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return decoded(first) || null;
  if (typeof first === 'number') return String(first);
  if (isThing(first)) return textOfProperty(first, 'name') ?? textOfProperty(first, '@value');
  return null;
}

const ENTITIES = new Map(
  'amp & quot " apos \' lt < gt > auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß eacute é egrave è rsquo ’ ndash –'
    .split(' ')
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])) as [string, string][],
).set('nbsp', ' ');

/** JSON-LD often holds HTML: its character references are resolved, its tags taken off. */
export function decoded(text: string): string {
  return text
    .replace(/<[^>]{1,200}>/g, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,6});/gi, (whole, name: string) => characterOf(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
}
