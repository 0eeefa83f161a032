// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { contrast, fromHex, parseColour } from '../../utils/page/colour.ts';
import {
  colourOn,
  edgeOn,
  LAYERS,
  type Paper,
  paperAt,
  roomBelow,
  styleRules,
  type Tone,
} from '../../utils/page/styles.ts';

const names = new Map(LAYERS.map((layer) => [layer, `x-${layer}`]));
const paperOf = (tone: Tone, hex: string): Paper => ({ tone, colour: fromHex(hex) });
const LIGHT = paperOf('light', '#ffffff');
const DARK = paperOf('dark', '#121212');
const LINES = ['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'claim'] as const;

/** Below running text of 16 pixels, set as most articles are, and as browsers set what says nothing of it. */
const AIRY = roomBelow({ fontSize: '16px', lineHeight: '24px' });
const TIGHT = roomBelow({ fontSize: '16px', lineHeight: 'normal' });

const ruleOf = (layer: string, paper = LIGHT, room = AIRY): string =>
  styleRules(names, paper, room)
    .split('\n')
    .find((rule) => rule.includes(`(x-${layer})`)) ?? '';
const withoutColour = (rule: string): string => rule.replace(/#[0-9a-f]+/g, '').replace(/\(.*?\)/, '');

describe('styleRules', () => {
  it('tells the types of names apart without colour', () => {
    const lines = LINES.map((layer) => withoutColour(ruleOf(layer)));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each([
    ['16px', 'normal'],
    ['16px', '18px'],
    ['20px', '23px'],
    ['13px', '16px'],
  ])('keeps off the letters of the next line: %s on %s', (fontSize, lineHeight) => {
    const room = roomBelow({ fontSize, lineHeight });
    const [, thickness, offset] = /solid (\d)px #\w+;text-underline-offset:(\d)px/.exec(
      ruleOf('claim', LIGHT, room),
    ) ?? ['', '9', '9'];
    expect(Number(thickness) + Number(offset)).toBeLessThanOrEqual(room - 1);
    const [, below] = /offset:(\d)px/.exec(ruleOf('PER', LIGHT, room)) ?? ['', '9'];
    expect(Number(below) + 1).toBeLessThan(Number(offset));
  });

  it('tells the types of names apart in tight lines too', () => {
    const lines = LINES.map((layer) => withoutColour(ruleOf(layer, LIGHT, TIGHT)));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('changes only colours between light and dark paper', () => {
    for (const layer of LAYERS) {
      expect(ruleOf(layer, DARK)).not.toBe(ruleOf(layer));
      expect(withoutColour(ruleOf(layer, DARK))).toBe(withoutColour(ruleOf(layer)));
    }
  });

  it('draws nothing on printed paper, and takes the reader’s own colours where they are forced', () => {
    const [plain = '', forced = ''] = styleRules(names, LIGHT, AIRY).split(/^}$/m);
    expect(plain).toMatch(/^@media screen and \(forced-colors:none\)/);
    expect(forced).toContain('@media screen and (forced-colors:active)');
    expect(forced).not.toContain('#');
  });
});

describe('the colours of lines', () => {
  const papers: [string, Paper][] = [
    ['white', LIGHT],
    ['sepia', paperOf('light', '#e9d8b0')],
    ['light grey', paperOf('light', '#a8a8a8')],
    ['strong yellow', paperOf('light', '#ffcc00')],
    ['black', paperOf('dark', '#000000')],
    ['night blue', paperOf('dark', '#1b2a49')],
    ['middle grey', paperOf('dark', '#6b6b6b')],
    ['dark red', paperOf('dark', '#7a1f1f')],
  ];

  it.each(papers)('stand out from %s by 3:1 at least', (_, paper) => {
    for (const layer of LINES) {
      expect(contrast(fromHex(colourOn(paper, layer)), paper.colour), layer).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(fromHex(edgeOn(paper)), paper.colour)).toBeGreaterThanOrEqual(3);
  });

  it('are left as they are where they stand out already', () => {
    expect(colourOn(LIGHT, 'PER')).toBe('#1f5fa8');
    expect(colourOn(DARK, 'PER')).toBe('#7fb4ef');
  });
});

describe('paperAt', () => {
  const at = (html: string): Paper => {
    document.body.innerHTML = html;
    const element = document.querySelector('p');
    if (!element) throw new Error('there is no paragraph');
    return paperAt(element, getComputedStyle);
  };

  it('is the nearest background that is not see-through', () => {
    const inner = '<div style="background-color: rgba(0, 0, 0, 0)"><p>Text</p></div>';
    expect(at(`<main style="background-color: rgb(20, 20, 20)">${inner}</main>`).tone).toBe('dark');
    expect(at(`<main style="background-color: rgb(250, 246, 235)">${inner}</main>`)).toMatchObject({
      tone: 'light',
      colour: { red: 250, green: 246, blue: 235 },
    });
  });

  it('is seen through veils', () => {
    const inner = '<div style="background-color: rgba(0, 0, 0, 0.8)"><p>Text</p></div>';
    expect(at(`<main style="background-color: rgb(255, 255, 255)">${inner}</main>`)).toMatchObject({
      tone: 'dark',
      colour: { red: expect.closeTo(51), green: expect.closeTo(51), blue: expect.closeTo(51) },
    });
  });

  it('goes by the text where no background is known', () => {
    expect(at('<p style="color: rgb(230, 230, 230)">Text</p>').tone).toBe('dark');
    expect(at('<p style="color: rgb(20, 20, 20)">Text</p>').tone).toBe('light');
    const picture = 'background-image: url(night.png)';
    expect(at(`<p style="${picture}; color: rgb(240, 240, 240)">Text</p>`).tone).toBe('dark');
  });
});

describe('parseColour', () => {
  it.each<[string, number[]]>([
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
    ['color(srgb 1 0.5 0 / 0.25)', [255, 127.5, 0, 0.25]],
    ['oklab(1 0 0)', [255, 255, 255, 1]],
    ['oklch(0.627955 0.257683 29.2339)', [255, 0, 0, 1]],
  ])('reads %s', (value, [red = 0, green = 0, blue = 0, alpha = 0]) => {
    const found = parseColour(value);
    expect(found?.red).toBeCloseTo(red, 0);
    expect(found?.green).toBeCloseTo(green, 0);
    expect(found?.blue).toBeCloseTo(blue, 0);
    expect(found?.alpha).toBe(alpha);
  });

  it('admits that it does not know the rest', () => {
    for (const value of ['', 'transparent', 'color(display-p3 1 0 0)', 'lab(50 20 20)']) {
      expect(parseColour(value)).toBeNull();
    }
  });
});
