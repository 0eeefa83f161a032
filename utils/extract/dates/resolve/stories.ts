import type { Prose } from '../../prose.ts';
import { findQuotations } from '../../quotations.ts';
import type { Scene, Story } from './scene.ts';

/**
 * Keeps the article's story apart from what its quotations tell: a quotation begins where the article stands, the next
 * one goes on unless the article told of a date between them, and the article goes on where it stood itself.
 */
export function storyKeeper(prose: Prose): (scene: Scene, at: number) => void {
  const quotations = QUOTED.test(prose.text) ? findQuotations(prose) : [];
  let next = 0;
  let own: Story | null = null;
  return (scene, at) => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= at) next += 1;
    const isQuoted = (quotations[next]?.start ?? Infinity) <= at;
    if (isQuoted && !own) {
      own = scene.story;
      scene.story = { ...own };
    } else if (!isQuoted && own) {
      // Where the article itself has told of no date yet, it follows on what was quoted.
      if (own.year) scene.story = own;
      own = null;
    }
  };
}

const QUOTED = /[“”"‘]|``/;
