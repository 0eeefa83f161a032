import { describe, expect, it } from 'vitest';
import { parsePage } from './documents.ts';
import { flattened } from './nesting.ts';

const nested = (levels: number, inner: string): string =>
  `<!doctype html><title>Deep</title><body>${'<div>'.repeat(levels)}${inner}`;

function deepest(document: Document): number {
  let most = 0;
  for (const element of document.querySelectorAll('*')) {
    let depth = 0;
    for (let at: Element | null = element; at; at = at.parentElement) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
}

describe('nesting', () => {
  it('is left as it is where browsers would leave it', () => {
    const page = nested(400, '<p>Rain fell.</p>');
    expect(flattened(page)).toBe(page);
  });

  it('ends where that of Chromium ends, and nothing is lost', () => {
    const document = parsePage(nested(3000, '<p>Rain fell.</p><p>It fell for days.</p>'));
    expect(document.body.textContent).toBe('Rain fell.It fell for days.');
    expect(document.querySelectorAll('div')).toHaveLength(3000);
    expect(deepest(document)).toBe(512);
  });

  it('is no deeper for tags that are left open', () => {
    const page = `<!doctype html><body>${'<p>Rain fell.'.repeat(2000)}`;
    expect(parsePage(page).body.children).toHaveLength(2000);
  });
});
