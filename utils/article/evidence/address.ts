import type { Features } from './features.ts';

/** What the address looks like: a headline, a section, a shelf. Taken apart by hand: to make a `URL` takes longer. */
export function addressFeatures(address: string): Features {
  const [bare = ''] = address.split('#');
  const [place = '', query = ''] = bare.split('?');
  const [, , host = '', ...path] = decoded(place).toLowerCase().split('/');
  if (!host) return { noAddress: 1 };
  const parts = path.filter(Boolean);
  const last = parts.at(-1) ?? '';
  const words = countWords(last);
  const isRoot = parts.length === 0 || (parts.length === 1 && ROOT.test(last));
  const features: Record<string, number> = {
    root: +(isRoot && !/(?:^|&)(?:p|id|article|story)=/.test(query)),
    words: Math.min(words, 10) / 10,
    words5: +(words >= 5),
  };
  note(features, ANYWHERE, parts);
  note(features, ABOVE, parts.slice(0, -1));
  note(features, HOSTS, host.split('.').slice(0, -1));
  return features;
}

const ROOT = /^(?:index|home|default|[a-z]{2}(?:-[a-z]{2})?)(?:\.\w+)?$/;

/** Parts between hyphens that begin with a letter and are more than one. Split by strings: patterns take longer to compile. */
const countWords = (name: string): number =>
  name
    .replaceAll('_', '-')
    .split('-')
    .filter((part) => part.length > 1 && part >= 'a').length;

/** Lists of words by the feature that any of them gives. */
type Lists = Readonly<Record<string, string>>;

/** The lists are searched as they are: to take them apart costs more than all searches. */
function note(features: Record<string, number>, lists: Lists, parts: readonly string[]): void {
  for (const part of parts) {
    const word = ` ${part} `;
    for (const feature in lists) if (lists[feature]?.includes(word)) features[feature] = 1;
  }
}

const ABOVE: Lists = {
  blogPath:
    ' blog blogs post posts p pulse story stories article articles artikel artigo articulo beitrag insight ' +
    'insights journal magazine column columns opinion opinions kommentar essay essays feature features ' +
    'news_items press-release press-releases pressemitteilungen report reports ',
  newsPath:
    ' news nachrichten aktuell aktuelles actualite actualites noticias notizie nyheter nieuws wiadomosci ' +
    'politic politics politica politik politika politique world welt monde mundo business economy ' +
    'wirtschaft economia economie sport sports deportes culture kultur cultura society gesellschaft local ' +
    'life lifestyle entertainment tech technology science wissen health ',
  learnPath:
    ' learn resource resources guide guides ratgeber advice tips how-to knowledge library education ' +
    'research publication publications learning-center recipe recipes review reviews ',
};

const ANYWHERE: Lists = {
  shelfPath:
    ' category categories tag tags topic topics search collection collections cat c archive archives browse ' +
    'list lists listing listings directory catalog catalogue department departments section sections ' +
    'kategorie rubrik thema ',
  shopPath:
    ' shop store product products produkt produkte cart item itm dp buy pricing plans product-category ' +
    'deals price prices order checkout ',
  servicePath:
    ' service services solution solutions about about-us contact contact-us kontakt impressum career ' +
    'careers job jobs program programs course courses training features platform industries use-cases ' +
    'customer customers company team support help location locations admission admissions degree degrees ' +
    'insurance rental rentals app apps software ',
  forumPath:
    ' forum forums thread threads topic t question questions discussion discussions comments community talk ' +
    'showthread viewtopic showthread.php viewtopic.php ',
};

const HOSTS: Lists = {
  blogHost: ' blog news medium substack magazine stories ',
};

function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
