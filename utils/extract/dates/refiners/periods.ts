import type { Lexemes } from '../lexemes.ts';
import { symbolOf } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

const [TO, ENDED, ON, OF] = ['TO', 'ENDED', 'ON', 'OF'].map(symbolOf);
const BETWEEN = new RegExp(`^(?:${TO}|${ENDED}${ON}?)$`);
const ENDS = new Set<Said['kind']>(['day', 'yearly']);

/** "the nine months to September", "the year ended 30 June": a length, and where it ends. */
export function closePeriods(lexemes: Lexemes, found: readonly Found[]): Found[] {
  const { symbols } = lexemes;
  const closed = [...found];
  found.forEach((one, at) => {
    const next = found[at + 1];
    const part = next && symbols.slice(one.last, next.first) === OF ? partOf(lexemes, one, next.said) : null;
    if (part) closed[at] = { ...one, said: part };
    const length = next && BETWEEN.test(symbols.slice(one.last, next.first)) ? lengthOf(one.said) : null;
    if (!next || !length || !ENDS.has(next.said.kind)) return;
    closed[at] = { ...one, said: { ...length, until: next.said } as Said };
    closed[at + 1] = { ...next, isEnd: true };
  });
  return closed;
}

const WHOLES = new Set<Said['kind']>(['year', 'yearly', 'deictic']);

/** "the first two months of 2025", "the last two weeks of May". */
function partOf({ list }: Lexemes, { first, said }: Found, whole: Said): Said | null {
  if (said.kind !== 'duration' || said.amount === null || !WHOLES.has(whole.kind)) return null;
  if (said.side === -1) return { ...said, side: 0, until: whole };
  const nth = list[first + 1];
  return nth?.class === 'ORDWORD' && nth.value === 1 ? { ...said, start: whole } : null;
}

function lengthOf(said: Said): Said | null {
  if (said.kind === 'duration') return said.side === 0 && said.amount !== null ? said : null;
  if (said.kind !== 'running' || said.years !== 0) return null;
  return said.unit === 'quarter'
    ? said
    : { kind: 'duration', amount: 1, unit: said.unit, rest: null, side: 0 };
}
