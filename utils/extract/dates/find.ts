import { type Span, textOf } from '../../text/span.ts';
import type { Prose } from '../prose.ts';
import type { DateExpression } from '../shapes.ts';
import type { VerbGroup } from '../verbs.ts';
import { dayText, readDay } from './calendar.ts';
import { findAll, indexFinders } from './finder.ts';
import { ANAPHORIC } from './finders/anaphoric.ts';
import { COUNTED } from './finders/counted.ts';
import { DEICTIC } from './finders/deictic.ts';
import { DURATIONS } from './finders/durations.ts';
import { FARTHER } from './finders/farther.ts';
import { FULL_DATES } from './finders/full-dates.ts';
import { IMPOSSIBLE } from './finders/impossible.ts';
import { MONTHS } from './finders/months.ts';
import { PARTS_OF_YEAR } from './finders/parts-of-year.ts';
import { RANGES } from './finders/ranges.ts';
import { SETS } from './finders/sets.ts';
import { TIMES } from './finders/times.ts';
import { VAGUE_DATES } from './finders/vague.ts';
import { YEARS } from './finders/years.ts';
import { type Lexemes, languageOf, readLexemes } from './lexemes.ts';
import { findReferences } from './reference/references.ts';
import { orderFigures } from './refiners/figures.ts';
import { addModifiers } from './refiners/modifiers.ts';
import { closePeriods } from './refiners/periods.ts';
import { joinRanges } from './refiners/ranges.ts';
import { shareYears } from './refiners/shared-years.ts';
import { placeShortYears } from './refiners/short-years.ts';
import { joinTimes, linkTimes } from './refiners/times.ts';
import { placeWeekdays } from './refiners/weekdays.ts';
import type { Answer } from './resolve/answer.ts';
import { resolve } from './resolve/resolve.ts';
import type { Scene } from './resolve/scene.ts';
import { lineKeeper, stampReader, storyKeeper } from './resolve/stories.ts';
import { FRESH, goOn, isHistory, isLongAgo } from './resolve/story.ts';
import { partOf } from './resolve/stretch.ts';
import type { Found } from './said.ts';
import { type Place, VerbOutlook } from './tense.ts';
import { describeWorking } from './working.ts';

/** In this order; of readings equally long the first counts. */
const FINDERS = indexFinders([
  ...IMPOSSIBLE,
  ...RANGES,
  ...FULL_DATES,
  ...COUNTED,
  ...MONTHS,
  ...YEARS,
  ...PARTS_OF_YEAR,
  ...TIMES,
  ...FARTHER,
  ...DEICTIC,
  ...ANAPHORIC,
  ...DURATIONS,
  ...SETS,
  ...VAGUE_DATES,
]);

/** In other languages than English: dates that need no day to count from. */
const FOREIGN_FINDERS = indexFinders([...IMPOSSIBLE, ...FULL_DATES]);

/** Each takes what the one before it left. */
const REFINERS: readonly ((lexemes: Lexemes, found: readonly Found[]) => Found[])[] = [
  orderFigures,
  placeShortYears,
  joinTimes,
  linkTimes,
  addModifiers,
  placeWeekdays,
  joinRanges,
  shareYears,
  closePeriods,
];

/** All date expressions, in reading order, not overlapping, resolved against `prose.input.published`. */
export function findDates(prose: Prose, verbs: readonly VerbGroup[]): DateExpression[] {
  const lexemes = readLexemes(prose);
  const found = REFINERS.reduce(
    (sofar, refine) => refine(lexemes, sofar),
    findAll(lexemes, languageOf(prose) === 'en' ? FINDERS : FOREIGN_FINDERS),
  );
  return resolveAll(lexemes, found, verbs);
}

function resolveAll(
  lexemes: Lexemes,
  found: readonly Found[],
  verbs: readonly VerbGroup[],
): DateExpression[] {
  const { prose } = lexemes;
  const isTold = isHistory(found);
  const references = findReferences(lexemes, found, isTold);
  const outlooks = new VerbOutlook(prose, verbs);
  const keepStory = storyKeeper(prose);
  const enterLine = lineKeeper(prose.text);
  const placeOf = placeReader(lexemes);
  const scene = openScene(isTold);
  const isBesideText = stampReader(prose);
  return found.map((one) => {
    const place = placeOf(one);
    const { start, end } = place;
    scene.base = references.baseAt(start);
    enterLine(scene, start);
    const { isAside, ...outlook } = outlooks.at(place);
    Object.assign(scene, outlook);
    keepStory(scene, start);
    if (scene.period) scene.period.isFresh = start - scene.period.end < FRESH;
    scene.isLongAgo = isLongAgo(scene, { at: start, opens: place.first - place.sentence.first <= OPENING });
    const answer = resolve(one.said, scene);
    const isBeside =
      one.isEnd || isBesideText(place, answer, scene) || (isAside && (scene.story.year || scene.base));
    if (!isBeside) goOn(scene, { said: one.said, answer, span: { start, end } });
    return express(prose, { start, end }, narrow(answer, one, scene));
  });
}

const openScene = (isTold: boolean): Scene => ({
  base: null,
  story: { any: null, day: null, month: null, year: null },
  period: null,
  line: 0,
  side: null,
  isOver: false,
  isOldPlan: false,
  isCurrent: false,
  isEarlier: false,
  isLongAgo: false,
  isHistory: isTold,
});

/** Finds the tokens, offsets and sentence of each expression; to be asked in reading order. */
function placeReader({ prose, list }: Lexemes): (one: Found) => Place & Span {
  let at = 0;
  return (one) => {
    const first = list[one.first]?.first ?? 0;
    const last = list[one.last - 1]?.last ?? first + 1;
    while ((prose.sentences[at]?.last ?? Infinity) <= first) at += 1;
    const sentence = prose.sentences[at] ?? { first, last };
    const start = prose.tokens[first]?.start ?? 0;
    return { first, last, sentence, start, end: prose.tokens[last - 1]?.end ?? 0 };
  };
}

/** Words that may stand before a date that opens its sentence: "But on". */
const OPENING = 2;

/** The part that the expression's `mod` leaves: "earlier this month" ends with the day that it is counted from. */
function narrow(answer: Answer, { said, mod, side }: Found, { base }: Scene): Answer {
  if (said.kind === 'range') return answer;
  const { stretch, from, to } = answer;
  const whole = { ...answer, mod: answer.mod ?? mod };
  const isAround = side && base && from !== null && to !== null && from <= base.count && base.count <= to;
  if (isAround) return side === 1 ? { ...whole, from: base.count } : { ...whole, to: base.count };
  return stretch && mod && mod !== 'APPROX' ? { ...whole, ...partOf(stretch, mod) } : whole;
}

function express(prose: Prose, span: Span, answer: Answer): DateExpression {
  const { type, value, mod, from, to, reference } = answer;
  const text = textOf(prose.text, span);
  const counted = reference && readDay(reference.day);
  return {
    ...span,
    text,
    type,
    value,
    mod,
    earliest: from === null ? null : dayText(from),
    latest: to === null ? null : dayText(to),
    reference,
    working: describeWorking({ text, type, value, mod, from, to, reference, counted }),
  };
}
