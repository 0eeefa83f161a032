import type { Token } from '../../text/tokens.ts';
import { callsOff, isCalledOff } from '../called-off.ts';
import { RESCHEDULING } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import { words } from './finders/words.ts';

// What words and verbs say of a date beyond their tense: that it lies ahead, or that it is over.

/** Right before a date and its preposition they see it ahead. */
const DUE = words('due expected');
const SOON = words('soon early');
const ON = words('on in at by for before until early late this next');
/** Verbs whose present tense gives a timetable: "leaves on Thursday". */
const TIMETABLED = words(
  'start begin open close end finish expire leave arrive depart meet vote resume return travel fly visit host launch air ' +
    'convene reconvene sit retire kick go come celebrate mark face play take hold',
);
/** Before a word that looks ahead they tell of what was ahead once. */
const EARLIER = words('as previously originally initially first earlier');

/** "was originally scheduled", "as planned" */
export const isEarlierPlan = (tokens: readonly Token[], { first, head }: VerbGroup): boolean =>
  tokens.slice(Math.max(0, first - 1), head).some(({ lower }) => EARLIER.has(lower));

/** Verbs whose date lies ahead, whatever their own tense. */
export const SCHEDULING = words('schedule plan slate postpone reschedule');
/** "was … to": what was settled then. */
const SETTLED = words('schedule plan slate set expect intend mean suppose');

const RANKS = words('first second third fourth fifth sixth seventh eighth ninth tenth last latest only');

/** "the third storm to hit the town in May", "the first to leave": what ranks does not look ahead. */
export const isRanked = (tokens: readonly Token[], { first }: VerbGroup): boolean =>
  tokens.slice(Math.max(0, first - 4), first).some(({ lower }) => RANKS.has(lower));

/** "were to inspect it": what lay ahead. */
export const isToBe = (governor: VerbGroup, infinitive: VerbGroup): boolean =>
  governor.lemma === 'be' && governor.form === 'finite' && governor.last === infinitive.first;

/** "was scheduled for", "was due to open", "was expected to close". */
export function wasPlanned(
  tokens: readonly Token[],
  verb: VerbGroup,
  governor: VerbGroup | undefined,
): boolean {
  if (verb.form === 'finite') {
    const isMoved = verb.passive && RESCHEDULING.has(verb.lemma);
    return verb.tense === 'past' && (isMoved || SCHEDULING.has(verb.lemma));
  }
  if (verb.form !== 'infinitive' || governor?.tense !== 'past' || governor.modal !== null) return false;
  const isDue =
    isToBe(governor, verb) || (governor.lemma === 'be' && DUE.has(tokens[verb.first - 1]?.lower ?? ''));
  return isDue || (governor.passive && SETTLED.has(governor.lemma));
}

/** A verb says something of a date only this near (tokens). */
export const NEAR = 6;
const STOPS = words(', ; : ( )');

/** Their past tense leads up to an end that is past too. */
const LASTING = words(
  'continue last stay remain live work serve rule reign hold fight run rage go wait be play sleep hide stand exist ' +
    'survive persist drag operate teach lead march',
);
/** In the present passive they look ahead: "rain is forecast through Friday". */
const FORESEEING = words('forecast predict expect anticipate project');

/** "continued until Friday", "was not told until Friday": it is over, where "was put off until Friday" looks ahead. */
export const isOver = ({ tense, modal, passive, negation, lemma }: VerbGroup): boolean =>
  tense === 'past' &&
  modal === null &&
  (negation !== null || (!passive && LASTING.has(lemma))) &&
  !FORESEEING.has(lemma);

const POSSIBLE = words('may might would should must shall could');

/** "may open on Friday"; but "could not be reached on Friday". */
export function isOpen(tokens: readonly Token[], verb: VerbGroup): boolean {
  const word = verb.modal === null ? '' : (tokens[verb.modal]?.lower ?? '');
  return POSSIBLE.has(word) && !verb.perfect && !(word === 'could' && isDenied(tokens, verb));
}

const NONE = words('no none nobody neither nor');
/** How far before its verb a subject's "neither" may stand (tokens). */
const SUBJECT = 12;

const isDenied = (tokens: readonly Token[], { first, negation }: VerbGroup): boolean =>
  negation !== null || tokens.slice(Math.max(0, first - SUBJECT), first).some(({ lower }) => NONE.has(lower));

/** "Rain is forecast through Friday." */
export const isForeseen = ({ passive, tense, lemma }: VerbGroup): boolean =>
  passive && tense === 'present' && FORESEEING.has(lemma);

