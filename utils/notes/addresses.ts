import { siteOf } from '../text/site.ts';

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

/** Parameters that say where a reader came from, and not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|hs(?:a_\w+|CtaTracking)|mkt_tok|vero_(?:conv|id)|oly_(?:anon|enc)_id|ns_(?:campaign|mchannel|source|linkname|fee)|at_(?:campaign|medium|format|link_\w+|ptr_name|bbc_team)|cmpid|cmp|ocid|ref_src|ref_url|ftag|spm|_ga|_gl|__twitter_impression|guccounter|guce_\w+|smid|smtyp|sr_share|xtor|wt_\w+|share|s_cid|soc_(?:src|trk)|xrmc_\w+|amp|amp_js_v|usqp)$/i;

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
    if (TRACKING.test(name) || (name === 'outputType' && value === 'amp')) url.searchParams.delete(name);
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
