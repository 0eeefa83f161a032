import { firstEndingAfter } from '../../text/span.ts';
import type { Prose } from '../prose.ts';
import type { Name, Speaker } from '../shapes.ts';
import type { Attribution } from './attributions.ts';

/** How many characters back a pronoun may look for the person it stands for. */
const REACH = 600;

/** Gives "he said" and "she said" the entity of the last named speaker, or of the only person named just before. */
export function resolvePronouns(
  prose: Prose,
  attributions: readonly Attribution[],
  names: readonly Name[],
): void {
  let named: Speaker | null = null;
  for (const { speaker } of attributions) {
    if (speaker.entity) named = speaker;
    else if (/^s?he$/i.test(speaker.text)) {
      const person = personBefore(prose, speaker.start, names);
      const entity = person ?? (named && speaker.start - named.start < REACH ? named.entity : undefined);
      if (entity) {
        speaker.entity = entity;
        named = speaker;
      }
    }
  }
}

/** The entity of the only person named in the paragraph before `at`, or in the sentences just before it. */
function personBefore(prose: Prose, at: number, names: readonly Name[]): string | null {
  const reach = Math.max(0, at - REACH);
  const from = reach + prose.text.slice(reach, at).lastIndexOf('\n') + 1;
  const people = new Set<string>();
  for (let index = firstEndingAfter(names, from); index < names.length; index += 1) {
    const name = names[index];
    if (!name || name.end > at) break;
    if (name.type === 'PER') people.add(name.entity);
  }
  const [only] = people;
  return people.size === 1 && only ? only : null;
}
