/** Second-level labels under which, in country domains, names are registered: "co" in "co.uk". */
const SECOND_LEVEL = /^(?:ac|co|com|edu|go|gob|gov|ne|net|nom|or|org)$/;

/** Hosts that lend a name of its own to each of their writers: there a site is one label longer. */
const LENDERS = new Set(
  (
    'blogspot.com github.io gitlab.io livejournal.com medium.com neocities.org netlify.app pages.dev ' +
    'substack.com tumblr.com typepad.com vercel.app web.app wordpress.com'
  ).split(' '),
);

/**
 * The site that a host belongs to: "news.paper.co.uk" and "m.paper.co.uk" are both of "paper.co.uk". An approximation of
 * the public suffix list that errs towards telling sites apart; an IP address, with its port, is a site of its own.
 */
export function siteOf({ host, hostname }: Pick<URL, 'host' | 'hostname'>): string {
  if (/^[\d.]+$|:/.test(hostname) || !hostname.includes('.')) return host;
  const labels = hostname.split('.');
  const isCountry = labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  const registered = labels.slice(isCountry ? -3 : -2).join('.');
  return LENDERS.has(registered) ? labels.slice(-3).join('.') : registered;
}
