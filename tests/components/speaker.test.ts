import { expect, it } from 'vitest';
import { speakerIn } from '../../components/claim/speaker.ts';
import type { DatedClaim, Entity } from '../../utils/extract/shapes.ts';

const entities: Entity[] = [{ id: 'e1', name: 'Ana Ruiz', type: 'PER', aliases: [] }];
const claim: DatedClaim = {
  start: 0,
  end: 9,
  text: 'It rained',
  dates: [0],
  relation: 'on',
  earliest: '2024-06-01',
  latest: '2024-06-01',
  status: 'happened',
  speaker: null,
  entities: [],
  cues: [],
};

it.each([
  ['She', 'e1', 'Ana Ruiz'],
  ['she', undefined, 'she'],
  ['The mayor', 'e1', 'The mayor'],
  ['he', 'e2', 'he'],
])('%s, who is %s, is shown as %s', (text, entity, shown) => {
  const speaker = { start: 20, end: 20 + text.length, text, ...(entity && { entity }) };
  expect(speakerIn({ ...claim, speaker }, entities)).toBe(shown);
});

it('nobody said what has no speaker', () => {
  expect(speakerIn(claim, entities)).toBeNull();
});
