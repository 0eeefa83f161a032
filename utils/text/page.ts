import { type GramIndex, indexGrams } from './grams.ts';
import { type Levelled, level } from './levelled.ts';

/** A levelled text in which many passages are looked for. */
export interface Page extends Levelled {
  grams: GramIndex;
}

export function openPage(text: string): Page {
  const levelled = level(text);
  return { ...levelled, grams: indexGrams(levelled.text) };
}
