import { findDay } from './days.ts';

/** Who signed an embedded post, and when. */
export interface Signature {
  author: string;
  /** ISO day, or null where the post does not give one. */
  published: string | null;
  /** Where the signature starts in the text. */
  start: number;
}

const SIGNED = /(?:^|\s)[—–-]{1,2}\s?([^—–\n()]{2,60}?) \(@[\w.@-]{1,60}\),?\s*(.{0,60})$/u;
const SHARED = /(?:^|\s)(?:A )?post (?:shared )?by ([^()\n]{2,60}?) \(@[\w.]{1,60}\)\s*(?:on )?(.{0,60})$/i;

/** Reads "— Name (@handle) January 18, 2019" at the end of a post; null if it is not signed so. */
export function findSignature(text: string): Signature | null {
  // Only the end can be a signature, and a long post must not be searched through.
  const from = Math.max(0, text.length - 250);
  const tail = text.slice(from);
  const match = SIGNED.exec(tail) ?? SHARED.exec(tail);
  if (!match) return null;
  const [whole, author = '', date = ''] = match;
  const day = findDay(date, { monthFirst: true })?.day ?? null;
  if (date.trim() && !day) return null;
  return { author: author.trim(), published: day, start: from + match.index + (/^\s/.test(whole) ? 1 : 0) };
}
