import { siteOf } from '../text/site.ts';
import { isTracking } from '../text/tracking.ts';

/**
 * Of the addresses that a page gives for its article, those of its own site; failing those, where it was visited. No site
 * can speak for another: else it could read, or add to, the notes on the other's articles.
 */
export function vouchedFor(addresses: readonly string[], visited: string): string[] {
  const page = new URL(visited);
  const own = addresses.filter((address) => siteOf(new URL(address)) === siteOf(page));
  page.hash = '';
  return own.length > 0 ? own : [page.href];
}

/** Parameters of the AMP edition of a page. */
const AMP = /^(?:amp|amp_js_v|usqp)$/;

/** Hosts that show the same pages for phones and for AMP, and the oldest habit of all. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|touch|amp)\./;

/**
 * The plainest form of an address: without tracking parameters, marks of AMP and of mobile editions, a fragment (unless it
 * is a route), a closing slash. Two addresses of one article on one site have one plain form; it never leads to another site.
 */
export function plainAddress(address: string): string {
  const url = new URL(address);
  const site = siteOf(url);
  const host = url.host.replace(VARIANT_HOST, '');
  if (siteOf(new URL(`https://${host}/`)) === site) url.host = host;
  url.protocol = 'https:';
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  for (const [name, value] of [...url.searchParams]) {
    const isVariant = AMP.test(name) || (name === 'outputType' && value === 'amp');
    if (isVariant || isTracking(name)) url.searchParams.delete(name);
  }
  url.pathname = plainPath(url.pathname);
  return url.href.replace(/\?$/, '');
}

const plainPath = (path: string): string =>
  path
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/(?:\/|\.)amp\/?$/, '')
    .replace(/\.amp(?=\.html?$)/, '')
    .replace(/\/index\.html?$/, '/')
    .replace(/(.)\/+$/, '$1') || '/';
