/** "16:42 ", "8.15am GMT: ", "Update 11:25 — ": the time that heads an entry of a live report. */
const STAMP =
  /(?:update:? )?\d{1,2}(?:[:.]\d\d ?(?:[ap]\.?m\b\.?)?|(?:[:.]\d\d)? ?[ap]\.?m\b\.?)(?: (?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|local time))?(?: ?[:—–-](?=\s)| (?=\p{Lu})(?!\w+day\b))/iuy;

/** Where the time that heads a line ends, or null where none does. */
export function stampEnd(text: string, line: number): number | null {
  STAMP.lastIndex = line;
  return STAMP.test(text) ? STAMP.lastIndex : null;
}
