import { articlesIn, type Declared, type Thing, typesOf } from './declared.ts';
import type { Verdict } from './shapes.ts';

/** A piece of evidence: how much it speaks for an article (log odds), and in words. */
export interface Evidence {
  weight: number;
  reason: string;
}

/** Adds evidence up to a verdict: the logistic function of the sum. */
export function verdictOf(evidence: readonly Evidence[]): Verdict {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const score = 1 / (1 + Math.exp(-sum));
  const reasons = evidence
    .filter(({ weight, reason }) => reason && Math.abs(weight) >= 0.3)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ reason }) => reason);
  return { isArticle: score >= 0.5, score: Math.round(score * 1000) / 1000, reasons };
}

/** Cheap evidence, without reading the page: what it declares, its address, its paragraphs, links and forms. */
export function gatherEvidence(document: Document, declared: Declared, address: string): Evidence[] {
  return [
    { weight: -1.6, reason: '' },
    ...declaredEvidence(declared),
    ...addressEvidence(address),
    ...massEvidence(document),
  ];
}

function declaredEvidence({ meta, things }: Declared): Evidence[] {
  const evidence: Evidence[] = [];
  const say = (weight: number, reason: string): void => void evidence.push({ weight, reason });
  const type = meta.get('og:type')?.toLowerCase() ?? '';
  if (/^(?:article|news|blog|post)/.test(type)) say(1.2, 'It declares itself an article.');
  else if (/product|profile|video|music|place|book/.test(type)) say(-1.5, `It declares itself a ${type}.`);
  const articles = articlesIn(things).filter((thing) => !typesOf(thing).includes('Product'));
  if (articles.length >= 5) say(-0.8, 'It describes several articles.');
  else if (articles.length > 0) say(1.3, 'Its structured data describe an article.');
  if (has(things, /^(?:Product|Offer|AggregateOffer|ProductGroup)$/)) say(-2, 'It offers a product.');
  if (has(things, /^(?:CollectionPage|ItemList|SearchResultsPage|Blog)$/))
    say(-0.9, 'It describes a collection.');
  if (has(things, /^(?:LocalBusiness|Service|SoftwareApplication|Event|JobPosting)$/))
    say(-1, 'It describes a business or service.');
  if (has(things, /^(?:DiscussionForumPosting|QAPage)$/)) say(-1.5, 'It is a discussion.');
  if (meta.has('article:published_time')) say(0.8, 'It declares a publication date.');
  return evidence;
}

const has = (things: readonly Thing[], types: RegExp): boolean =>
  things.some((thing) => typesOf(thing).some((type) => types.test(type)));

function addressEvidence(address: string): Evidence[] {
  if (!URL.canParse(address)) return [];
  const { pathname, search } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const evidence: Evidence[] = [];
  if (/^\/?(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname) && !search) {
    evidence.push({ weight: -4, reason: 'It is the front page of its site.' });
  }
  if (/\/(?:19|20)\d\d[/-]?[01]\d/.test(pathname))
    evidence.push({ weight: 0.9, reason: 'Its address holds a date.' });
  if (last.split(/[-_]/).length >= 4) evidence.push({ weight: 0.7, reason: 'Its address holds a headline.' });
  if (/\/(?:blog|news|article|articles|story|stories|post|posts|opinion|politics)\//i.test(pathname)) {
    evidence.push({ weight: 0.6, reason: 'Its address says article.' });
  }
  if (
    /\/(?:category|categories|tag|tags|topics?|search|shop|product|products|collections?|store|cart|author|page)(?:\/|$)/i.test(
      pathname,
    )
  ) {
    evidence.push({ weight: -1.8, reason: 'Its address says collection or shop.' });
  }
  return evidence;
}

function massEvidence(document: Document): Evidence[] {
  let prose = 0;
  let paragraphs = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const length = paragraph.textContent?.length ?? 0;
    if (length < 80) continue;
    paragraphs += 1;
    prose += Math.min(length, 800);
  }
  const links = document.querySelectorAll('a[href]').length;
  const evidence: Evidence[] = [];
  evidence.push({
    weight: Math.max(-1.8, Math.min(1.6, (prose - 1500) / 1500)),
    reason: prose > 1500 ? `It has ${paragraphs} paragraphs of running text.` : 'It has little running text.',
  });
  evidence.push({
    weight: Math.max(-1.5, Math.min(0.5, (prose / (links + 20) - 12) / 12)),
    reason: prose / (links + 20) > 12 ? 'It has more text than links.' : 'It is mostly links.',
  });
  return evidence;
}
