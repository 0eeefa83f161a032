import type { Features } from './features.ts';

/** The type that the page's metas give it. */
export function kindFeatures(document: Document): Features {
  const kind = document.querySelector(KIND)?.getAttribute('content')?.trim().toLowerCase() ?? '';
  return {
    ogArticle: +ARTICLES.some((name) => kind.startsWith(name)),
    ogWebsite: +kind.startsWith('website'),
    ogOther: +OTHERS.some((name) => kind.includes(name)),
    ogNone: +!kind,
  };
}

/** The types in the page's structured data, as written, not parsed; whether its metas give a day. */
export function dataFeatures(document: Document): Features {
  let data = '';
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) data += script.textContent ?? '';
  const types = typesIn(data);
  const articles = types.filter((type) => ARTICLE.test(type)).length;
  const isOne = articles > 0 && articles < SEVERAL;
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  return {
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
const ARTICLES = ['article', 'news', 'blog', 'post'];
const OTHERS = 'product profile video music place book business company object event'.split(' ');
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
