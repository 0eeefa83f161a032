import { VERBS } from './verb-lexicon.ts';

/** What a word form can be, as bits. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;

/** A word form that can be a verb. */
export interface VerbForm {
  lemma: string;
  /** BASE, THIRD, PAST, PARTICIPLE, GERUND, or several. */
  kinds: number;
  /** How often the form is no verb at all: hardly ever, about as often, mostly. */
  noun: 0 | 1 | 2;
  /** A past form that is mostly finite (1), mostly a participle (-1), or either (0). */
  lean: -1 | 0 | 1;
}

/** Base, past, participle (where it differs from the past). */
const IRREGULAR = `
arise arose arisen, awake awoke awoken, bear bore borne/born, beat beat beaten, become became become,
begin began begun, bend bent, beset beset, bet bet, bid bid, bind bound, bite bit bitten, bleed bled,
blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built,
burn burnt/burned, burst burst, buy bought, cast cast, catch caught, choose chose chosen,
cling clung, come came come, cost cost, creep crept, cut cut, deal dealt, dig dug,
dive dove/dived dived, draw drew drawn, dream dreamt/dreamed, drink drank drunk, drive drove driven,
eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled,
fling flung, fly flew flown, forbid forbade forbidden, forecast forecast, foresee foresaw foreseen,
forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got got/gotten,
give gave given, go went gone, grind ground, grow grew grown, hang hung, hear heard, hide hid hidden,
hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known, lay laid, lead led,
lean leant/leaned, leap leapt/leaped, learn learnt/learned, leave left, lend lent, let let,
lie lay lain, light lit, lose lost, make made, mean meant, meet met, mislead misled,
mistake mistook mistaken, offset offset, overcome overcame overcome, overhear overheard,
override overrode overridden, overrun overran overrun, oversee oversaw overseen,
overtake overtook overtaken, overthrow overthrew overthrown, overturn overturned, pay paid,
plead pled/pleaded, prove proved proved/proven, put put, quit quit, read read, rebuild rebuilt,
repay repaid, reset reset, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run,
saw sawed sawn, say said, see saw seen, seek sought, sell sold, send sent, set set,
shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk,
shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid,
sling slung, sneak snuck/sneaked, speak spoke spoken, speed sped, spend spent, spin spun,
split split, spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck,
sting stung, strike struck, strive strove striven, swear swore sworn, sweep swept,
swell swelled swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn,
tell told, think thought, throw threw thrown, thrust thrust, undercut undercut,
undergo underwent undergone, understand understood, undertake undertook undertaken,
undo undid undone, uphold upheld, upset upset, wake woke woken, wear wore worn, weave wove woven,
weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood,
wring wrung, write wrote written`;

const NO_PAST =
  /^(?:.{1,2}|un.*|need|seed|speed|breed|indeed|hundred|sacred|naked|wicked|rugged|kindred|exceed|succeed|proceed|agreed-upon)$/;
const NO_GERUND =
  /^(?:.{0,2}ing|thing|king|spring|string|evening|morning|during|according|something|anything|nothing|everything|ceiling|wedding|upcoming|ongoing|outstanding|sibling|sterling|viking|beijing|outgoing|incoming|willing|unwilling)$/;

/** The verb form that a lower-case word can be, or null. Words out of the lexicon are told by their endings. */
export function verbForm(word: string): VerbForm | null {
  return FORMS.get(word) ?? FORMS.get(word.replace(/is(e|es|ed|ing)$/, 'iz$1')) ?? guess(word);
}

function guess(word: string): VerbForm | null {
  if (word.length > 4 && word.endsWith('ed') && /^[a-z]+$/.test(word) && !NO_PAST.test(word)) {
    return { lemma: word.slice(0, -2), kinds: PAST | PARTICIPLE, noun: 0, lean: 0 };
  }
  if (word.length > 4 && word.endsWith('ing') && /^[a-z]+$/.test(word) && !NO_GERUND.test(word)) {
    return { lemma: word.slice(0, -3), kinds: GERUND, noun: 1, lean: 0 };
  }
  return null;
}

const FORMS = readLexicon();

function readLexicon(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const irregular = new Map(
    IRREGULAR.split(',').map((entry) => {
      const [base = '', past = '', participle = past] = entry.trim().split(' ');
      return [base, [past.split('/'), participle.split('/')]] as const;
    }),
  );
  forms.set('doing', { lemma: 'do', kinds: GERUND, noun: 0, lean: 0 });
  forms.set('done', { lemma: 'do', kinds: PARTICIPLE, noun: 0, lean: 0 });
  const entries = VERBS.trim()
    .split(/\s+/)
    .map((entry) => entry.split(':'));
  // Irregular pasts first: "found" is oftener of "find" than of "found".
  entries.sort(([a = ''], [b = '']) => Number(irregular.has(b)) - Number(irregular.has(a)));
  for (const [lemma = '', marks = ''] of entries)
    addForms(forms, { lemma, marks, past: irregular.get(lemma) });
  return forms;
}

interface Entry {
  lemma: string;
  marks: string;
  past: readonly (readonly string[])[] | undefined;
}

function addForms(forms: Map<string, VerbForm>, { lemma, marks, past }: Entry): void {
  const add = (word: string, kinds: number, noun: 0 | 1 | 2): void => {
    const known = forms.get(word);
    const lean = marks.includes('f') ? 1 : marks.includes('p') ? -1 : 0;
    if (known) known.kinds |= kinds;
    else forms.set(word, { lemma, kinds, noun, lean });
  };
  const level = (both: string, mostly: string): 0 | 1 | 2 =>
    marks.includes(mostly) ? 2 : marks.includes(both) ? 1 : 0;
  const adjective = marks.includes('a') ? 2 : 0;
  const [pasts, participles] = past ?? [regularPasts(lemma), regularPasts(lemma)];
  for (const word of pasts ?? []) add(word, PAST, adjective);
  for (const word of participles ?? []) add(word, PARTICIPLE, adjective);
  add(lemma, BASE, level('b', 'n'));
  add(thirdPerson(lemma), THIRD, level('B', 'N'));
  for (const word of gerunds(lemma)) add(word, GERUND, marks.includes('g') ? 2 : 0);
}

function endsInY(lemma: string): boolean {
  return /[^aeiou]y$/.test(lemma);
}

function doubled(lemma: string): string[] {
  if (!/[aeiou][bcdfgklmnprstvz]$/.test(lemma)) return [lemma];
  return [lemma, lemma + (lemma.endsWith('c') ? 'k' : lemma.slice(-1))];
}

function thirdPerson(lemma: string): string {
  if (endsInY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return lemma + (/(?:s|x|z|ch|sh|o)$/.test(lemma) ? 'es' : 's');
}

function regularPasts(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  if (endsInY(lemma)) return [`${lemma.slice(0, -1)}ied`];
  return doubled(lemma).map((stem) => `${stem}ed`);
}

function gerunds(lemma: string): string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`];
  if (/(?:ee|ye|oe)$/.test(lemma) || !lemma.endsWith('e')) return doubled(lemma).map((stem) => `${stem}ing`);
  return [`${lemma.slice(0, -1)}ing`];
}
