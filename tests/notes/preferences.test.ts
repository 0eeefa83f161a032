import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import { changeCorrections } from '../../utils/notes/kept-corrections.ts';
import { nameLabel } from '../../utils/notes/label-names.ts';
import { keepLastImport, LAST_IMPORT, readLastImport } from '../../utils/notes/last-import.ts';
import {
  newsIn,
  readPreferences,
  restorePreferences,
  takePreferences,
} from '../../utils/notes/preferences.ts';
import type { Preferences } from '../../utils/notes/preferences-shape.ts';
import { changeSettings, keep } from '../../utils/notes/settings.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import { libraryOf } from './library.ts';

const ADDRESS = 'https://paper.example/a';
const chosen: Preferences = {
  settings: {
    on: true,
    sitesOff: ['off.example'],
    reach: 'sites',
    sitesOn: ['paper.example'],
    sitesAlways: ['always.example'],
    sitesNever: ['never.example'],
    marks: { hidden: ['NORP'], mentions: 'first', certainty: 'sure' },
    badge: 'notes',
  },
  labelNames: { red: 'Urgent' },
  corrections: {
    never: ['May'],
    articles: {
      [ADDRESS]: {
        published: '2024-04-01',
        isArticle: true,
        claims: { 'it will rise': { status: 'possible', days: { earliest: '2024-05-01', latest: null } } },
        entities: { Quill: { type: 'PER', sameAs: 'Ada Quill' } },
      },
    },
  },
};
const nothing: Preferences = { settings: DEFAULTS, labelNames: {}, corrections: { never: [], articles: {} } };
const fileWith = (preferences: unknown): string =>
  backupOf(libraryOf(4), chosen).replace(
    /"preferences": .*/,
    `"preferences": ${JSON.stringify(preferences)},`,
  );

beforeEach(() => fakeBrowser.reset());

describe('preferences in a backup', () => {
  it('come back as they were saved, and make the same bytes again', async () => {
    const file = backupOf(libraryOf(4), chosen);
    const { preferences, notes, refused } = readNotesFile(file);
    expect([notes.length, refused]).toEqual([4, []]);
    expect(preferences).toEqual(chosen);
    if (preferences) await takePreferences(preferences);
    expect(backupOf(libraryOf(4), await readPreferences())).toBe(file);
    expect(await newsIn(preferences)).toBeNull();
  });

  it('are missing in the first version, which is read as before', () => {
    const old = backupOf(libraryOf(4)).replace('"version": 2,\n"preferences": null,', '"version": 1,');
    expect(old).not.toContain('preferences');
    const { preferences, notes, refused } = readNotesFile(old);
    expect([preferences, notes.length, refused]).toEqual([null, 4, []]);
  });

  const { settings, labelNames, corrections } = chosen;
  it.each<[string, unknown]>([
    ['a text', 'all'],
    ['a list', []],
    ['a part missing', { settings, labelNames }],
    ['a part more', { ...chosen, admin: true }],
    ['a switch that is none', { ...chosen, settings: { ...settings, on: 'yes' } }],
    ['a reach that is none', { ...chosen, settings: { ...settings, reach: 'nowhere' } }],
    ['an address for a host', { ...chosen, settings: { ...settings, sitesOn: ['https://a.example/'] } }],
    ['a setting more', { ...chosen, settings: { ...settings, script: 'x' } }],
    [
      'a kind of mark that is none',
      { ...chosen, settings: { ...settings, marks: { ...settings.marks, hidden: ['X'] } } },
    ],
    ['too many hosts', { ...chosen, settings: { ...settings, sitesOff: Array(100_001).fill('a.example') } }],
    ['a colour that is none', { ...chosen, labelNames: { pink: 'x' } }],
    ['a name that is too long', { ...chosen, labelNames: { red: 'x'.repeat(41) } }],
    ['a name that is no text', { ...chosen, labelNames: { ...labelNames, blue: {} } }],
    ['a word that is no text', { ...chosen, corrections: { ...corrections, never: [5] } }],
    [
      'an address not of the web',
      { ...chosen, corrections: { never: [], articles: { 'javascript:1': {} } } },
    ],
    ['articles as a list', { ...chosen, corrections: { never: [], articles: [] } }],
    [
      'a day that is none',
      { ...chosen, corrections: { never: [], articles: { [ADDRESS]: { published: 'soon' } } } },
    ],
    [
      'a correction more',
      { ...chosen, corrections: { never: [], articles: { [ADDRESS]: { html: '<b>' } } } },
    ],
  ])('are refused as a whole for %s, and the notes are taken', (_, preferences) => {
    const incoming = readNotesFile(fileWith(preferences));
    expect(incoming.preferences).toBeNull();
    expect(incoming.refused).toEqual([{ what: 'preferences', why: 'badForm' }]);
    expect(incoming.notes).toHaveLength(4);
  });
});

describe('taking preferences over', () => {
  it('replaces settings, and adds names and corrections to what is there', async () => {
    await changeSettings((now) => ({ ...now, on: false, sitesOff: ['mine.example'] }));
    await nameLabel('red', 'Mine');
    await nameLabel('blue', 'Later');
    const own = { isArticle: false, claims: { other: { isNone: true as const } } };
    await changeCorrections(() => ({
      never: ['June', 'May'],
      articles: { [ADDRESS]: own, 'https://b.example/': { isArticle: true } },
    }));
    await takePreferences(chosen);
    const { articles } = chosen.corrections;
    expect(await readPreferences()).toEqual({
      settings: chosen.settings,
      labelNames: { red: 'Urgent', blue: 'Later' },
      corrections: {
        never: ['June', 'May'],
        articles: {
          'https://b.example/': { isArticle: true },
          [ADDRESS]: { ...articles[ADDRESS], claims: { ...own.claims, ...articles[ADDRESS]?.claims } },
        },
      },
    });
  });

  it('is taken back, but for what was changed since', async () => {
    const all = await takePreferences(chosen);
    await restorePreferences(all);
    expect(await readPreferences()).toEqual(nothing);
    const again = await takePreferences(chosen);
    await nameLabel('green', 'Done');
    await restorePreferences(again);
    expect(await readPreferences()).toEqual({ ...nothing, labelNames: { red: 'Urgent', green: 'Done' } });
  });
});

describe('the last import', () => {
  it('is kept with the preferences before and after it, until it is undone', async () => {
    expect(await readLastImport()).toBeNull();
    const taken = await takePreferences(chosen);
    await keepLastImport({ id: 'c1', count: 4, taken });
    const last = await readLastImport();
    expect(last).toEqual({ id: 'c1', count: 4, taken: { before: nothing, after: chosen } });
    if (last?.taken) await restorePreferences(last.taken);
    expect(await readPreferences()).toEqual(nothing);
    await keepLastImport(null);
    expect(await readLastImport()).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a text', 'c1'],
    ['no count', { id: 'c1', taken: null }],
    [
      'preferences that are none',
      { id: 'c1', count: 0, taken: { before: nothing, after: { ...nothing, settings: {} } } },
    ],
  ])('is none where %s was stored', async (_, stored) => {
    await keep(LAST_IMPORT, stored);
    expect(await readLastImport()).toBeNull();
  });
});
