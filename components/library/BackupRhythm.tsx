import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import { t } from '../words.ts';

const RHYTHMS: readonly Rhythm[] = ['off', 'daily', 'weekly'];

interface BackupRhythmProps {
  rhythm: Rhythm;
  onChoose: (rhythm: Rhythm) => void;
}

/** How often a backup is saved by itself. */
export function BackupRhythm({ rhythm, onChoose }: BackupRhythmProps) {
  return (
    <fieldset class="rhythm">
      <legend>{t('backupByItself')}</legend>
      {RHYTHMS.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="backup-rhythm"
            checked={rhythm === name}
            // A click, and no change: the browser lets itself be asked for a permission on those alone.
            onClick={() => name !== rhythm && onChoose(name)}
          />{' '}
          {t(`backupRhythm_${name}`)}
        </label>
      ))}
      <p class="soft">{t('backupByItselfHow')}</p>
    </fieldset>
  );
}
