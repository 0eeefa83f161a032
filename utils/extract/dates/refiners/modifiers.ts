import type { TimexMod } from '../../shapes.ts';
import type { Lexemes } from '../lexemes.ts';
import { compileBefore } from '../pattern.ts';
import type { Found, Said } from '../said.ts';

/** Words before an expression that narrow it or weaken it. */
interface Modifier {
  name: string;
  pattern: string;
  mod: TimexMod;
  side?: -1 | 1;
  fits(said: Said): boolean;
}

const LENGTHS = new Set<Said['kind']>(['duration', 'within']);
const STRETCHES = new Set<Said['kind']>([
  'year',
  'decade',
  'century',
  'yearly',
  'storyYearly',
  'deictic',
  'anaphor',
  'running',
  'newYear',
  'day',
  'dayPart',
]);
const isLength = ({ kind }: Said): boolean => LENGTHS.has(kind) || kind === 'offset';
const isStretch = ({ kind }: Said): boolean => STRETCHES.has(kind);
/** "about Friday" is more often what something is about. */
const isRough = (said: Said): boolean => isLength(said) || said.kind === 'clock' || said.kind === 'year';
const isYearly = (said: Said): boolean => isStretch(said) && said.kind !== 'day';

/** "Earlier Friday, he left": an adverb by itself. */
const isLonger = (said: Said): boolean => isYearly(said) && !('what' in said && said.what.kind === 'weekday');

/** The longest that stands before the expression counts. */
const MODIFIERS: readonly Modifier[] = [
  { name: 'early', pattern: 'THE? EARLY (IN | ON)? THE? HYPHEN?', mod: 'START', fits: isYearly },
  { name: 'the early hours of', pattern: 'THE? (EARLY | WEE) UNITS OF THE?', mod: 'START', fits: isStretch },
  { name: 'the late hours of', pattern: 'THE? LATE UNITS OF THE?', mod: 'END', fits: isStretch },
  { name: 'late', pattern: 'THE? LATE (IN | ON)? THE? HYPHEN?', mod: 'END', fits: isYearly },
  { name: 'mid-', pattern: 'THE? MID HYPHEN?', mod: 'MID', fits: isYearly },
  { name: 'the start of', pattern: 'THE? START OF THE?', mod: 'START', fits: isStretch },
  { name: 'the end of', pattern: 'THE? END OF THE?', mod: 'END', fits: isStretch },
  { name: 'the middle of', pattern: 'THE? MIDDLE OF THE?', mod: 'MID', fits: isStretch },
  { name: 'earlier', pattern: 'EARLIER (IN | ON)? THE?', mod: 'START', side: -1, fits: isLonger },
  { name: 'later', pattern: 'LATER (IN | ON)? THE?', mod: 'END', side: 1, fits: isLonger },
  { name: 'about', pattern: 'ABOUT', mod: 'APPROX', fits: isRough },
  { name: 'nearly', pattern: 'NEARLY', mod: 'LESS_THAN', fits: isLength },
  { name: 'more than', pattern: 'MORE THAN', mod: 'MORE_THAN', fits: isLength },
  { name: 'over', pattern: 'OVER', mod: 'MORE_THAN', fits: (said) => said.kind === 'offset' },
  { name: 'less than', pattern: 'LESS THAN', mod: 'LESS_THAN', fits: isLength },
  { name: 'at least', pattern: 'AT LEAST', mod: 'EQUAL_OR_MORE', fits: isLength },
  { name: 'at most', pattern: 'AT MOST', mod: 'EQUAL_OR_LESS', fits: isLength },
  { name: 'up to', pattern: 'UP TO', mod: 'EQUAL_OR_LESS', fits: isLength },
  { name: 'no more than', pattern: 'NO MORE THAN', mod: 'EQUAL_OR_LESS', fits: isLength },
  { name: 'no less than', pattern: 'NO LESS THAN', mod: 'EQUAL_OR_MORE', fits: isLength },
];

const COMPILED = MODIFIERS.map((modifier) => ({ ...modifier, expression: compileBefore(modifier.pattern) }));
/** No modifier is longer. */
const REACH = 5;

/** Takes the words before an expression into it. */
export function addModifiers(lexemes: Lexemes, found: readonly Found[]): Found[] {
  let free = 0;
  return found.map((one) => {
    const wider = widen(lexemes, one, free);
    free = one.last;
    return wider;
  });
}

function widen({ symbols }: Lexemes, found: Found, free: number): Found {
  const before = symbols.slice(Math.max(free, found.first - REACH), found.first);
  let best: { length: number; mod: TimexMod | null; side?: -1 | 1 } = { length: 0, mod: found.mod };
  for (const { expression, mod, side, fits } of COMPILED) {
    if (!fits(found.said)) continue;
    const length = expression.exec(before)?.[0].length ?? 0;
    if (length > best.length) best = side ? { length, mod, side } : { length, mod };
  }
  const { length, ...kept } = best;
  return { ...found, ...kept, first: found.first - length };
}
