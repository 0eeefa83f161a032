// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standGuard } from '../../components/card/guard.ts';
import { keepFromPage } from '../../entrypoints/card/keys.ts';

// As in a browser: before the page's own scripts, which here listen on the window too.
standGuard(window);
const early = vi.fn();
for (const kind of ['keydown', 'paste']) window.addEventListener(kind, early, { capture: true });

let life: AbortController;
let host: HTMLElement;
let field: HTMLTextAreaElement;
const pageHeard = vi.fn();
const heardKinds = ['keydown', 'keyup', 'input', 'click', 'paste'];

beforeEach(() => {
  life = new AbortController();
  host = document.createElement('dateline-card');
  const root = host.attachShadow({ mode: 'closed' });
  field = document.createElement('textarea');
  root.append(field);
  document.documentElement.append(host);
  keepFromPage(host, root, life.signal);
  for (const kind of heardKinds) document.addEventListener(kind, pageHeard, { signal: life.signal });
  for (const kind of ['keydown', 'input', 'paste']) {
    document.addEventListener(kind, pageHeard, { capture: true, signal: life.signal });
  }
  field.focus();
});
afterEach(() => {
  life.abort();
  host.remove();
  vi.clearAllMocks();
});

/** What a browser does for a key typed in a closed shadow root, as the page sees it. */
function typeKey(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  host.dispatchEvent(event);
  return event;
}

describe('keepFromPage', () => {
  it('tells keys to the card and not to the page, not even to its capturing listeners', () => {
    const cardHeard = vi.fn();
    field.addEventListener('keydown', (event) => cardHeard(event.key));
    typeKey('s');
    expect(cardHeard.mock.calls).toEqual([['s']]);
    expect(pageHeard).not.toHaveBeenCalled();
  });

  it('prevents what the card prevents, and nothing else', () => {
    field.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault());
    expect(typeKey('Escape').defaultPrevented).toBe(true);
    expect(typeKey('x').defaultPrevented).toBe(false);
  });

  it('keeps clicks in the card', () => {
    field.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    expect(pageHeard).not.toHaveBeenCalled();
  });

  it('tells typing to the card alone, and pasting to nobody', () => {
    const cardHeard = vi.fn();
    for (const kind of ['input', 'paste']) {
      field.addEventListener(kind, (event) => cardHeard(event.type));
      host.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    }
    expect(cardHeard.mock.calls).toEqual([['input']]);
    expect(pageHeard).not.toHaveBeenCalled();
  });

  it('leaves the keys of the page alone', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    expect(pageHeard).toHaveBeenCalled();
  });

  it('tells keys of the card to no listener that came after the guard, and those of the page to all', () => {
    typeKey('s');
    host.dispatchEvent(new Event('paste', { bubbles: true, composed: true }));
    expect(early).not.toHaveBeenCalled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    expect(early).toHaveBeenCalledOnce();
  });
});
