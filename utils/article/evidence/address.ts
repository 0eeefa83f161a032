import type { Features } from './features.ts';

/** What the address looks like: a headline, a day, a section, a shelf. */
export function addressFeatures(address: string): Features {
  const url = URL.parse(address);
  if (!url?.host) return { noAddress: 1 };
  const path = decodedPath(url.pathname);
  const parts = path.split('/').filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const words = last.match(WORDS)?.length ?? 0;
  const low = parts.map((part) => part.toLowerCase());
  const above = low.slice(0, -1);
  const labels = url.hostname.split('.').slice(0, -1);
  const isRoot = parts.length === 0 || (parts.length === 1 && ROOT.test(last.toLowerCase()));
  return {
    root: +(isRoot && !/[?&](?:p|id|article|story)=/.test(url.search)),
    words: Math.min(words, 10) / 10,
    words3: +(words >= 3),
    words5: +(words >= 5),
    datePath: +/\/(?:19|20)\d\d[/-]?[01]\d(?:\/|-?[0-3]\d)/.test(path),
    yearPath: +/[/_-](?:19|20)\d\d[/_-]/.test(path),
    blogPath: oneOf(BLOG, above),
    newsPath: oneOf(NEWS, above),
    learnPath: oneOf(LEARN, above),
    shelfPath: oneOf(SHELF, low),
    shopPath: oneOf(SHOP, low),
    servicePath: oneOf(SERVICE, low),
    docsPath: oneOf(DOCS, low),
    forumPath: oneOf(FORUM, low),
    blogHost: oneOf(' blog news medium substack magazine stories ', labels),
    docsHost: oneOf(' doc docs developer developers wiki help support api learn ', labels),
    forumHost:
      oneOf(' community board boards discuss discourse ask stackexchange ', labels) ||
      +url.hostname.includes('forum'),
  };
}

/** With two letters of the alphabets that addresses are written in; properties of Unicode, and either case, take long to compile. */
const WORDS = /(?:^|[-_+ ])[^-_+ ]*?[a-zA-Z\u00C0-\uFFFF]{2}/g;
const ROOT = /^(?:index|home|default|[a-z]{2}(?:-[a-z]{2})?)$/;

/** Does a list of words hold one of these? The list is searched as it is: to take it apart costs more than all searches. */
const oneOf = (list: string, parts: readonly string[]): number =>
  +parts.some((part) => list.includes(` ${part} `));

const BLOG =
  ' blog blogs post posts p pulse story stories article articles artikel artigo articulo beitrag insight ' +
  'insights journal magazine column columns opinion opinions kommentar essay essays feature features ' +
  'news_items press-release press-releases pressemitteilungen report reports ';
const NEWS =
  ' news nachrichten aktuell aktuelles actualite actualites noticias notizie nyheter nieuws wiadomosci ' +
  'politic politics politica politik politika politique world welt monde mundo business economy ' +
  'wirtschaft economia economie sport sports deportes culture kultur cultura society gesellschaft local ' +
  'life lifestyle entertainment tech technology science wissen health ';
const LEARN =
  ' learn resource resources guide guides ratgeber advice tips how-to knowledge library education ' +
  'research publication publications learning-center recipe recipes review reviews ';
const SHELF =
  ' category categories tag tags topic topics search collection collections cat c archive archives browse ' +
  'list lists listing listings directory catalog catalogue department departments section sections ' +
  'kategorie rubrik thema ';
const SHOP =
  ' shop store product products produkt produkte cart item itm dp buy pricing plans product-category ' +
  'deals price prices order checkout ';
const SERVICE =
  ' service services solution solutions about about-us contact contact-us kontakt impressum career ' +
  'careers job jobs program programs course courses training features platform industries use-cases ' +
  'customer customers company team support help location locations admission admissions degree degrees ' +
  'insurance rental rentals app apps software ';
const DOCS =
  ' doc docs documentation reference manual api tutorial tutorials man man1 man2 man3 man4 man5 man6 man7 ' +
  'man8 ';
const FORUM =
  ' forum forums thread threads topic t question questions discussion discussions comments community talk ' +
  'showthread viewtopic showthread.php viewtopic.php ';

function decodedPath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
