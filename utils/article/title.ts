import { type Declared, decoded, type Thing, textOfProperty, typesOf } from './declared.ts';
import { alike, folded } from './select.ts';

/** The name of the site, as it declares it. */
export function siteName({ meta, things }: Declared, article: Thing | undefined): string | null {
  const publisher = textOfProperty(article, 'publisher');
  const website = things.find((thing) => typesOf(thing).includes('WebSite'));
  const name =
    meta.get('og:site_name') ?? publisher ?? textOfProperty(website, 'name') ?? meta.get('application-name');
  return name ? decoded(name) || null : null;
}

/** The titles that the page declares, each without the site's name, the best first. */
export function declaredTitles(document: Document, { meta }: Declared, page: PageNames): string[] {
  const stated = [
    textOfProperty(page.article, 'headline'),
    meta.get('og:title'),
    meta.get('twitter:title'),
    document.title,
  ];
  const titles = stated.map((title) => withoutSite(decoded(title ?? ''), page)).filter(Boolean);
  return [...new Set(titles)];
}

/** The sides of the separators in a title. */
export const partsOf = (title: string): string[] => title.split(SEPARATOR);

/**
 * What stands over the text, or what is declared. A newsroom declares its own headline; elsewhere what is declared is
 * mostly made for search engines and shared links.
 */
export function titleOf(
  declared: string | null,
  headline: string | null,
  article: Thing | undefined,
): string | null {
  if (!headline || !declared) return headline ?? declared;
  const isNews = typesOf(article ?? {}).some((type) => type.endsWith('NewsArticle'));
  return isNews && textOfProperty(article, 'headline') && !alike(folded(headline), folded(declared))
    ? declared
    : headline;
}

export interface PageNames {
  article: Thing | undefined;
  site: string | null;
  /** Of the page's address, or empty. */
  host: string;
}

const SEPARATOR = /\s+[|·•»«:›–—-]+\s+|\s*[|｜»]\s*|\s+::\s+/g;

/** Cuts the site's name off either end of a title. */
export function withoutSite(title: string, { site, host }: PageNames): string {
  let rest = title;
  for (let cuts = 0; cuts < 3; cuts += 1) {
    const shorter = cutOnce(rest, site, host);
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

function cutOnce(title: string, site: string | null, host: string): string {
  const separators = [...title.matchAll(SEPARATOR)];
  const last = separators.at(-1);
  const [first] = separators;
  if (last) {
    const tail = title.slice(last.index + last[0].length);
    if (isSite(tail, site, host)) return title.slice(0, last.index).trim();
  }
  if (first && isSite(title.slice(0, first.index), site, host))
    return title.slice(first.index + first[0].length).trim();
  return title;
}

function isSite(part: string, site: string | null, host: string): boolean {
  const name = folded(part);
  if (name.length === 0) return true;
  if (site && alike(name, folded(site))) return true;
  const domain = folded(host.replace(/^www\./, ''));
  const label = folded(
    host
      .replace(/^www\./, '')
      .split('.')
      .at(-2) ?? '',
  );
  return (
    name.length > 2 &&
    (name === domain ||
      name === label ||
      (label.length > 3 && name.includes(label) && name.length < label.length * 3))
  );
}
