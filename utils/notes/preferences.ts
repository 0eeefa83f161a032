import { isSame } from './canonical.ts';
import { changeCorrections, readCorrections } from './kept-corrections.ts';
import { changeLabelNames, readLabelNames } from './label-names.ts';
import type { Taken } from './last-import.ts';
import { joined, type Preferences } from './preferences-shape.ts';
import { changeSettings, readSettings } from './settings.ts';

/** Rejects when the browser refuses its storage, as all of these do. */
export async function readPreferences(): Promise<Preferences> {
  const [settings, labelNames, corrections] = await Promise.all([
    readSettings(),
    readLabelNames(),
    readCorrections(),
  ]);
  return { settings, labelNames, corrections };
}

/** What would be taken over of a file's; null where it would change nothing. */
export async function newsIn(file: Preferences | null): Promise<Preferences | null> {
  if (!file) return null;
  const here = await readPreferences();
  return isSame(here, joined(here, file)) ? null : file;
}

export async function takePreferences(file: Preferences): Promise<Taken> {
  const before = await readPreferences();
  const after = joined(before, file);
  await exchange(before, after);
  return { before, after };
}

/** Takes it back; what was changed since stays as it is. */
export const restorePreferences = ({ before, after }: Taken): Promise<void> => exchange(after, before);

/** Puts one in place of the other, part by part, where it still stands. */
async function exchange(old: Preferences, next: Preferences): Promise<void> {
  const instead =
    <K extends keyof Preferences>(part: K) =>
    (now: Preferences[K]): Preferences[K] =>
      isSame(now, old[part]) ? next[part] : now;
  await changeSettings(instead('settings'));
  await changeLabelNames(instead('labelNames'));
  await changeCorrections(instead('corrections'));
}
