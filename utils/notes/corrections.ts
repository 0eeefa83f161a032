import type { ClaimStatus, NameType } from '../extract/shapes.ts';
import { LONGEST_SPEAKER } from './limits.ts';
import {
  type Check,
  either,
  isBoolean,
  isDay,
  isNull,
  isTrue,
  listOf,
  oneOf,
  optional,
  orNull,
  record,
  textUpTo,
} from './shape-checks.ts';

/** What the reader set right. It stays on this machine. */
export interface Corrections {
  /** Names that are never marked again on any page, as written. */
  never: string[];
  /** By the canonical address of the article. */
  articles: Record<string, ArticleCorrections>;
}

export interface ArticleCorrections {
  /** The day that relative dates count from, ISO. */
  published?: string;
  /** The reader's own verdict on the page. */
  isArticle?: boolean;
  /** By the claim's own words. */
  claims?: Record<string, ClaimPatch>;
  /** By the entity's name, as the engine gave it. */
  entities?: Record<string, EntityPatch>;
}

/**
 * `days`: the interval that the claim really means, ISO, both inclusive; null: that side is open. `speaker`: who said it, in a
 * few words; null: nobody did.
 */
export interface ClaimPatch {
  isNone?: true;
  status?: ClaimStatus;
  days?: { earliest: string | null; latest: string | null };
  speaker?: string | null;
}

/** `sameAs`: the name of another entity of the article that it really is. */
export interface EntityPatch {
  type?: NameType;
  sameAs?: string;
}

/** One thing that the reader sets right; null takes it back. */
export type Correction =
  | { kind: 'never'; text: string; isNever: boolean }
  | { kind: 'published'; day: string | null }
  | { kind: 'article'; isArticle: boolean | null }
  | { kind: 'claim'; quote: string; patch: ClaimPatch | null }
  | { kind: 'entity'; name: string; patch: EntityPatch | null };

/** Longest passage that is corrected, in UTF-16 code units. */
const LONGEST = 100_000;
export const isWords = (value: unknown): value is string => textUpTo(LONGEST)(value) && value !== '';

const isSpeaker = (value: unknown): value is string => textUpTo(LONGEST_SPEAKER)(value) && value !== '';

export const isNameType = oneOf('PER', 'ORG', 'LOC', 'NORP', 'MISC');
export const isClaimStatus = oneOf('happened', 'ongoing', 'planned', 'possible', 'denied');

const isClaimPatch: Check<ClaimPatch> = record<ClaimPatch>({
  isNone: optional(isTrue),
  status: optional(isClaimStatus),
  days: optional(record<NonNullable<ClaimPatch['days']>>({ earliest: orNull(isDay), latest: orNull(isDay) })),
  speaker: optional(orNull(isSpeaker)),
});

const isEntityPatch: Check<EntityPatch> = record<EntityPatch>({
  type: optional(isNameType),
  sameAs: optional(isWords),
});

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>;

export const isCorrection: Check<Correction> = either(
  either(
    record<Of<'never'>>({ kind: oneOf('never'), text: isWords, isNever: isBoolean }),
    record<Of<'published'>>({ kind: oneOf('published'), day: either(isDay, isNull) }),
  ),
  either(
    record<Of<'article'>>({ kind: oneOf('article'), isArticle: orNull(isBoolean) }),
    either(
      record<Of<'claim'>>({ kind: oneOf('claim'), quote: isWords, patch: orNull(isClaimPatch) }),
      record<Of<'entity'>>({ kind: oneOf('entity'), name: isWords, patch: orNull(isEntityPatch) }),
    ),
  ),
);

export const isRecordOf =
  <T>(check: Check<T>): Check<Record<string, T>> =>
  (value): value is Record<string, T> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(check);

export const isOfArticle: Check<ArticleCorrections> = record<ArticleCorrections>({
  published: optional(isDay),
  isArticle: optional(isBoolean),
  claims: optional(isRecordOf(isClaimPatch)),
  entities: optional(isRecordOf(isEntityPatch)),
});

/** Corrections out of whatever was stored; what is not what it should be is left out. */
export function correctionsFrom(stored: unknown): Corrections {
  const found: Partial<Record<keyof Corrections, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const articles = Object.entries(isRecordOf(isAnything)(found.articles) ? found.articles : {});
  return {
    never: listOf(isWords, Number.POSITIVE_INFINITY)(found.never) ? found.never : [],
    articles: Object.fromEntries(
      articles.filter((entry): entry is [string, ArticleCorrections] => isOfArticle(entry[1])),
    ),
  };
}

const isAnything = (_: unknown): _ is unknown => true;

/** What was corrected on the article with any of these addresses. */
export function correctionsOf({ articles }: Corrections, addresses: readonly string[]): ArticleCorrections {
  const known = addresses.find((address) => Object.hasOwn(articles, address));
  return (known !== undefined && articles[known]) || {};
}

/** The corrections with one more, or with one taken back. @param addresses of the article, the canonical one first */
export function withCorrection(
  corrections: Corrections,
  addresses: readonly string[],
  correction: Correction,
): Corrections {
  if (correction.kind === 'never') {
    const others = corrections.never.filter((text) => text !== correction.text);
    return { ...corrections, never: correction.isNever ? [...others, correction.text] : others };
  }
  const [canonical] = addresses;
  if (canonical === undefined) return corrections;
  const kept = addresses.find((address) => Object.hasOwn(corrections.articles, address)) ?? canonical;
  const { [kept]: before = {}, ...others } = corrections.articles;
  const after = corrected(before, correction);
  return {
    ...corrections,
    articles: Object.keys(after).length > 0 ? { ...others, [kept]: after } : others,
  };
}

function corrected(
  before: ArticleCorrections,
  correction: Exclude<Correction, { kind: 'never' }>,
): ArticleCorrections {
  const next: { [K in keyof ArticleCorrections]: ArticleCorrections[K] | undefined } = { ...before };
  switch (correction.kind) {
    case 'published':
      next.published = correction.day ?? undefined;
      break;
    case 'article':
      next.isArticle = correction.isArticle ?? undefined;
      break;
    case 'claim':
      next.claims = patched(next.claims, correction.quote, correction.patch);
      break;
    case 'entity':
      next.entities = patched(next.entities, correction.name, correction.patch);
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
}

function patched<P>(
  patches: Record<string, P> | undefined,
  key: string,
  patch: P | null,
): Record<string, P> | undefined {
  const { [key]: _, ...others } = patches ?? {};
  const next = patch ? { ...others, [key]: patch } : others;
  return Object.keys(next).length > 0 ? next : undefined;
}
