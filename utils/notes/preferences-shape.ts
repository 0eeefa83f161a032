import {
  type ArticleCorrections,
  type Corrections,
  isOfArticle,
  isRecordOf,
  isWords,
} from './corrections.ts';
import { isName, type LabelNames } from './label-names.ts';
import {
  isBadge,
  isCertainty,
  isHidden,
  isHost,
  isMentions,
  isReach,
  settingsFrom,
} from './settings-shape.ts';
import { type Check, isBoolean, isWebAddress, listOf, optional, record } from './shape-checks.ts';
import type { MarkSettings, Settings } from './shapes.ts';

/** What the reader chose and set right: what a backup holds beside the library. */
export interface Preferences {
  settings: Settings;
  labelNames: LabelNames;
  corrections: Corrections;
}

/** Most sites, words or articles of a list: more were never chosen one by one. */
const MOST = 100_000;
const areHosts = listOf(isHost, MOST);

const isSettings: Check<Settings> = record<Settings>({
  on: isBoolean,
  sitesOff: areHosts,
  reach: isReach,
  sitesOn: areHosts,
  sitesAlways: areHosts,
  sitesNever: areHosts,
  marks: record<MarkSettings>({ hidden: isHidden, mentions: isMentions, certainty: isCertainty }),
  badge: isBadge,
});

const isLabelNames: Check<LabelNames> = record<LabelNames>({
  yellow: optional(isName),
  green: optional(isName),
  blue: optional(isName),
  red: optional(isName),
  violet: optional(isName),
});

const areOfArticles = (value: unknown): value is Record<string, ArticleCorrections> =>
  isRecordOf(isOfArticle)(value) &&
  Object.keys(value).length <= MOST &&
  Object.keys(value).every((address) => isWebAddress(address));

/** Strict, since it comes from a file: one odd value, and nothing of it is taken. */
export const isPreferences: Check<Preferences> = record<Preferences>({
  settings: isSettings,
  labelNames: isLabelNames,
  corrections: record<Corrections>({ never: listOf(isWords, MOST), articles: areOfArticles }),
});

/** Settings become those of the file; names and corrections are added, and hold where both have one. */
export const joined = (here: Preferences, file: Preferences): Preferences => ({
  settings: settingsFrom(file.settings),
  labelNames: { ...here.labelNames, ...file.labelNames },
  corrections: {
    never: [...new Set([...here.corrections.never, ...file.corrections.never])],
    articles: joinedArticles(here.corrections.articles, file.corrections.articles),
  },
});

type Articles = Corrections['articles'];

const joinedArticles = (here: Articles, file: Articles): Articles => ({
  ...here,
  ...Object.fromEntries(
    Object.entries(file).map(([address, own]) => [
      address,
      joinedArticle(Object.hasOwn(here, address) ? here[address] : undefined, own),
    ]),
  ),
});

function joinedArticle(here: ArticleCorrections = {}, file: ArticleCorrections): ArticleCorrections {
  const claims = { ...here.claims, ...file.claims };
  const entities = { ...here.entities, ...file.entities };
  return {
    ...here,
    ...file,
    ...(Object.keys(claims).length > 0 && { claims }),
    ...(Object.keys(entities).length > 0 && { entities }),
  };
}
