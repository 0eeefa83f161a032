import {
  asHex,
  BLACK,
  type Colour,
  fromHex,
  luminance,
  over,
  palestOn,
  parseColour,
  readableOn,
  WHITE,
} from './colour.ts';
import type { Layer } from './marks.ts';
import { elementAround } from './trees.ts';

/** Whether the page shows dark text on light paper or the reverse. */
export type Tone = 'light' | 'dark';

/** What lies behind an article's text. */
export interface Paper {
  tone: Tone;
  /** Opaque. */
  colour: Colour;
}

/** Space that a line of marks may take below a line of text: from its baseline to the letters of the next one, in pixels. */
export type Room = number;

/** WCAG 2.2, 1.4.11: what carries meaning and is not text. */
const CONTRAST = 3;

/** Layers that lie behind the text. */
type Wash = 'date' | 'noted' | 'selected' | 'flash';

/** What each kind of mark looks like where the page's own colours leave it alone. */
const LINES: Record<Tone, Record<Exclude<Layer, Wash>, string>> = {
  light: {
    PER: '#1f5fa8',
    ORG: '#6a3fa0',
    LOC: '#1e7148',
    NORP: '#8a5a00',
    MISC: '#6b675f',
    claim: '#b4432e',
  },
  dark: {
    PER: '#7fb4ef',
    ORG: '#bf9df0',
    LOC: '#6fcf9c',
    NORP: '#e0b155',
    MISC: '#b8b2a7',
    claim: '#f08a6e',
  },
};

/** Washes lie behind the text and are see-through, so that they hide nothing of it. */
const WASHES: Record<Tone, Record<Wash, string>> = {
  light: { date: '#b4432e1c', noted: '#f2c84b80', selected: '#3b82d64d', flash: '#f2a93b99' },
  dark: { date: '#f08a6e2e', noted: '#c9a03a66', selected: '#5b9be866', flash: '#d98f2bb3' },
};

/** Later layers are painted over earlier ones. */
export const LAYERS: readonly Layer[] = [
  'claim',
  'date',
  'noted',
  'selected',
  'MISC',
  'NORP',
  'LOC',
  'ORG',
  'PER',
  'flash',
];

interface Drawing {
  colour: string;
  /** The same, so that it stands out as a line. */
  edge: string;
  room: Room;
}

/** So much room has the look that is meant for running text; with less, lines draw closer to theirs. Pixels. */
const AIRY = 9.5;

const line = (look: string, offset: number): string =>
  `text-decoration:underline ${look};text-underline-offset:${offset}px`;

const underline =
  (style: string, thickness: number) =>
  ({ colour, room }: Drawing): string =>
    line(`${style} ${thickness}px ${colour}`, room < AIRY ? 1 : 3);

/** Below the lines of the names in it, and above the next line's letters. */
const claimLine = ({ colour, room }: Drawing): string =>
  room < AIRY
    ? line(`solid 1px ${colour}`, Math.max(4, Math.min(7, Math.floor(room) - 2)))
    : line(`solid 2px ${colour}`, 7);

const wash = ({ colour }: Drawing): string => `background-color:${colour}`;

/** A marker's wash with a thin line over it, for paper and eyes to which the wash means nothing. */
const marker = (drawing: Drawing): string =>
  `${wash(drawing)};text-decoration:overline solid 1px ${drawing.edge}`;

/** One line style per layer, told apart without colour. Offsets in px: Firefox does not resolve em in highlights. */
const DRAWN: Record<Layer, (drawing: Drawing) => string> = {
  PER: underline('solid', 1),
  ORG: underline('double', 1),
  LOC: underline('dotted', 2),
  NORP: underline('dashed', 1),
  MISC: underline('dotted', 1),
  claim: claimLine,
  date: wash,
  noted: marker,
  selected: wash,
  flash: wash,
};

/** Under forced colours the reader's own take the place of ours, and shapes alone tell the kinds apart. */
const FORCED: Record<Layer, string> = {
  PER: 'CanvasText',
  ORG: 'CanvasText',
  LOC: 'CanvasText',
  NORP: 'CanvasText',
  MISC: 'CanvasText',
  claim: 'Highlight',
  date: 'Canvas',
  noted: 'Mark',
  selected: 'Highlight',
  flash: 'Highlight',
};

/** The rules that draw each layer under its own name on a page's paper. Nothing of them is printed. */
export function styleRules(names: ReadonlyMap<Layer, string>, paper: Paper, room: Room): string {
  const rules = (of: (layer: Layer) => Omit<Drawing, 'room'>): string =>
    LAYERS.filter((layer) => names.has(layer))
      .map((layer) => `::highlight(${names.get(layer)}){${DRAWN[layer]({ ...of(layer), room })}}`)
      .join('\n');
  const edge = edgeOn(paper);
  return (
    `@media screen and (forced-colors:none){\n${rules((layer) => ({ colour: colourOn(paper, layer), edge }))}\n}\n` +
    `@media screen and (forced-colors:active){\n${rules((layer) => ({ colour: FORCED[layer], edge: 'CanvasText' }))}\n}`
  );
}

/** The line over a noted passage. */
export const edgeOn = ({ tone, colour }: Paper): string =>
  asHex(readableOn(colour, fromHex(WASHES[tone].noted.slice(0, 7)), CONTRAST));

/** Of `line-height: normal`, in most fonts; and how high letters stand over the baseline. Shares of the font's size. */
const NORMAL = 1.15;
const HIGH = 0.7;

/** @param style of the running text */
export function roomBelow({
  fontSize,
  lineHeight,
}: Pick<CSSStyleDeclaration, 'fontSize' | 'lineHeight'>): Room {
  const size = Number.parseFloat(fontSize);
  const room = (Number.parseFloat(lineHeight) || size * NORMAL) - size * HIGH;
  return Number.isNaN(room) ? AIRY : room;
}

const isWash = (layer: Layer): layer is Wash => layer in WASHES.light;

/** The colour of a layer on the paper: lines stand out from it by 3:1 at least. */
export function colourOn({ tone, colour }: Paper, layer: Layer): string {
  if (isWash(layer)) return WASHES[tone][layer];
  const line = readableOn(colour, fromHex(LINES[tone][layer]), CONTRAST);
  // Whole sentences are claims: their long lines must not shout down the text.
  return asHex(layer === 'claim' ? palestOn(colour, line, CONTRAST) : line);
}

/**
 * The paper behind an element: its backgrounds, from the nearest opaque one up; where there is none (pictures,
 * gradients, a browser's dark default) the colour of the text tells its tone.
 */
export function paperAt(element: Element, styleOf: (element: Element) => CSSStyleDeclaration): Paper {
  const veils: Colour[] = [];
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const style = styleOf(at);
    const found = parseColour(style.backgroundColor);
    if (found && found.alpha > 0.95) return paperOf(seen(veils, found));
    if (style.backgroundImage && style.backgroundImage !== 'none') break;
    if (found && found.alpha > 0) veils.push(found);
  }
  const ink = parseColour(styleOf(element).color);
  return paperOf(seen(veils, ink && luminance(ink) > 0.4 ? BLACK : WHITE));
}

/** What is seen of a ground through veils, the nearest first. */
const seen = (veils: readonly Colour[], ground: Colour): Colour =>
  veils.reduceRight((below, veil) => over(veil, below), { ...ground, alpha: 1 });

const paperOf = (colour: Colour): Paper => ({
  colour,
  tone: luminance(colour) < 0.2 ? 'dark' : 'light',
});
