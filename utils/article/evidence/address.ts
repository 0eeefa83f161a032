import type { Features } from './features.ts';

/** What the address looks like: a headline, a day, a section, a shelf. */
export function addressFeatures(address: string): Features {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.host) return { noAddress: 1 };
  const path = decodedPath(url.pathname);
  const parts = path.split('/').filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const words = last.split(/[-_+ ]+/).filter((word) => /\p{L}{2}/u.test(word)).length;
  const low = parts.map((part) => part.toLowerCase());
  const has = (names: ReadonlySet<string>, among: readonly string[]): number =>
    +among.some((part) => names.has(part));
  const above = low.slice(0, -1);
  const isRoot = parts.length === 0 || (parts.length === 1 && ROOT.test(last));
  return {
    root: +(isRoot && !/[?&](?:p|id|article|story)=/.test(url.search)),
    words: Math.min(words, 10) / 10,
    words3: +(words >= 3),
    words5: +(words >= 5),
    datePath: +/\/(?:19|20)\d\d[/-]?[01]\d(?:\/|-?[0-3]\d)/.test(path),
    yearPath: +/[/_-](?:19|20)\d\d[/_-]/.test(path),
    blogPath: has(BLOG, above),
    newsPath: has(NEWS, above),
    learnPath: has(LEARN, above),
    shelfPath: has(SHELF, low),
    shopPath: has(SHOP, low),
    servicePath: has(SERVICE, low),
    docsPath: has(DOCS, low),
    forumPath: +FORUM.test(`/${low.join('/')}/`),
    blogHost: +/(?:^|\.)(?:blog|news|medium|substack|magazine|stories)\./.test(url.hostname),
    docsHost: +/(?:^|\.)(?:docs?|developers?|wiki|help|support|api|learn)\./.test(url.hostname),
    forumHost: +/forum|stackexchange|(?:^|\.)(?:community|boards?|discuss|discourse|ask)\./.test(
      url.hostname,
    ),
  };
}

const ROOT = /^(?:index|home|default|[a-z]{2}(?:-[a-z]{2})?)$/i;

/** Parts of a path, told by one look into a set: patterns of so many words are slow the first time. */
const section = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const BLOG = section(
  'blog blogs post posts p pulse story stories article articles artikel artigo articulo beitrag ' +
    'insight insights journal magazine column columns opinion opinions kommentar essay essays feature ' +
    'features news_items press-release press-releases pressemitteilungen report reports',
);
const NEWS = section(
  'news nachrichten aktuell aktuelles actualite actualites noticias notizie nyheter nieuws wiadomosci ' +
    'politic politics politica politik politika politique world welt monde mundo business economy ' +
    'wirtschaft economia economie sport sports deportes culture kultur cultura society gesellschaft ' +
    'local life lifestyle entertainment tech technology science wissen health',
);
const LEARN = section(
  'learn resource resources guide guides ratgeber advice tips how-to knowledge library education ' +
    'research publication publications learning-center recipe recipes review reviews',
);
const SHELF = section(
  'category categories tag tags topic topics search collection collections cat c archive archives ' +
    'browse list lists listing listings directory catalog catalogue department departments section ' +
    'sections kategorie rubrik thema',
);
const SHOP = section(
  'shop store product products produkt produkte cart item itm dp buy pricing plans product-category ' +
    'deals price prices order checkout',
);
const SERVICE = section(
  'service services solution solutions about about-us contact contact-us kontakt impressum career ' +
    'careers job jobs program programs course courses training features platform industries use-cases ' +
    'customer customers company team support help location locations admission admissions degree ' +
    'degrees insurance rental rentals app apps software',
);
const DOCS = section(
  'doc docs documentation reference manual api tutorial tutorials man man1 man2 man3 man4 man5 man6 ' +
    'man7 man8',
);
const FORUM =
  /\/(?:forums?|threads?|topic|t|questions|discussions?|comments|community|talk)\/|showthread|viewtopic/;

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
