import type { DatedClaim, Entity } from '../extract/shapes.ts';

const PRONOUN = /^(?:he|she|they|it|we|i)$/i;

/** Who said it: by name, where the text has but a pronoun; null where it is not known who that stands for. */
export function speakerIn({ speaker }: DatedClaim, entities: readonly Entity[] = []): string | null {
  if (!speaker) return null;
  if (!PRONOUN.test(speaker.text)) return speaker.text;
  return entities.find(({ id }) => id === speaker.entity)?.name ?? null;
}
