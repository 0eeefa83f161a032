import { canonicalOf } from './address.ts';
import { findBody } from './body.ts';
import { readByline } from './byline.ts';
import { articlesIn, type Declared, readDeclared, type Thing, textOfProperty } from './declared.ts';
import { gatherFeatures } from './evidence/gather.ts';
import { verdictOn } from './gate.ts';
import { findHeadline } from './headline.ts';
import { compose } from './pieces.ts';
import { readPublication } from './published.ts';
import { folded, selectBlocks } from './select.ts';
import type { Article, Reading, Verdict } from './shapes.ts';
import { surveyPage } from './survey.ts';
import { declaredTitles, siteName, titleOf, withoutSite } from './title.ts';

/** Is this page an article? Cheap: decides from declared type, address and the mass of its paragraphs. */
export function judgePage(document: Document, address: string): Verdict {
  const refusal = refuse(document);
  return refusal
    ? { isArticle: false, score: 0, evidence: refusal }
    : verdictOn(gatherFeatures(document, address));
}

/** Why a document cannot hold an article at all, or null. */
const refuse = ({ body }: Document): 'noPage' | null => (body?.localName === 'body' ? null : 'noPage');

/** Reads the article of a page without changing the page; the verdict on it may be known already. */
export function readArticle(
  document: Document,
  address: string,
  verdict: Verdict = judgePage(document, address),
): Reading {
  if (refuse(document)) return { article: NOTHING, stretches: [] };
  const declared = readDeclared(document);
  const survey = surveyPage(document.body);
  const body = findBody(survey);
  const article = mainThing(declared, document.title);
  const names = { article, site: siteName(declared, article), host: hostOf(address) };
  const titles = declaredTitles(document, declared, names);
  const headline = body && findHeadline(survey, body, titles);
  const blocks = body ? selectBlocks(survey, body, headline) : [];
  const { stretches, ...composition } = compose(headline, blocks);
  const lang = languageOf(document, declared);
  const start = body?.main.first ?? 0;
  const near = {
    survey,
    headline: headline?.index ?? start,
    body: blocks[0]?.index ?? start,
  };
  const printed = headline && withoutSite(headline.text.replace(/¶$/, ''), names);
  return {
    article: {
      isArticle: verdict.isArticle && composition.text.length > 0,
      score: verdict.score,
      title: titleOf(titles[0] ?? null, printed, article),
      ...readByline(declared, names, near),
      site: names.site,
      canonical: canonicalOf(document, address),
      ...readPublication({ document, declared, article, near, address, lang }),
      lang,
      ...composition,
    },
    stretches,
  };
}

const NOTHING: Article = {
  isArticle: false,
  score: 0,
  title: null,
  byline: null,
  authors: [],
  site: null,
  canonical: null,
  published: null,
  publishedFrom: null,
  modified: null,
  lang: null,
  text: '',
  pieces: [],
};

/** The declared article whose headline is the page's title; else the first. */
function mainThing({ things, meta }: Declared, pageTitle: string): Thing | undefined {
  const articles = articlesIn(things);
  const wanted = folded(`${meta.get('og:title') ?? ''} ${pageTitle}`);
  return articles.find((thing) => isNamed(thing, wanted)) ?? articles[0];
}

function isNamed(thing: Thing, wanted: string): boolean {
  const headline = folded(textOfProperty(thing, 'headline') ?? '');
  return headline.length > 8 && wanted.includes(headline);
}

function languageOf(document: Document, { meta }: Declared): string | null {
  const stated =
    document.documentElement.getAttribute('lang') ||
    meta.get('og:locale') ||
    meta.get('content-language') ||
    meta.get('inlanguage');
  const tag = stated?.trim().replace('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
