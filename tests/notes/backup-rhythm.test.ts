import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isBackupDue, keepRhythm, readRhythm } from '../../utils/notes/backup-rhythm.ts';

const HOUR = 60 * 60 * 1000;
const now = 1_000 * HOUR;

describe('a backup that is saved by itself', () => {
  it.each([
    ['never, where none is wanted', 'off', null, now, false],
    ['at once, where there was none', 'daily', null, now - HOUR, true],
    ['not, where there are no notes', 'daily', null, null, false],
    ['after a day with something new', 'daily', now - 25 * HOUR, now - HOUR, true],
    ['not within a day', 'daily', now - 23 * HOUR, now - HOUR, false],
    ['not, where nothing is new', 'daily', now - 99 * HOUR, now - 100 * HOUR, false],
    ['not within a week', 'weekly', now - 167 * HOUR, now - HOUR, false],
    ['after a week', 'weekly', now - 169 * HOUR, now - HOUR, true],
  ] as const)('is due %s', (...[, rhythm, last, changed, isDue]) => {
    expect(isBackupDue({ rhythm, last, changed, now })).toBe(isDue);
  });

  it('is off until it is chosen, and where what is kept is damaged', async () => {
    fakeBrowser.reset();
    expect(await readRhythm()).toBe('off');
    await keepRhythm('weekly');
    expect(await readRhythm()).toBe('weekly');
    await fakeBrowser.storage.local.set({ backupRhythm: 'hourly' });
    expect(await readRhythm()).toBe('off');
  });
});
