/** Longest note, in UTF-16 code units. */
export const LONGEST_BODY = 100_000;
/** Longest tag, in characters. */
export const LONGEST_TAG = 100;
/** Longest name of a speaker, in characters. */
export const LONGEST_SPEAKER = 300;