/** "due on Thursday", "expected in May", "set for Monday". */
export function isDue(tokens: readonly Token[], first: number): boolean {
  const preposition = tokens[first - 1]?.lower ?? '';
  // "as early as Tuesday"
  if (preposition === 'as' && tokens[first - 3]?.lower === 'as')
    return SOON.has(tokens[first - 2]?.lower ?? '');
  const led = ON.has(preposition) ? first - 2 : first - 1;
  const at = tokens[led]?.lower === 'back' ? led - 1 : led;
  const word = tokens[at]?.lower ?? '';
  if (EARLIER.has(tokens[at - 1]?.lower ?? '')) return false;
  return DUE.has(word) || isDueBefore(tokens, first) || (word === 'set' && preposition === 'for');
}

/** "due in court on Thursday"; "due to rain on Thursday" gives a cause. */
function isDueBefore(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at > first - NEAR; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'due') return tokens[at + 1]?.lower !== 'to';
    if (lower === '' || STOPS.has(lower)) return false;
  }
  return false;
}

/** "leaves on Thursday", "is on Friday"; a state ("is worth") holds now. */
export function isTimetabled(
  tokens: readonly Token[],
  { form, tense, perfect, modal, passive, lemma, first, last }: VerbGroup,
  gap: number,
): boolean {
  const isLed = ON.has(tokens[last]?.lower ?? '');
  if (form !== 'finite' || tense !== 'present' || perfect || modal !== null || passive) return false;
  if (lemma === 'be') return gap === 0 || (gap === 1 && isLed);
  return gap <= NEAR && (TIMETABLED.has(lemma) || (isLed && opensWith(tokens, first, TEMPORAL)));
}

/** "if the Senate passes the bill by Friday", "unless a deal has been reached by Sunday": the present of what may come. */
export const isConditioned = (
  tokens: readonly Token[],
  { form, tense, perfect, modal, first }: VerbGroup,
  date: number,
): boolean =>
  form === 'finite' &&
  tense === 'present' &&
  modal === null &&
  (!perfect || BY.has(tokens[date - 1]?.lower ?? '')) &&
  opensWith(tokens, first, CONDITIONAL);

const CONDITIONAL = words('if unless');
const BY = words('by before');

/** "On Saturday we launch her": what the speakers are about to do. */
export const isAnnounced = (
  tokens: readonly Token[],
  { form, tense, perfect, progressive, modal, passive, first }: VerbGroup,
  last: number,
): boolean =>
  form === 'finite' &&
  tense === 'present' &&
  modal === null &&
  !perfect &&
  !progressive &&
  !passive &&
  SPEAKERS.has(tokens[first - 1]?.lower ?? '') &&
  first - last <= 2;

const SPEAKERS = words('we i');

/** "would plead not guilty when he appears in court on Thursday": the present of what is to come. */
const TEMPORAL = words('when once until before after');

function opensWith(tokens: readonly Token[], first: number, openers: ReadonlySet<string>): boolean {
  for (let at = first - 1; at > first - NEAR; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (openers.has(lower)) return true;
    if (lower === '' || STOPS.has(lower)) return false;
  }
  return false;
}

/** "Friday's concert has been cancelled": the subject's day was still to come. */
export const isTakenBack = (tokens: readonly Token[], verb: VerbGroup): boolean =>
  verb.perfect &&
  verb.tense === 'present' &&
  (isCalledOff(tokens, verb) || (verb.passive && RESCHEDULING.has(verb.lemma)));

/** "has called off Friday's concert", "has cancelled a march on Friday": a present perfect takes no past day. */
export function takesBack(
  tokens: readonly Token[],
  verb: VerbGroup,
  { first, last }: { first: number; last: number },
): boolean {
  if (verb.passive || !verb.perfect || verb.tense !== 'present' || !callsOff(tokens, verb)) return false;
  return tokens[last]?.lower === "'s" || ON.has(tokens[first - 1]?.lower ?? '');
}

/** What their object names is still to come: "called a strike". */
const CALLING = words('announce call organize organise promise propose set');

/**
 * "announced a strike for Monday", "have announced a strike on Monday" (a present perfect takes no past day), "was moved
 * to Friday".
 */
export function isArranged(tokens: readonly Token[], verb: VerbGroup, first: number): boolean {
  const preposition = tokens[first - 1]?.lower ?? '';
  if (RESCHEDULING.has(verb.lemma)) return preposition === 'to' && verb.passive;
  const isWithObject = first - verb.last > 2 && !ON.has(tokens[verb.last]?.lower ?? '');
  if (!CALLING.has(verb.lemma) || verb.passive || !isWithObject) return false;
  return preposition === 'for' || (verb.perfect && verb.tense === 'present' && preposition === 'on');
}
