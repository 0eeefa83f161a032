import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../components/note/labels.ts';
import { contrast, fromHex } from '../../utils/page/colour.ts';

const ROOT = join(import.meta.dirname, '../../components');
const styles = ['theme.css', 'library/library.css']
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

type Pair = [light: string, dark: string];

/** A colour on light and on dark paper, as the first match of `declared` gives it. */
function pairOf(declared: RegExp): Pair {
  const [, light, dark] =
    new RegExp(`${declared.source}\\s*light-dark\\((#\\w+), (#\\w+)\\)`).exec(styles) ?? [];
  if (!light || !dark) throw new Error(`No style has ${declared}.`);
  return [light, dark];
}

const labelPair = (colour: string): Pair =>
  pairOf(new RegExp(`\\.swatch\\[data-colour="${colour}"\\] \\{\\s*--label:`));

describe('the colours of labels', () => {
  const papers = [/--paper:/, /--sheet:/].map(pairOf);

  it.each(COLOURS)('%s stands out from every paper by 3:1 at least, light and dark', (colour) => {
    const label = labelPair(colour);
    for (const paper of papers) {
      for (const at of [0, 1] as const) {
        expect(
          contrast(fromHex(label[at]), fromHex(paper[at])),
          `${label[at]} on ${paper[at]}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
