/**
 * Patterns over classes of lexemes, compiled to regular expressions over one character per lexeme. A pattern is
 * written like `WDAY? COMMA? month:MON day:DAY (COMMA? year:YEAR)?`: names of classes or of the unions below, groups,
 * `|` and `?`. There is no unbounded repetition, so that matching is linear in the text.
 */

const UNIONS: Record<string, string> = {
  MON: 'MONTH MAYMONTH',
  DAYNUM: 'N12 N24 N31',
  DAY: 'N12 N24 N31 ORDINAL',
  TWO: 'ZERO N12 N24 N31 N59 N99',
  MINUTES: 'ZERO N12 N24 N31 N59',
  HOURS: 'ZERO N12 N24',
  AMOUNT: 'N12 N24 N31 N59 N99 HUNDREDS NUMWORD ONE DECIMAL BIG YEAR YEARWORD',
  NTH: 'ORDINAL ORDWORD',
  WDAY: 'WEEKDAY SHORTDAY',
  SINGLE: 'UNIT CENTURY QUARTER WEEKEND',
  PLURAL: 'UNITS QUARTERS WEEKENDS',
  BACK: 'LAST PAST PREVIOUS',
  ONWARD: 'NEXT COMING FOLLOWING',
  VAGUENUM: 'SEVERAL FEW SOME',
  JOIN: 'HYPHEN DASH TO UNTIL',
  SWITCH: 'EARLY LATE EARLIER LATER MID',
};

const symbols = new Map<string, string>();
/** Any run of letters that no pattern's own syntax uses. */
const FIRST_SYMBOL = 0x4e00;

/** The character that stands for a class. */
export function symbolOf(name: string): string {
  let symbol = symbols.get(name);
  if (symbol === undefined) {
    symbol = String.fromCharCode(FIRST_SYMBOL + symbols.size);
    symbols.set(name, symbol);
  }
  return symbol;
}

/** The number of the class at a place; 0 after the end. */
export const symbolAt = (text: string, at: number): number =>
  at < text.length ? text.charCodeAt(at) - FIRST_SYMBOL + 1 : 0;

export interface Pattern {
  expression: RegExp;
  /** Symbols that alone can be a match, and pairs of them that a longer one can begin with. */
  singles: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

/** A part of a pattern: its expression, what it can begin with, and whether it can be left out. */
interface Part {
  expression: string;
  starts: string[];
  singles: string[];
  pairs: string[];
  optional: boolean;
}

/** @throws SyntaxError on a pattern that is not well formed or could match nothing. */
export function compile(source: string): Pattern {
  const words = wordsOf(source);
  const part = readChoice(words, source);
  if (words.length > 0 || part.optional) throw new SyntaxError(`"${source}" is no pattern.`);
  return {
    expression: new RegExp(part.expression, 'dy'),
    singles: new Set(part.singles),
    pairs: new Set(part.pairs),
  };
}

/** A pattern for the lexemes right before a place: matches at the end of what it is given. */
export function compileBefore(source: string): RegExp {
  const words = wordsOf(source);
  return new RegExp(`(?:${readChoice(words, source).expression})$`);
}

const wordsOf = (source: string): string[] => source.match(/[a-z]+:|[A-Z][A-Z0-9]*|\S/g) ?? [];

function readChoice(words: string[], source: string): Part {
  const choices = [readSequence(words, source)];
  while (words[0] === '|') {
    words.shift();
    choices.push(readSequence(words, source));
  }
  return {
    expression: choices.map((choice) => choice.expression).join('|'),
    starts: choices.flatMap((choice) => choice.starts),
    singles: choices.flatMap((choice) => choice.singles),
    pairs: choices.flatMap((choice) => choice.pairs),
    optional: choices.some((choice) => choice.optional),
  };
}

const NOTHING: Part = { expression: '', starts: [], singles: [], pairs: [], optional: true };

function readSequence(words: string[], source: string): Part {
  let sequence = NOTHING;
  while (words.length > 0 && words[0] !== '|' && words[0] !== ')') {
    sequence = join(sequence, readItem(words, source));
  }
  return sequence;
}

function join(a: Part, b: Part): Part {
  return {
    expression: a.expression + b.expression,
    starts: a.optional ? [...a.starts, ...b.starts] : a.starts,
    singles: [...(b.optional ? a.singles : []), ...(a.optional ? b.singles : [])],
    pairs: [
      ...a.pairs,
      ...(a.optional ? b.pairs : []),
      ...a.singles.flatMap((one) => b.starts.map((two) => one + two)),
    ],
    optional: a.optional && b.optional,
  };
}

function readItem(words: string[], source: string): Part {
  const label = words[0]?.endsWith(':') ? words.shift()?.slice(0, -1) : undefined;
  const item = readAtom(words, source);
  const isOptional = words[0] === '?';
  if (isOptional) words.shift();
  const open = label ? `(?<${label}>` : '(?:';
  return {
    ...item,
    expression: `${open}${item.expression})${isOptional ? '?' : ''}`,
    optional: isOptional || item.optional,
  };
}

function readAtom(words: string[], source: string): Part {
  const word = words.shift() ?? '';
  if (word === '(') {
    const item = readChoice(words, source);
    if (words.shift() !== ')') throw new SyntaxError(`"${source}" leaves a group open.`);
    return item;
  }
  if (!/^[A-Z]/.test(word)) throw new SyntaxError(`"${word}" has no place in "${source}".`);
  const starts = (UNIONS[word] ?? word).split(' ').map(symbolOf);
  return { expression: `[${starts.join('')}]`, starts, singles: starts, pairs: [], optional: false };
}
