import type { Features } from './features.ts';

/** What the page's head says of the page: the types in its metas and its structured data, as written, not parsed. */
export function declaredFeatures(document: Document): Features {
  const kind = document.querySelector(KIND)?.getAttribute('content')?.trim().toLowerCase() ?? '';
  let data = '';
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) data += script.textContent ?? '';
  const types = typesIn(data);
  const articles = types.filter((type) => ARTICLE.test(type)).length;
  const isOne = articles > 0 && articles < SEVERAL;
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  return {
    ogArticle: +/^(?:article|news|blog|post)/.test(kind),
    ogWebsite: +kind.startsWith('website'),
    ogOther: +/product|profile|video|music|place|book|business|company|object|event/.test(kind),
    ogNone: +!kind,
    ldArticle: +isOne,
    ldNews: +(isOne && has(/NewsArticle$/)),
    ldAuthored: +(articles > 0 && data.includes('"author"')),
    ldNone: +(types.length === 0),
    ldProduct: +has(/^(?:Product|Offer|AggregateOffer|ProductGroup)$/),
    ldBusiness: +has(BUSINESS),
    ldDiscussion: +(has(/^(?:DiscussionForumPosting|QAPage|Question)$/) && !types.includes('FAQPage')),
    ldRecipe: +has(/^(?:Recipe|HowTo|Review|MedicalWebPage)$/),
    published: +(document.querySelector(PUBLISHED) !== null),
  };
}

const KIND = 'meta[property="og:type" i][content],meta[name="og:type" i][content]';
const PUBLISHED =
  'meta:is([property="article:published_time" i],[property="og:published_time" i],[itemprop="datePublished"],[name="datePublished" i],' +
  '[name="article:published_time"],[name="date" i],[name="pubdate" i],[name="publishdate" i],[name="publish-date" i],[name="dc.date" i],' +
  '[name="dc.date.issued" i],[name="dcterms.created" i],[name="parsely-pub-date"],[name="sailthru.date"],[name="citation_publication_date"])[content]';

/** So many described articles are a list of them. */
const SEVERAL = 5;
const ARTICLE =
  /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|.*Review(?:NewsArticle)?|Recipe)$/;
const BUSINESS =
  /^(?:.*Business|Service|.*Application|.*Event|JobPosting|Course|Store|Hotel|AboutPage|ContactPage)$/;

/** Each type that is given to something, without the schema's address; of several given at once the first. */
const typesIn = (data: string): string[] =>
  Array.from(data.matchAll(/"@type"\s*:\s*\[?\s*"(?:[^"]*[/#:])?(\w+)"/g), ([, type = '']) => type);
