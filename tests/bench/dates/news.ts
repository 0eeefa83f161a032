const SENTENCES = [
  'The minister said on Thursday that the talks would resume in March.',
  'Officials in the capital declined to comment on the report.',
  'Sales rose 12 percent in the third quarter from a year earlier, the company said.',
  'The bridge, which was built in 1936, had been closed since late 2017.',
  'Two days later, the court ordered the mayor to release the letters.',
  'About 30,000 people live in the valley, most of them farmers.',
  'The vote was put off until next week after a three-hour debate.',
  'He was arrested at 7:15 p.m. on January 18, 2019, at a hotel near the port.',
  'The two countries fought a border war in 1998-2000 and have hardly traded for the past twenty years.',
  'Nobody was hurt, but several houses lost their roofs in the storm.',
  'The bank will publish its results on Feb. 20, and the chairman is to step down by the end of the year.',
  'She told reporters that the government had no plans to raise taxes.',
  'A spokesman for the union called the offer an insult to its members.',
  'Last summer the river fell to its lowest level since records began.',
];
const TEXTS = 300;
const SENTENCES_A_TEXT = 30;

/** News texts out of written sentences, always the same. */
export function madeUpNews(): string[] {
  let state = 20_240_515;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: TEXTS }, () =>
    Array.from({ length: SENTENCES_A_TEXT }, () => SENTENCES[Math.floor(next() * SENTENCES.length)]).join(
      ' ',
    ),
  );
}
