import { articlesIn, type Declared, typesOf } from '../declared.ts';
import type { Features } from './features.ts';

/** What the page says of itself: in its metas, its structured data and the classes of its body. */
export function declaredFeatures(document: Document, { meta, things }: Declared): Features {
  const kind = meta.get('og:type')?.toLowerCase() ?? '';
  const articles = articlesIn(things).filter((thing) => !typesOf(thing).includes('Product'));
  const isOne = articles.length > 0 && articles.length < SEVERAL;
  const types = [...new Set(things.flatMap(typesOf))];
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  const classes = ` ${document.body.className} `;
  return {
    ogArticle: +/^(?:article|news|blog|post)/.test(kind),
    ogWebsite: +kind.startsWith('website'),
    ogOther: +/product|profile|video|music|place|book|business|company|object|event/.test(kind),
    ogNone: +!kind,
    ldArticle: +isOne,
    ldNews: +(isOne && has(/NewsArticle$/)),
    ldAuthored: +articles.some((thing) => 'author' in thing),
    ldNone: +(things.length === 0),
    ldOnlySite: +(things.length > 0 && types.every((type) => OF_ANY_SITE.test(type))),
    ldProduct: +has(/^(?:Product|Offer|AggregateOffer|ProductGroup)$/),
    ldBusiness: +has(BUSINESS),
    ldDiscussion: +(has(/^(?:DiscussionForumPosting|QAPage|Question)$/) && !has(/^FAQPage$/)),
    ldRecipe: +has(/^(?:Recipe|HowTo|Review|MedicalWebPage)$/),
    published: +PUBLISHED.some((name) => meta.has(name)),
    metaAuthor: +AUTHOR.some((name) => meta.has(name)),
    metaSection: +SECTION.some((name) => meta.has(name)),
    metaPrice: +(meta.has('product:price:amount') || meta.has('og:price:amount')),
    classSingle: +SINGLE.test(classes),
    classShop: +SHOP.test(classes),
  };
}

/** So many described articles are a list of them. */
const SEVERAL = 5;
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
];
const AUTHOR = ['author', 'article:author', 'parsely-author'];
const SECTION = ['article:section', 'article:tag', 'news_keywords'];

/** Types that describe the site or any page of it. */
const OF_ANY_SITE =
  /^(?:WebSite|Organization|Corporation|WebPage|SearchAction|EntryPoint|ImageObject|BreadcrumbList|ListItem|PropertyValueSpecification|SiteNavigationElement|ReadAction|PostalAddress|ContactPoint)$/;
const BUSINESS =
  /^(?:.*Business|Service|.*Application|.*Event|JobPosting|Course|Store|Hotel|AboutPage|ContactPage)$/;

/** Classes that common content systems give the body of a single article, and those of shops. */
const SINGLE =
  /[ _-](?:single|single-post|post-template(?:-default)?|postid-\d+|article|template-article|story|(?:page-)?node-type-(?:article|blog|news|story)|blog-post|post-page|article-page)[ _-]/i;
const SHOP =
  /[ _-](?:product|template-product|template-collection|single-product|woocommerce(?:-page)?|shop|store|catalog|collection|cart|cms-index-index|catalog-category-view|catalog-product-view)[ _-]/i;
