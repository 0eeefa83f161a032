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
