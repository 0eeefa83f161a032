import type { Features } from './features.ts';

/** What the address looks like: a headline, a day, a section, a shelf. */
export function addressFeatures(address: string): Features {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.host) return { noAddress: 1 };
  const path = decodedPath(url.pathname);
  const parts = path.split('/').filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const words = last.split(/[-_+ ]+/).filter((word) => /\p{L}{2}/u.test(word)).length;
  const all = `/${parts.join('/')}/`.toLowerCase();
  const above = `/${parts.slice(0, -1).join('/')}/`.toLowerCase();
  const isRoot = parts.length === 0 || (parts.length === 1 && ROOT.test(last));
  return {
    root: +(isRoot && !/[?&](?:p|id|article|story)=/.test(url.search)),
    words: Math.min(words, 10) / 10,
    words3: +(words >= 3),
    words5: +(words >= 5),
    datePath: +/\/(?:19|20)\d\d[/-]?[01]\d(?:\/|-?[0-3]\d)/.test(path),
    yearPath: +/[/_-](?:19|20)\d\d[/_-]/.test(path),
    blogPath: +BLOG.test(above),
    newsPath: +NEWS.test(above),
    learnPath: +LEARN.test(above),
    shelfPath: +SHELF.test(all),
    shopPath: +SHOP.test(all),
    servicePath: +SERVICE.test(all),
    docsPath: +DOCS.test(all),
    forumPath: +FORUM.test(all),
    blogHost: +/(?:^|\.)(?:blog|news|medium|substack|magazine|stories)\./.test(url.hostname),
    docsHost: +/(?:^|\.)(?:docs?|developers?|wiki|help|support|api|learn)\./.test(url.hostname),
    forumHost: +/forum|stackexchange|(?:^|\.)(?:community|boards?|discuss|discourse|ask)\./.test(
      url.hostname,
    ),
  };
}

const ROOT = /^(?:index|home|default|[a-z]{2}(?:-[a-z]{2})?)$/i;

const section = (names: string): RegExp => new RegExp(`/(?:${names})/`);

const BLOG = section(
  'blogs?|posts?|p|pulse|stor(?:y|ies)|articles?|artikel|artigo|articulo|beitrag|insights?|journal|magazine|columns?|' +
    'opinions?|kommentar|essays?|features?|news_items|press-releases?|pressemitteilungen|reports?',
);
const NEWS = section(
  'news|nachrichten|aktuell(?:es)?|actualites?|noticias|notizie|nyheter|nieuws|wiadomosci|politi[ckq](?:s|a|ue)?|politik|' +
    'world|welt|monde|mundo|business|economy|wirtschaft|economi[ae]|sports?|deportes|culture|kultur|cultura|society|' +
    'gesellschaft|local|life|lifestyle|entertainment|tech(?:nology)?|science|wissen|health',
);
const LEARN = section(
  'learn|resources?|guides?|ratgeber|advice|tips|how-to|knowledge|library|education|research|publications?|' +
    'learning-center|recipes?|reviews?',
);
const SHELF = section(
  'categor(?:y|ies)|tags?|topics?|search|collections?|cat|c|archives?|browse|lists?|listings?|directory|catalog(?:ue)?|' +
    'departments?|sections?|kategorie|rubrik|thema',
);
const SHOP = section(
  'shop|store|products?|produkte?|cart|item|itm|dp|buy|pricing|plans|product-category|deals|prices?|order|checkout',
);
const SERVICE = section(
  'services?|solutions?|about(?:-us)?|contact(?:-us)?|kontakt|impressum|careers?|jobs?|programs?|courses?|training|' +
    'features|platform|industries|use-cases|customers?|company|team|support|help|locations?|admissions?|degrees?|' +
    'insurance|rentals?|apps?|software',
);
const DOCS = section('docs?|documentation|reference|manual|api|tutorials?|man\\d?');
const FORUM =
  /\/(?:forums?|threads?|topic|t|questions|discussions?|comments|community|talk)\/|showthread|viewtopic/;

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
