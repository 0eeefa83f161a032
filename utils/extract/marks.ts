/** Dashes between clauses; wires write "--" or "_". */
const DASH = '[—–_]|--+';
const QUOTE = '[“”"]|`{2}|\'{2}';

/** What may part one clause from another. */
export const BREAK = new RegExp(`^(?:[,;:()[\\]…]|\\.{3}|${QUOTE}|${DASH})$`);

/** Where a clause's text surely ends, whatever commas do. */
export const STOP = new RegExp(`^(?:[;:()]|${QUOTE}|${DASH})$`);

/** Where a verb's reading starts afresh: what closes a parenthesis or a quotation goes on. */
export const RESTART = new RegExp(`^(?:[;:(]|${QUOTE}|${DASH})$`);

export const OPENING_QUOTE = /^(?:“|``)$/;
export const CLOSING_QUOTE = /^(?:”|'')$/;

/** A token that closes a quotation; a single mark does behind a comma, a full stop or the like, else it is an apostrophe. */
export function closesQuotation(tokens: readonly { text: string }[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (/^(?:[”"]|'')$/.test(text)) return true;
  return text === '’' && /^[,.?!…]$/.test(tokens[at - 1]?.text ?? '');
}
