import { keep, readKept } from './settings.ts';
import { oneOf } from './shape-checks.ts';

/** How often a backup is saved by itself. */
export type Rhythm = 'off' | 'daily' | 'weekly';

/** Under which key the moment of the last backup is kept. */
export const LAST_BACKUP = 'lastBackup';
const RHYTHM = 'backupRhythm';

const DAY = 24 * 60 * 60 * 1000;
const PERIODS: Record<Rhythm, number> = { off: Number.POSITIVE_INFINITY, daily: DAY, weekly: 7 * DAY };

interface State {
  rhythm: Rhythm;
  /** When a backup was last saved; null: never. All in milliseconds since 1970. */
  last: number | null;
  /** When the notes last changed; null: there are none. */
  changed: number | null;
  now: number;
}

/** Is there something new since the last backup, and is that long enough ago? */
export function isBackupDue({ rhythm, last, changed, now }: State): boolean {
  if (rhythm === 'off' || changed === null) return false;
  return last === null || (changed > last && now - last >= PERIODS[rhythm]);
}

/** When a backup was last saved, in milliseconds since 1970; null: never. */
export async function readLastBackup(): Promise<number | null> {
  const moment = await readKept(LAST_BACKUP);
  return typeof moment === 'number' ? moment : null;
}

export const rememberBackup = (moment: number): Promise<void> => keep(LAST_BACKUP, moment);

export async function readRhythm(): Promise<Rhythm> {
  const rhythm = await readKept(RHYTHM);
  return oneOf('daily', 'weekly')(rhythm) ? rhythm : 'off';
}

export const keepRhythm = (rhythm: Rhythm): Promise<void> => keep(RHYTHM, rhythm);
