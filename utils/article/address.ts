import { siteOf } from '../text/site.ts';
import { isTracking } from '../text/tracking.ts';

/**
 * The addresses of an article, the one to know it by first: the canonical one if it is of the same site, then the
 * page's own without tracking parameters and hash, then as it is. Only http and https.
 */
export function addressesOf(document: Document, href: string): string[] {
  const own = webAddress(href);
  const canonical = canonicalOf(document, href);
  const addresses = [canonical, own && cleaned(own), own && withoutHash(own)];
  return [...new Set(addresses.filter((address): address is string => address !== null))];
}

/** What the page declares as its canonical address; null if it names none, or one of another site. */
export function canonicalOf(document: Document, href: string): string | null {
  const own = webAddress(href);
  const link = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const stated = link ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const address = stated ? webAddress(stated, own ?? undefined) : null;
  if (!address) return null;
  if (own && siteOf(own) !== siteOf(address)) return null;
  // A home page stated on an inner page is a mistake of the site's software, and would merge all its articles.
  if (own && address.pathname === '/' && own.pathname !== '/' && !address.search) return null;
  return withoutHash(address);
}

function webAddress(href: string, base?: URL): URL | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

function cleaned(url: URL): string {
  const clean = new URL(url);
  const kept = [...clean.searchParams].filter(([name]) => !isTracking(name));
  if (kept.length < clean.searchParams.size) clean.search = new URLSearchParams(kept).toString();
  return withoutHash(clean);
}

/** Hash routes ("#/news/1", "#!news") name a page and stay. */
function withoutHash(url: URL): string {
  const bare = new URL(url);
  if (!/^#!?\//.test(bare.hash) && !bare.hash.startsWith('#!')) bare.hash = '';
  return bare.href;
}
