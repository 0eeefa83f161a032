import type { NearHeadline } from './byline.ts';
import { type DayOptions, dayOfValue, findDay } from './days.ts';
import { type Declared, type Thing, textOfProperty } from './declared.ts';
import type { PublishedFrom } from './shapes.ts';

export interface Publication {
  published: string | null;
  publishedFrom: PublishedFrom | null;
  modified: string | null;
}

export interface DatedPage {
  document: Document;
  declared: Declared;
  article: Thing | undefined;
  near: NearHeadline;
  address: string;
  lang: string | null;
}

type Finder = (page: DatedPage, options: DayOptions) => string | null;

/** Where the day is looked for, most trustworthy first. */
const FINDERS: readonly [PublishedFrom, Finder][] = [
  ['jsonld', ({ article }, options) => dayOfProperty(article, ['datePublished'], options)],
  ['meta', (page, options) => dayOfMeta(page.declared, PUBLISHED_METAS, options)],
  ['time', dayOfTime],
  ['visible', dayInLines],
  ['url', ({ address }) => dayOfAddress(address)],
  ['jsonld', ({ declared }, options) => dayOfAnything(declared, options)],
  ['meta', (page, options) => dayOfMeta(page.declared, VAGUE_METAS, options)],
];

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'article:published',
  'article.published',
  'article:publicationdate',
  'article:post_date',
  'datepublished',
  'date_published',
  'published_time',
  'publish_time',
  'publishtime',
  'published-date',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_date',
  'publicationdate',
  'publication_date',
  'publication-date',
  'pubdate',
  'pub_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'prism.publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'bt:pubdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'rnews:datepublished',
  'shareaholic:article_published_time',
  'originalpublicationdate',
  'displaydate',
  'release_date',
  'ptime',
  'date',
];
const VAGUE_METAS = ['datecreated', 'created', 'creation_date', 'dc.date.modified', 'timestamp'];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'modified_date',
];

/** When the article was published and last changed, each as a day in the page's own stated offset. */
export function readPublication(page: DatedPage): Publication {
  const options = { monthFirst: isMonthFirst(page.lang, page.address) };
  const modified =
    dayOfProperty(page.article, ['dateModified'], options) ??
    dayOfMeta(page.declared, MODIFIED_METAS, options);
  for (const [publishedFrom, find] of FINDERS) {
    const published = find(page, options);
    if (published) return { published, publishedFrom, modified };
  }
  return { published: null, publishedFrom: null, modified };
}

/** English of America, where nothing says otherwise. */
function isMonthFirst(lang: string | null, address: string): boolean {
  if (lang && !/^en/i.test(lang)) return false;
  if (lang && /^en-(?!us|ca|ph)/i.test(lang)) return false;
  return !/^https?:\/\/[^/]+\.(?:uk|au|nz|ie|in|za|de|fr|it|es|at|ch|nl|be|eu|se|no|dk|pl|cz|ru|br)(?:[:/]|$)/i.test(
    address,
  );
}

function dayOfProperty(
  thing: Thing | undefined,
  properties: readonly string[],
  options: DayOptions,
): string | null {
  for (const property of properties) {
    const value = textOfProperty(thing, property);
    const day = value && dayOfValue(value, options);
    if (day) return day;
  }
  return null;
}

function dayOfAnything({ things }: Declared, options: DayOptions): string | null {
  for (const thing of things) {
    const day = dayOfProperty(thing, ['datePublished', 'uploadDate', 'dateCreated'], options);
    if (day) return day;
  }
  return null;
}

function dayOfMeta({ meta }: Declared, names: readonly string[], options: DayOptions): string | null {
  for (const name of names) {
    const value = meta.get(name);
    const day = value && dayOfValue(value, options);
    if (day) return day;
  }
  return null;
}

const UPDATED =
  /\b(?:updated?|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено)\b/i;
const UPDATED_NAMES = / (?:updated?|modified|modification|lastmod) /;

/** `time` elements and their older kin, near the headline first. */
function dayOfTime({ document, near }: DatedPage, options: DayOptions): string | null {
  const marked = [
    ...document.querySelectorAll(
      '[itemprop~="datePublished"], time[pubdate], abbr.published, .published[title], time.published',
    ),
  ];
  for (const element of marked) {
    const day = dayOfElement(element, options);
    if (day) return day;
  }
  const { survey, headline, body } = near;
  for (const block of survey.blocks.slice(Math.max(0, headline - 8), Math.max(headline, body) + 8)) {
    for (const element of block.box.element.querySelectorAll('time')) {
      if (UPDATED_NAMES.test(` ${element.className} `) || UPDATED.test(block.text)) continue;
      const day = dayOfElement(element, options);
      if (day) return day;
    }
  }
  return null;
}

function dayOfElement(element: Element, options: DayOptions): string | null {
  for (const value of [
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    element.getAttribute('title'),
    element.textContent,
  ]) {
    const day = value && dayOfValue(value, options);
    if (day) return day;
  }
  return null;
}

/** A short line near the headline that holds a date and does not say that it is the day of a change. */
function dayInLines({ near }: DatedPage, options: DayOptions): string | null {
  const { survey, headline, body } = near;
  const order = [
    ...survey.blocks.slice(Math.max(0, headline), Math.max(headline, body) + 6),
    ...survey.blocks.slice(Math.max(0, headline - 8), Math.max(0, headline)).reverse(),
  ];
  for (const { text } of order) {
    if (text.length > 160) continue;
    const found = findDay(text, options);
    if (found && !UPDATED.test(text.slice(0, found.start))) return found.day;
  }
  return null;
}

function dayOfAddress(address: string): string | null {
  const match = /[/_-]((?:19|20)\d\d)([/_.-]?)([01]\d)\2([0-3]\d)(?=\D|$)/.exec(address);
  return match ? dayOfValue(`${match[1]}-${match[3]}-${match[4]}`, { monthFirst: false }) : null;
}
