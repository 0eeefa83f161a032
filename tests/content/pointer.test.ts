// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPointer } from '../../entrypoints/content/pointer.ts';
import type { Mark } from '../../utils/page/marks.ts';

const mark: Mark = { kind: 'noted', start: 0, end: 5, noteId: 'n' };
const told = {
  marksUnder: vi.fn((): Mark[] => [mark]),
  isOurs: vi.fn((event: Event) => event.target === card),
  isHome: vi.fn(() => false),
  open: vi.fn(),
  leave: vi.fn(),
  clickAway: vi.fn(),
};
let card: HTMLElement;
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<p>Kim said</p><a href="#x">link</a><div id="card"></div>';
  card = document.querySelector('#card') as HTMLElement;
  life = new AbortController();
  watchPointer({ window, signal: life.signal, ...told });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
  getSelection()?.removeAllRanges();
});

const on = (selector: string): Element => document.querySelector(selector) as Element;
const fire = (
  kind: string,
  selector: string,
  init: MouseEventInit & { pointerType?: string } = {},
): Event => {
  const event = new MouseEvent(kind, { bubbles: true, cancelable: true, clientX: 9, clientY: 9, ...init });
  Object.assign(event, { pointerType: init.pointerType ?? 'mouse' });
  on(selector).dispatchEvent(event);
  return event;
};
const rest = () => vi.advanceTimersByTime(1_000);

describe('watchPointer', () => {
  it('opens after a rest, not while the pointer moves', () => {
    for (let step = 0; step < 20; step++) {
      fire('pointermove', 'p');
      vi.advanceTimersByTime(50);
    }
    expect(told.open).not.toHaveBeenCalled();
    rest();
    expect(told.open.mock.calls).toEqual([[[mark], { left: 9, top: 9 }, 'rest']]);
    told.leave.mockClear();
    rest();
    expect(told.leave).not.toHaveBeenCalled();
  });

  it.each(['pointerdown', 'keydown'])('does not open after a %s', (kind) => {
    fire('pointermove', 'p');
    fire(kind, 'p');
    rest();
    expect(told.open).not.toHaveBeenCalled();
  });

  it('waits for the end of scrolling, and scrolling alone opens nothing', () => {
    fire('scroll', 'p');
    rest();
    expect(told.open).not.toHaveBeenCalled();
    fire('pointermove', 'p');
    for (let step = 0; step < 10; step++) {
      vi.advanceTimersByTime(200);
      fire('scroll', 'p');
    }
    expect(told.open).not.toHaveBeenCalled();
    rest();
    expect(told.open).toHaveBeenCalledTimes(1);
  });

  it('is out of the way while text is being selected', () => {
    fire('pointermove', 'p', { buttons: 1 });
    rest();
    getSelection()?.selectAllChildren(on('p'));
    fire('pointermove', 'p');
    rest();
    fire('click', 'p');
    expect(told.open).not.toHaveBeenCalled();
  });

  it('opens on a plain click and leaves the click to the page', () => {
    const heard = vi.fn();
    on('p').addEventListener('click', heard);
    const event = fire('click', 'p');
    expect(told.open).toHaveBeenCalledWith([mark], { left: 9, top: 9 }, 'click');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(event.defaultPrevented).toBe(false);
  });

  it('does not open on a link, with a modifier, or with another button', () => {
    fire('click', 'a');
    fire('click', 'p', { ctrlKey: true });
    fire('click', 'p', { button: 1 });
    expect(told.open).not.toHaveBeenCalled();
  });

  it('tells of a click elsewhere, but not of one in the card', () => {
    fire('click', '#card');
    expect(told.clickAway).not.toHaveBeenCalled();
    told.marksUnder.mockReturnValueOnce([]);
    fire('click', 'p');
    expect(told.clickAway).toHaveBeenCalledTimes(1);
  });

  it('tells when the pointer has left card and mark for good', () => {
    told.marksUnder.mockReturnValueOnce([]).mockReturnValueOnce([]);
    fire('pointermove', 'p');
    fire('pointermove', '#card');
    rest();
    expect(told.leave).not.toHaveBeenCalled();
    fire('pointermove', 'p');
    rest();
    expect(told.leave).toHaveBeenCalledTimes(1);
    fire('pointermove', '#card');
    fire('pointermove', 'p');
    rest();
    expect(told.leave).toHaveBeenCalledTimes(2);
  });

  it('is silent after its time', () => {
    fire('pointermove', 'p');
    life.abort();
    rest();
    fire('click', 'p');
    expect(told.open).not.toHaveBeenCalled();
  });
});
