/** Red, green and blue from 0 to 255, in sRGB, and how opaque, from 0 to 1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
export const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };

/** A computed colour as browsers write it: `rgb()`, `color(srgb …)`, `oklab()`, `oklch()`; null for any other. */
export function parseColour(value: string): Colour | null {
  const [, space = '', inside = ''] = /^(rgba?|color|oklab|oklch)\((.*)\)$/.exec(value.trim()) ?? [];
  const numbers = inside.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [a, b, c, alpha = 1] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (space === 'oklab') return { ...fromOklab(a, b, c), alpha };
  if (space === 'oklch') {
    const turn = (c * Math.PI) / 180;
    return { ...fromOklab(a, b * Math.cos(turn), b * Math.sin(turn)), alpha };
  }
  if (space === 'color') {
    return /^srgb\s/.test(inside) ? { red: a * 255, green: b * 255, blue: c * 255, alpha } : null;
  }
  return { red: a, green: b, blue: c, alpha };
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020), as CSS Color 4 has it. */
function fromOklab(lightness: number, a: number, b: number): Omit<Colour, 'alpha'> {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  };
}

function fromLinear(share: number): number {
  const value = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;
  return Math.max(0, Math.min(255, value * 255));
}

/** Relative luminance, WCAG 2.2; from 0 to 1. */
export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two opaque colours, WCAG 2.2; from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the first colour (0 to 1), the rest of the second. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const at = (a: number, b: number): number => a * share + b * (1 - share);
  return {
    red: at(one.red, other.red),
    green: at(one.green, other.green),
    blue: at(one.blue, other.blue),
    alpha: 1,
  };
}

/** What is seen of a see-through colour on an opaque ground. */
export const over = (colour: Colour, ground: Colour): Colour => mix(colour, ground, colour.alpha);

const STEPS = 20;

/** The colour, moved towards black or white only as far as it needs to stand out from the paper by `ratio`. */
export function readableOn(paper: Colour, colour: Colour, ratio: number): Colour {
  const end = contrast(paper, BLACK) > contrast(paper, WHITE) ? BLACK : WHITE;
  for (let step = 0; step <= STEPS; step++) {
    const tried = fromHex(asHex(mix(end, colour, step / STEPS)));
    if (contrast(paper, tried) >= ratio) return tried;
  }
  return end;
}

/** The colour, paled into the paper only as far as it still stands out from it by `ratio`. */
export function palestOn(paper: Colour, colour: Colour, ratio: number): Colour {
  let palest = colour;
  for (let step = 1; step <= STEPS; step++) {
    const tried = fromHex(asHex(mix(paper, colour, step / STEPS)));
    if (contrast(paper, tried) < ratio) return palest;
    palest = tried;
  }
  return palest;
}

/** As `#rrggbb`. */
export const asHex = ({ red, green, blue }: Colour): string =>
  `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** From `#rrggbb`. */
export function fromHex(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return { red, green, blue, alpha: 1 };
}
