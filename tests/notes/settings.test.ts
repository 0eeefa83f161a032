import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, watchSettings } from '../../utils/notes/settings.ts';
import {
  DEFAULTS,
  isSiteOn,
  settingsFrom,
  whyOff,
  withSite,
  withWordOnSite,
  wordOnSite,
} from '../../utils/notes/settings-shape.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are on everywhere until the reader says otherwise', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('are kept, each host once', async () => {
    const sitesOff = ['Paper.example', 'paper.example', '127.0.0.1'];
    await changeSettings((settings) => ({ ...settings, on: false, sitesOff }));
    expect(await readSettings()).toMatchObject({ on: false, sitesOff: ['paper.example', '127.0.0.1'] });
  });

  it('keep every change of those that come at once', async () => {
    const off = (site: string) =>
      changeSettings((settings) => ({ ...settings, sitesOff: [...settings.sitesOff, site] }));
    await Promise.all([off('a.example'), off('b.example'), off('c.example')]);
    expect((await readSettings()).sitesOff).toEqual(['a.example', 'b.example', 'c.example']);
  });

  it('tell of changes until told to stop', async () => {
    const life = new AbortController();
    const heard = vi.fn();
    watchSettings(heard, life.signal);
    await changeSettings((settings) => ({ ...settings, on: false }));
    expect(heard.mock.calls).toEqual([[{ ...DEFAULTS, on: false }]]);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.local.remove('settings');
    expect(heard).toHaveBeenLastCalledWith(DEFAULTS);
    life.abort();
    await changeSettings((settings) => ({ ...settings, on: false }));
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('say nothing when they were told to stop before they began', async () => {
    const heard = vi.fn();
    watchSettings(heard, AbortSignal.abort());
    await changeSettings((settings) => ({ ...settings, on: false }));
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
    expect(settingsFrom(found)).toEqual({ ...DEFAULTS, ...settings });
  });

  it('make the best of damaged wishes for marks, reach and badge', () => {
    const marks = { hidden: ['ORG', 'ORG'], mentions: 'first', certainty: 'absolute' };
    expect(settingsFrom({ marks, reach: 'sites', sitesOn: ['A.example', 7], badge: 3 })).toEqual({
      ...DEFAULTS,
      reach: 'sites',
      sitesOn: ['a.example'],
      marks: { hidden: ['ORG'], mentions: 'first', certainty: 'all' },
    });
    expect(settingsFrom({ marks: { hidden: ['everything'] } }).marks.hidden).toEqual([]);
  });
});

describe('why a site is not read', () => {
  it('is what the reader said of all sites, of this one, and of when to read', () => {
    const sites = { ...DEFAULTS, reach: 'sites' as const, sitesOn: ['a.example'] };
    expect(whyOff(DEFAULTS, 'a.example')).toBeNull();
    expect(whyOff({ ...DEFAULTS, on: false }, 'a.example')).toBe('everywhere');
    expect(whyOff({ ...sites, sitesOff: ['a.example'] }, 'A.example')).toBe('site');
    expect(whyOff(sites, 'A.example')).toBeNull();
    expect(whyOff(sites, 'b.example')).toBe('elsewhere');
    expect(whyOff({ ...DEFAULTS, reach: 'asked' }, 'a.example')).toBe('asked');
  });
});

describe('the switch of a site', () => {
  it.each(['everywhere', 'sites'] as const)('stands as it was put, where pages are read %s', (reach) => {
    const before = { ...DEFAULTS, reach };
    expect(isSiteOn(before, 'A.example')).toBe(reach === 'everywhere');
    const off = withSite(before, 'A.example', false);
    expect([isSiteOn(off, 'a.example'), whyOff(off, 'a.example')]).toEqual([false, 'site']);
    const on = withSite(off, 'a.example', true);
    expect([isSiteOn(on, 'A.example'), whyOff(on, 'a.example')]).toEqual([true, null]);
    expect(isSiteOn(on, 'b.example')).toBe(reach === 'everywhere');
  });
});

describe('the word on a site', () => {
  it('is one of two or none, and the last one said', () => {
    const always = withWordOnSite(DEFAULTS, 'A.example', true);
    expect(wordOnSite(always, 'a.example')).toBe(true);
    expect(wordOnSite(always, 'b.example')).toBeNull();
    const never = withWordOnSite(always, 'a.example', false);
    expect(wordOnSite(never, 'a.example')).toBe(false);
    expect(withWordOnSite(never, 'a.example', null)).toEqual(DEFAULTS);
  });

  it('outlives being stored', () => {
    const said = withWordOnSite(withWordOnSite(DEFAULTS, 'a.example', true), 'b.example', false);
    expect(settingsFrom(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });
});
