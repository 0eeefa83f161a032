import type {
  ArticleCorrections,
  ClaimPatch,
  Correction,
  Corrections,
  EntityPatch,
} from '../../utils/notes/corrections.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { boundsInWords, dayInWords } from '../calendar.ts';
import { inARow, t } from '../words.ts';

/** One thing that the reader set right. */
export interface Line {
  /** What it is about, as written: a claim's words, or a name; null: the page itself. */
  quote: string | null;
  /** As what it is taken now. */
  words: string;
  /** What takes it back. */
  back: Correction;
}

/** What was set right on one page. */
export interface RightedPage {
  address: string;
  /** Null where no note tells it. */
  title: string | null;
  lines: Line[];
}

/** All that was set right, page by page. @param notes tell the titles of pages */
export function rightedPages({ articles }: Corrections, notes: readonly Listed[]): RightedPage[] {
  const titles = new Map(
    notes.flatMap(({ article: { canonical, aliases, title } }) =>
      [canonical, ...aliases].map((address) => [address, title]),
    ),
  );
  return Object.entries(articles).map(([address, corrections]) => ({
    address,
    title: titles.get(address) || null,
    lines: linesOf(corrections),
  }));
}

function linesOf({ published, isArticle, claims = {}, entities = {} }: ArticleCorrections): Line[] {
  const lines: Line[] = [];
  if (published !== undefined) {
    const words = t('published', dayInWords(published));
    lines.push({ quote: null, words, back: { kind: 'published', day: null } });
  }
  if (isArticle !== undefined) {
    const words = t(isArticle ? 'articleMine' : 'articleNotMine');
    lines.push({ quote: null, words, back: { kind: 'article', isArticle: null } });
  }
  for (const [quote, patch] of Object.entries(claims)) {
    lines.push({ quote, words: claimWords(patch), back: { kind: 'claim', quote, patch: null } });
  }
  for (const [name, patch] of Object.entries(entities)) {
    lines.push({ quote: name, words: entityWords(patch), back: { kind: 'entity', name, patch: null } });
  }
  return lines;
}

function claimWords({ isNone, status, days, speaker }: ClaimPatch): string {
  if (isNone) return t('setNoClaim');
  return inARow([
    days && (boundsInWords(days) ?? t('claimUnsettled')),
    status && t(`status_${status}`),
    speaker === null ? t('setNobody') : speaker && t('claimSaid', speaker),
  ]);
}

const entityWords = ({ type, sameAs }: EntityPatch): string =>
  inARow([type && t(`type_${type}`), sameAs && t('setSameAs', sameAs)]);
