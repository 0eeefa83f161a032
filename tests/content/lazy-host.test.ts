// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardHost, leaveHost } from '../../components/card/host.ts';
import { openLazyHost } from '../../entrypoints/content/lazy-host.ts';

const shown = [{ subjects: [] }, { tone: 'light' }] as unknown as Parameters<CardHost['show']>;
const host = { show: vi.fn(), close: vi.fn(), isOurs: () => false };
const load = vi.fn<() => Promise<boolean>>();

beforeEach(() => {
  vi.clearAllMocks();
  load.mockImplementation(async () => {
    leaveHost(() => host);
    return true;
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a card host whose code is not here yet', () => {
  it('fetches it once and then shows what was wanted last', async () => {
    const lazy = openLazyHost(document, load);
    lazy.prepare();
    lazy.show(...shown);
    const [props] = shown;
    lazy.show(props, shown[1]);
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
    expect(host.show).toHaveBeenCalledTimes(1);
    expect(lazy.isOurs(document.body)).toBe(false);
    expect(lazy.isOurs(document.createElement('dateline-card'))).toBe(true);
  });

  it('shows nothing that was closed meanwhile', async () => {
    const lazy = openLazyHost(document, load);
    lazy.show(...shown);
    lazy.close();
    await settled();
    expect(host.show).not.toHaveBeenCalled();
  });

  it('tries again after a failure', async () => {
    load.mockResolvedValueOnce(false);
    const lazy = openLazyHost(document, load);
    lazy.show(...shown);
    await settled();
    expect(host.show).not.toHaveBeenCalled();
    lazy.show(...shown);
    await settled();
    expect(host.show).toHaveBeenCalledWith(...shown);
  });

  it('takes no code of an older version that was left in the page', async () => {
    const old = { ...host, show: vi.fn() };
    leaveHost(() => old);
    const lazy = openLazyHost(document, load);
    lazy.show(...shown);
    expect(old.show).not.toHaveBeenCalled();
    await settled();
    expect(host.show).toHaveBeenCalledWith(...shown);
    expect(old.show).not.toHaveBeenCalled();
  });
});
