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

export interface Pattern {
  expression: RegExp;
  /** Symbols that a match can begin with. */
  starts: ReadonlySet<string>;
}

/** A part of a pattern: its expression, what it can begin with, and whether it can be left out. */
interface Part {
  expression: string;
  starts: string[];
  optional: boolean;
}

/** @throws SyntaxError on a pattern that is not well formed or could match nothing. */
export function compile(source: string): Pattern {
  const words = wordsOf(source);
  const part = readChoice(words, source);
  if (words.length > 0 || part.optional) throw new SyntaxError(`"${source}" is no pattern.`);
  return { expression: new RegExp(part.expression, 'dy'), starts: new Set(part.starts) };
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
    optional: choices.some((choice) => choice.optional),
  };
}

function readSequence(words: string[], source: string): Part {
  const sequence: Part = { expression: '', starts: [], optional: true };
  while (words.length > 0 && words[0] !== '|' && words[0] !== ')') {
    const item = readItem(words, source);
    sequence.expression += item.expression;
    if (sequence.optional) sequence.starts.push(...item.starts);
    sequence.optional &&= item.optional;
  }
  return sequence;
}

function readItem(words: string[], source: string): Part {
  const label = words[0]?.endsWith(':') ? words.shift()?.slice(0, -1) : undefined;
  const word = words.shift() ?? '';
  let item: Part;
  if (word === '(') {
    item = readChoice(words, source);
    if (words.shift() !== ')') throw new SyntaxError(`"${source}" leaves a group open.`);
  } else {
    if (!/^[A-Z]/.test(word)) throw new SyntaxError(`"${word}" has no place in "${source}".`);
    const starts = (UNIONS[word] ?? word).split(' ').map(symbolOf);
    item = { expression: `[${starts.join('')}]`, starts, optional: false };
  }
  const optional = words[0] === '?';
  if (optional) words.shift();
  const open = label ? `(?<${label}>` : '(?:';
  return {
    expression: `${open}${item.expression})${optional ? '?' : ''}`,
    starts: item.starts,
    optional: optional || item.optional,
  };
}
