import type { Listed } from '../../utils/notes/queries.ts';
import { t, tn } from '../words.ts';

const MONTH = 30 * 24 * 60 * 60 * 1000;
/** So many notes are worth a reminder. */
const MANY = 10;

interface ReminderProps {
  count: number;
  /** Nothing was ever backed up. */
  isFirst: boolean;
  onSave: () => void;
}

/** Reminds of a backup. */
export const Reminder = ({ count, isFirst, onSave }: ReminderProps) => (
  <p class="reminder">
    {isFirst ? tn('backupNone', count) : t('backupOld')}{' '}
    <button type="button" class="quiet" onClick={onSave}>
      {t('backupSave')}
    </button>
  </p>
);

/** Has the last backup been long ago, and has anything been written since? @param lastBackup milliseconds since 1970; null: never */
export const isWorthReminding = (all: readonly Listed[], lastBackup: number | null): boolean =>
  all.length >= MANY &&
  (lastBackup === null ||
    (Date.now() - lastBackup > MONTH && all.some(({ note }) => note.updatedAt > lastBackup)));
