// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LAYERS, styleRules, toneAt } from '../../utils/page/styles.ts';

const names = new Map(LAYERS.map((layer) => [layer, `x-${layer}`]));
const ruleOf = (layer: string, tone: 'light' | 'dark' = 'light'): string =>
  styleRules(names, tone)
    .split('\n')
    .find((rule) => rule.includes(`(x-${layer})`)) ?? '';
const withoutColour = (rule: string): string => rule.replace(/#[0-9a-f]+/g, '').replace(/\(.*?\)/, '');

describe('styleRules', () => {
  it('tells the types of names apart without colour', () => {
    const lines = ['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'claim'].map((layer) => withoutColour(ruleOf(layer)));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('changes only colours between light and dark paper', () => {
    for (const layer of LAYERS) {
      expect(ruleOf(layer, 'dark')).not.toBe(ruleOf(layer));
      expect(withoutColour(ruleOf(layer, 'dark'))).toBe(withoutColour(ruleOf(layer)));
    }
  });
});

describe('toneAt', () => {
  const toneOf = (html: string) => {
    document.body.innerHTML = html;
    const element = document.querySelector('p');
    return element && toneAt(element, getComputedStyle);
  };

  it('reads the nearest background that is not see-through', () => {
    const inner = '<div style="background-color: rgba(0, 0, 0, 0)"><p>Text</p></div>';
    expect(toneOf(`<main style="background-color: rgb(20, 20, 20)">${inner}</main>`)).toBe('dark');
    expect(toneOf(`<main style="background-color: rgb(250, 246, 235)">${inner}</main>`)).toBe('light');
  });

  it('goes by the text where no background is known', () => {
    expect(toneOf('<p style="color: rgb(230, 230, 230)">Text</p>')).toBe('dark');
    expect(toneOf('<p style="color: rgb(20, 20, 20)">Text</p>')).toBe('light');
  });
});
