import type { DatedClaim, Entity } from '../../utils/extract/shapes.ts';

const PRONOUN = /^(?:he|she|they|it|we|i)$/i;

/** Who said it: by name, where the text has but a pronoun and it is known who is meant. */
export function speakerIn({ speaker }: DatedClaim, entities: readonly Entity[]): string | null {
  if (!speaker) return null;
  const meant = PRONOUN.test(speaker.text) ? entities.find(({ id }) => id === speaker.entity) : undefined;
  return meant?.name ?? speaker.text;
}
