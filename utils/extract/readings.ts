/** What a lexical verb was read as. */
export type Reading = 'past' | 'present' | 'participle' | 'gerund' | 'infinitive' | null;

/** What stands so far in the running clause; reset at each clause boundary. */
export interface ClauseState {
  /** A finite verb was seen. */
  finite: boolean;
  /** Word after the last comma or coordinator behind it: another clause may begin there. */
  mark: number | null;
  /** The last verb read, to be repeated after "and". */
  last: Reading;
  lemma: string;
  /** The clause around a relative one still wants its verb: "the ceasefire, which began in May, …". */
  waiting: boolean;
}

export const freshClause = (): ClauseState => ({
  finite: false,
  mark: null,
  last: null,
  lemma: '',
  waiting: false,
});
