import type { NearHeadline } from './byline.ts';
import { type DayOptions, dayOfValue, findDay } from './days.ts';
import { type Declared, type Thing, textOfProperty } from './declared.ts';
import type { PublishedFrom } from './shapes.ts';
import {
  dayAfterCue,
  dayInLines,
  dayInLongerLines,
  dayOfChange,
  dayOfMarked,
  dayOfMarkedChange,
  dayOfOnlyTime,
  dayOfTime,
} from './visible-days.ts';

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
  ['time', ({ document }, options) => dayOfMarked(document, options)],
  ['time', ({ near }, options) => dayOfTime(near, options)],
  ['visible', ({ near }, options) => dayInLines(near, options)],
  ['visible', ({ near }, options) => dayAfterCue(near.survey, options)],
  ['visible', ({ near }, options) => dayInLongerLines(near, options)],
  ['meta', (page, options) => dayOfMeta(page.declared, PLAIN_METAS, options)],
  ['url', ({ address }) => dayOfAddress(address)],
  ['jsonld', ({ declared }, options) => dayOfAnything(declared, options)],
  ['meta', (page, options) => dayOfMeta(page.declared, VAGUE_METAS, options)],
  ['guess', ({ document }, options) => findDay(document.title, options)?.day ?? null],
  ['guess', ({ near }, options) => dayOfChange(near.survey, options)],
  ['guess', ({ document }, options) => dayOfMarkedChange(document, options)],
  ['guess', ({ document }, options) => dayOfOnlyTime(document, options)],
  ['guess', ({ declared }) => dayOfAddress(declared.meta.get('og:image') ?? '')],
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
];
/** Many content systems put the day of the last change here. */
const PLAIN_METAS = ['dcterms.created', 'dc.date.created', 'dc.created', 'dc.date', 'dcterms.date', 'date'];
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
    if (published) return { published: ownDay(page, published, options), publishedFrom, modified };
  }
  return { published: null, publishedFrom: null, modified };
}

const DAY = 86_400_000;

/**
 * Declared instants are often in universal time. Where the address or a visible line gives the day beside it, that is
 * the page's own.
 */
function ownDay(page: DatedPage, published: string, options: DayOptions): string {
  const { near, address, article, declared } = page;
  const stated =
    textOfProperty(article, 'datePublished') ??
    PUBLISHED_METAS.map((name) => declared.meta.get(name)).find((value) => value !== undefined);
  const hour = /T(\d\d).*(?:Z|[+-]00:?00)$/.exec(stated?.trim() ?? '')?.[1];
  if (hour === undefined) return published;
  const isOwn = (day: string | null, { before, after }: { before: number; after: number }): day is string => {
    const days = day === null ? 0 : (Date.parse(day) - Date.parse(published)) / DAY;
    return days === -1 ? Number(hour) < before : days === 1 && Number(hour) >= after;
  };
  const inAddress = dayOfAddress(address);
  if (isOwn(inAddress, { before: 12, after: 13 })) return inAddress;
  const shown = [dayOfTime(near, options), dayInLines(near, options)];
  if (shown.includes(published)) return published;
  return shown.find((day) => isOwn(day, { before: 9, after: 20 })) ?? published;
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

function dayOfAddress(address: string): string | null {
  const match =
    /[/_-]((?:19|20)\d\d)([/_.-]?)([01]\d)\2([0-3]\d)(?=\D|$)/.exec(address) ??
    /[/_-]([0-3]\d)([_.-]?)([01]\d)\2((?:19|20)\d\d)(?=\D|$)/.exec(address);
  if (!match) return null;
  const [, first = '', , month, last = ''] = match;
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  return dayOfValue(`${year}-${month}-${day}`, { monthFirst: false });
}
