import { expect, it } from 'vitest';
import { speakerIn } from '../../utils/notes/speaker.ts';
import { claim, entity } from './samples.ts';

const entities = [entity('e1', 'Ana Ruiz')];

it.each([
  ['She', 'e1', 'Ana Ruiz'],
  ['she', undefined, null],
  ['The mayor', 'e1', 'The mayor'],
  ['he', 'e2', null],
])('%s, who is %s, is shown as %s', (text, of, shown) => {
  const speaker = { start: 20, end: 20 + text.length, text, ...(of && { entity: of }) };
  expect(speakerIn(claim({ text: 'It rained', speaker }), entities)).toBe(shown);
});

it('nobody said what has no speaker', () => {
  expect(speakerIn(claim({ text: 'It rained' }), entities)).toBeNull();
});
