/** What is looked for in the library of made-up notes (`tests/notes/library.ts`): rare and common words, phrases, fields. */
export const QUERIES = [
  'h',
  'bace',
  'bababa ceba',
  'harbour',
  'ferry court',
  '"the budget"',
  'type:person ada',
  'tag:board -fees',
  'site:paper7 after:2020-09-14',
  'status:planned has:note',
  'nothing at all of this',
];

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
