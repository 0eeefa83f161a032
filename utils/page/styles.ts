import type { Layer } from './marks.ts';

/** Whether the page shows dark text on light paper or the reverse. */
export type Tone = 'light' | 'dark';

/** Colours of underlines and washes; each underline has at least 3:1 against paper from white to sepia, or black to #333. */
const PALETTE: Record<Tone, Record<Layer, string>> = {
  light: {
    PER: '#1f5fa8',
    ORG: '#6a3fa0',
    LOC: '#1e7148',
    NORP: '#8a5a00',
    MISC: '#6b675f',
    claim: '#b4432e99',
    date: '#b4432e1c',
    noted: '#f2c84b80',
    flash: '#f2a93b99',
  },
  dark: {
    PER: '#7fb4ef',
    ORG: '#bf9df0',
    LOC: '#6fcf9c',
    NORP: '#e0b155',
    MISC: '#b8b2a7',
    claim: '#f08a6e99',
    date: '#f08a6e2e',
    noted: '#c9a03a66',
    flash: '#d98f2bb3',
  },
};

/** Later layers are painted over earlier ones. */
export const LAYERS: readonly Layer[] = [
  'claim',
  'date',
  'noted',
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
  MISC: underline('solid', 0.5, 3),
  claim: underline('solid', 2, 7),
  date: wash,
  noted: marker,
  flash: wash,
};

/** The rules that draw each layer under its own name, for paper of one tone. */
export function styleRules(names: ReadonlyMap<Layer, string>, tone: Tone): string {
  return LAYERS.map((layer) => {
    const name = names.get(layer);
    return name ? `::highlight(${name}){${DRAWN[layer](PALETTE[tone][layer])}}` : '';
  }).join('\n');
}

/**
 * The tone of the paper behind an element: from the nearest background that is not see-through, else (pictures,
 * gradients, a browser's dark default) from the colour of the text.
 */
export function toneAt(element: Element, styleOf: (element: Element) => CSSStyleDeclaration): Tone {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const paper = parseColour(styleOf(at).backgroundColor);
    if (paper && paper.alpha > 0.5) return luminance(paper) < 0.2 ? 'dark' : 'light';
  }
  const ink = parseColour(styleOf(element).color);
  return ink && luminance(ink) > 0.4 ? 'dark' : 'light';
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

function parseColour(value: string): Colour | null {
  const numbers = /^rgba?\(/.test(value) ? value.match(/[\d.]+/g)?.map(Number) : undefined;
  if (!numbers || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return { red, green, blue, alpha };
}

/** Relative luminance, WCAG 2.2. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
