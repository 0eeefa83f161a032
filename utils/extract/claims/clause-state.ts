import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { BREAK } from '../marks.ts';
import type { VerbGroup } from '../verbs.ts';

export type ClauseKind = 'main' | 'relative' | 'subordinate' | 'complement' | 'conjunct' | 'participle';

/** A clause within one sentence; all positions are token indices, `end` exclusive. */
export interface Clause {
  kind: ClauseKind;
  start: number;
  end: number;
  /** The word that opens it ("which", "if", "and"), or null. */
  opener: number | null;
  /** Its head verb; null for a stretch that has none. */
  verb: VerbGroup | null;
  /** Infinitives and gerunds that hang on the head, in order. */
  chain: VerbGroup[];
  /** The clause that it stands in or follows, or null. */
  parent: Clause | null;
  /** The "if" or "unless" of a clause that hangs on this one, or null: what this one says holds on that condition. */
  condition: number | null;
}

/** How deep clauses may nest. */
const MAX_DEPTH = 12;

export const MAX_REACH = 40;

export interface State {
  tokens: readonly Token[];
  sentence: Sentence;
  groups: readonly VerbGroup[];
  clauses: Clause[];
  /** Clauses that may still get a verb or more text, outermost first. */
  stack: Clause[];
  /** Positions of commas, quotes, dashes and coordinators since the last verb. */
  breaks: number[];
  /** The first clause opened inside another. */
  firstInside: Map<Clause, Clause>;
  /** Group that is read next. */
  next: number;
  /** The last participial clause: infinitives and gerunds inside it hang on its participle. */
  participle: Clause | null;
  /** An infinitive in a clause that has no verb yet: the head of a headline ("Plant to close"), or of nothing. */
  pending: { clause: Clause; group: VerbGroup } | null;
}

type Begun = Pick<Clause, 'kind' | 'start' | 'end' | 'verb' | 'parent'>;

/** A clause without opener, chain and condition yet, listed among those of its sentence. */
export function begin(state: State, begun: Begun): Clause {
  const clause: Clause = { ...begun, opener: null, chain: [], condition: null };
  enter(state, clause);
  return clause;
}

export function open(state: State, kind: ClauseKind, start: number): Clause {
  const parent = state.stack.at(-1) ?? null;
  const clause = begin(state, { kind, start, end: state.sentence.last, verb: null, parent });
  state.stack.push(clause);
  if (state.stack.length > MAX_DEPTH) state.stack.shift();
  return clause;
}

export function enter(state: State, clause: Clause): void {
  state.clauses.push(clause);
  const { parent } = clause;
  if (parent && !state.firstInside.has(parent)) state.firstInside.set(parent, clause);
}

export function closeFrom(state: State, top: Clause, start: number): void {
  const before = state.tokens[start - 1];
  const mark = before && (BREAK.test(before.text) || /^(?:and|but|or)$/.test(before.lower));
  top.end = Math.min(top.end, mark ? start - 1 : start);
}

const ADJUNCT =
  /^(?:on|last|next|this|early|late|earlier|now|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|morning|afternoon|evening)$/;

export const isAdjunct = (token: Token | undefined): boolean =>
  token !== undefined && ADJUNCT.test(token.lower);
