// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchChanges } from '../../entrypoints/content/changes.ts';

const look = vi.fn(async () => {});
const onAddress = vi.fn();
const onPace = vi.fn();
const onStale = vi.fn();
let life: AbortController;
const host = document.createElement('dateline-card');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML = '<p>A page.</p>';
  history.replaceState(null, '', '/first');
  life = new AbortController();
  const isOurs = (node: Node): boolean => node === host;
  watchChanges({ window, signal: life.signal, isOurs, look, onStale, onPace, onAddress });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
  look.mockImplementation(async () => {});
});

/** Adds a paragraph and lets the observer hear of it. */
async function change(): Promise<void> {
  document.body.append(document.createElement('p'));
  await Promise.resolve();
}
async function changeFor(milliseconds: number, every: number): Promise<void> {
  for (let time = 0; time < milliseconds; time += every) {
    await change();
    await vi.advanceTimersByTimeAsync(every);
  }
}

describe('watchChanges', () => {
  it('looks at once, and again once after a burst of changes', async () => {
    expect(look).toHaveBeenCalledTimes(1);
    await change();
    await change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('leaves a quiet page alone', async () => {
    await vi.advanceTimersByTimeAsync(600_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks ever more seldom at a page that never rests', async () => {
    await changeFor(300_000, 100);
    expect(look.mock.calls.length).toBeGreaterThan(5);
    expect(look.mock.calls.length).toBeLessThan(30);
  });

  it('tells at once that the page has changed, and again until it has looked', async () => {
    expect(onStale).not.toHaveBeenCalled();
    await change();
    expect(onStale).toHaveBeenCalledTimes(1);
    await changeFor(120_000, 100);
    expect(onStale.mock.calls.length).toBeGreaterThan(100);
    await vi.advanceTimersByTimeAsync(60_000);
    onStale.mockClear();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(onStale).not.toHaveBeenCalled();
  });

  it('tells when a page never rests, and when it has come to rest', async () => {
    await changeFor(2_000, 100);
    expect(onPace).not.toHaveBeenCalledWith(true);
    await changeFor(30_000, 100);
    expect(onPace).toHaveBeenLastCalledWith(true);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onPace).toHaveBeenLastCalledWith(false);
  });

  it('does not take a page for restless that changes now and then', async () => {
    await changeFor(120_000, 2_700);
    expect(onPace).not.toHaveBeenCalledWith(true);
  });

  it('does not take a page for restless that is slow to read', async () => {
    look.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    await change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onPace).not.toHaveBeenCalledWith(true);
  });

  it('is prompt again after a rest', async () => {
    await changeFor(100_000, 100);
    await vi.advanceTimersByTimeAsync(60_000);
    const before = look.mock.calls.length;
    await change();
    await vi.advanceTimersByTimeAsync(500);
    expect(look.mock.calls.length).toBe(before + 1);
  });

  it('takes no notice of its own element', async () => {
    document.documentElement.append(host);
    await Promise.resolve();
    host.remove();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('tells a new address, and looks when its content has had time to come', async () => {
    history.pushState(null, '', '/second');
    await change();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(onAddress).toHaveBeenCalledTimes(1);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('hears the back button', async () => {
    history.replaceState(null, '', '/third');
    window.dispatchEvent(new Event('popstate'));
    expect(onAddress).toHaveBeenCalledTimes(1);
  });

  it('takes a fragment for no new address', async () => {
    history.replaceState(null, '', '/first#part');
    window.dispatchEvent(new Event('popstate'));
    expect(onAddress).not.toHaveBeenCalled();
  });

  it('is silent after its time', async () => {
    life.abort();
    await change();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
