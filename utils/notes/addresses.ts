import { isWebAddress } from './shape-checks.ts';

/** Host labels that tell editions of one site apart, not sites. */
const EDITION = /^(?:www\d?|m|mobile|amp|touch)\./;

/** The site that an address belongs to: host and port, whatever the edition. Empty for what is no web address. */
export const siteOf = (address: string): string =>
  isWebAddress(address) ? new URL(address).host.replace(EDITION, '') : '';

/** An address without its fragment, as the browser writes it. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/**
 * Of the addresses that a page gives for its article, those on its own site, the page's own address last if it was
 * missing. No site can speak for another: else it could read or claim the notes on the other's articles.
 */
export function vouchedFor(addresses: readonly string[], visited: string): string[] {
  const site = siteOf(visited);
  const own = addresses.filter((address) => siteOf(address) === site).map(plainAddress);
  return [...new Set([...own, plainAddress(visited)])];
}
