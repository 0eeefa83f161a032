import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, settingsFrom, watchSettings, writeSettings } from '../../utils/notes/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are on everywhere until the reader says otherwise', async () => {
    expect(await readSettings()).toEqual({ on: true, sitesOff: [] });
  });

  it('are kept, each host once', async () => {
    await writeSettings({ on: false, sitesOff: ['Paper.example', 'paper.example', '127.0.0.1'] });
    expect(await readSettings()).toEqual({ on: false, sitesOff: ['paper.example', '127.0.0.1'] });
  });

  it('tell of changes until told to stop', async () => {
    const life = new AbortController();
    const heard = vi.fn();
    watchSettings(heard, life.signal);
    await writeSettings({ on: false, sitesOff: [] });
    expect(heard.mock.calls).toEqual([[{ on: false, sitesOff: [] }]]);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.local.remove('settings');
    expect(heard).toHaveBeenLastCalledWith({ on: true, sitesOff: [] });
    life.abort();
    await writeSettings({ on: false, sitesOff: [] });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('say nothing when they were told to stop before they began', async () => {
    const heard = vi.fn();
    watchSettings(heard, AbortSignal.abort());
    await writeSettings({ on: false, sitesOff: [] });
    expect(heard).not.toHaveBeenCalled();
  });

  it.each<[unknown, { on: boolean; sitesOff: string[] }]>([
    [null, { on: true, sitesOff: [] }],
    ['off', { on: true, sitesOff: [] }],
    [
      { on: 'no', sitesOff: ['a.example'] },
      { on: true, sitesOff: ['a.example'] },
    ],
    [
      { on: false, sitesOff: 'a.example' },
      { on: false, sitesOff: [] },
    ],
    [
      { on: false, sitesOff: [1, '', 'a b', 'https://x/', 'ok.example'] },
      { on: false, sitesOff: ['ok.example'] },
    ],
  ])('make the best of %j', (found, settings) => {
    expect(settingsFrom(found)).toEqual(settings);
  });
});
