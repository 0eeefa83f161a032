import { firstEndingAfter } from '../../text/span.ts';
import { opensLine, type Token } from '../../text/tokens.ts';
import type { BareName } from '../names/recognize.ts';
import { ROLES } from '../names/roles.ts';
import type { Prose } from '../prose.ts';

/** Longest description, in tokens. */
const LONGEST = 7;
/** Forms of address; they say nothing of a person's role. */
const COURTESY = /^(?:mr|mrs|ms|miss|madam|mister|sir|dr)\.?$/;
const APPOSITION = /^, (?:the |an? )?([^,.;:!?\n()]{3,80}?)(?=, | \()/;

/** What the text says a person is, beside the name: "North Korean leader", "US President"; undefined where it does not. */
export function descriptionOf(prose: Prose, name: BareName): string | undefined {
  return before(prose, name) ?? after(prose, name);
}

function before(prose: Prose, name: BareName): string | undefined {
  const { text, tokens } = prose;
  const at = firstEndingAfter(tokens, name.start);
  let first = at;
  let hasRole = false;
  while (first > 0 && at - first < LONGEST && belongs(tokens[first - 1], tokens[first])) {
    if (opensLine(prose, first)) break;
    first -= 1;
    const word = tokens[first]?.lower ?? '';
    hasRole ||= ROLES.has(word) && !COURTESY.test(word);
  }
  const start = tokens[first]?.start ?? name.start;
  const words = text.slice(start, name.start).trim();
  return hasRole && words.length > 3 ? words : undefined;
}

/** A role, or a capitalised word or possessive that goes with one, on the same line and unbroken. */
function belongs(token: Token | undefined, next: Token | undefined): boolean {
  if (!token || !next || next.start - token.end > 1) return false;
  if (ROLES.has(token.lower)) return token.lower !== 'under';
  return /^\p{Lu}/u.test(token.text) ? token.lower !== 'the' : /^['’]s$/.test(token.text);
}

function after({ text }: Prose, { end }: BareName): string | undefined {
  const words = APPOSITION.exec(text.slice(end, end + 120))?.[1];
  const hasRole = words?.split(/[\s-]+/).some((word) => ROLES.has(word.toLowerCase()));
  return hasRole ? words : undefined;
}
