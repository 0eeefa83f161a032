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

const underline = (style: string, thickness: number, offset: number) => (colour: string) =>
  `text-decoration:underline ${style} ${thickness}px ${colour};text-underline-offset:${offset}px`;

/** A marker's wash with a thin line over it, for paper and eyes to which the wash means nothing. */
const marker = (colour: string): string =>
  `${wash(colour)};text-decoration:overline solid 1px ${colour.slice(0, 7)}`;

const wash = (colour: string): string => `background-color:${colour}`;

/** One line style per layer, told apart without colour. Offsets in px: Firefox does not resolve em in highlights. */
const DRAWN: Record<Layer, (colour: string) => string> = {
  PER: underline('solid', 1, 3),
  ORG: underline('double', 1, 3),
  LOC: underline('dotted', 2, 3),
  NORP: underline('dashed', 1, 3),
  MISC: underline('dotted', 1, 3),
  claim: underline('solid', 2, 7),
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
export function styleRules(names: ReadonlyMap<Layer, string>, paper: Paper): string {
  const rules = (colourOf: (layer: Layer) => string): string =>
    LAYERS.filter((layer) => names.has(layer))
      .map((layer) => `::highlight(${names.get(layer)}){${DRAWN[layer](colourOf(layer))}}`)
      .join('\n');
  return (
    `@media screen and (forced-colors:none){\n${rules((layer) => colourOn(paper, layer))}\n}\n` +
    `@media screen and (forced-colors:active){\n${rules((layer) => FORCED[layer])}\n}`
  );
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
