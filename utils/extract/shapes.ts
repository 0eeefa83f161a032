import type { Piece } from '../text/piece.ts';
import type { Span } from '../text/span.ts';

/** What the engine reads. An `Article` is one; so is a bare text with a single piece. */
export interface EngineInput {
  text: string;
  pieces: readonly Piece[];
  /** ISO day from which relative dates count, or null. */
  published: string | null;
  /** BCP 47, or null when unknown; names are guessed in English only. */
  lang: string | null;
}

/** Person, organisation, place, nationality or religious/political group, other proper name. */
export type NameType = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'MISC';

/** A bare name, without title, article or possessive. */
export interface Name extends Span {
  text: string;
  type: NameType;
  /** Id of the entity that it refers to. */
  entity: string;
  /** 0 to 1. */
  confidence: number;
}

/** What several names of one article refer to. */
export interface Entity {
  id: string;
  name: string;
  type: NameType;
  /** Other forms met in the article, in order of first appearance. */
  aliases: string[];
  /** As the article gives it: "North Korean leader". */
  description?: string;
  relatedTo?: { id: string; relation: EntityRelation };
}

export type EntityRelation = 'nationality-of' | 'capital-of';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** TIMEX3 `mod` (TimeML 1.2.1). */
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

/** The day that a relative date was counted from, and where that day stands in the text (if it does). */
export interface Reference extends Partial<Span> {
  day: string;
  from: 'published' | 'post' | 'dateline' | 'narrative' | 'guess';
}

/** A TIMEX3 and the calendar interval it covers (ISO days, both inclusive; null: open or unsettled). */
export interface DateExpression extends Span {
  text: string;
  type: TimexType;
  value: string;
  mod: TimexMod | null;
  earliest: string | null;
  latest: string | null;
  reference: Reference | null;
  /** In words: "end of February → 21–28 Feb 2019, counted from publication, 18 Jan 2019". */
  working: string;
}

export type ClaimRelation = 'on' | 'since' | 'until' | 'by' | 'before' | 'after' | 'during';
export type ClaimStatus = 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied';

export interface Speaker extends Span {
  text: string;
  entity?: string;
}

/** The words that settled a claim's relation, status or speaker. */
export interface Cue extends Span {
  kind: 'relation' | 'tense' | 'modal' | 'hedge' | 'condition' | 'negation' | 'plan' | 'attribution';
}

/** The smallest clause that asserts something about a date, attribution left out. */
export interface DatedClaim extends Span {
  text: string;
  /** Indices into `Extraction.dates`. */
  dates: number[];
  relation: ClaimRelation;
  earliest: string | null;
  latest: string | null;
  status: ClaimStatus;
  speaker: Speaker | null;
  /** Ids of the entities named in the clause. */
  entities: string[];
  cues: Cue[];
}

/** All that the engine finds, each list in reading order. */
export interface Extraction {
  names: Name[];
  entities: Entity[];
  dates: DateExpression[];
  claims: DatedClaim[];
}

/** The extractor with its model loaded. It knows no clock, no DOM and no browser. */
export interface Engine {
  /** Of code and model together; kept with every note. */
  version: string;
  extract(input: EngineInput): Extraction;
  /**
   * The same in short steps: after each it waits for `pause`, where that gives a promise, so that others get their turn.
   * When `pause` fails, the work is given up and fails likewise. Texts wait for each other; `extract` must not come between.
   */
  extractInSlices(input: EngineInput, pause: () => Promise<void> | undefined): Promise<Extraction>;
}
