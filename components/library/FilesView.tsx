import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import type { LastImport } from '../../utils/notes/last-import.ts';
import { momentInWords } from '../calendar.ts';
import { failureInWords } from '../failure.ts';
import { failed, type Say } from '../toast.tsx';
import { t, tn } from '../words.ts';
import type { ExportFormat, LibraryActions } from './actions.ts';
import { BackupRhythm } from './BackupRhythm.tsx';
import { ImportView } from './ImportView.tsx';

const FORMATS = ['markdown', 'csv', 'readwise', 'annotations', 'calendar'] as const satisfies ExportFormat[];

/** Nothing went wrong where there is nothing of the kind. */
const NOTHING: ReadonlySet<string> = new Set(['nothingPlanned', 'nothingToExport']);

interface FilesViewProps {
  count: number;
  /** Notes to export; null for all. */
  chosen: readonly string[] | null;
  /** When a backup was last saved, in milliseconds since 1970; null: never. */
  lastBackup: number | null;
  rhythm: Rhythm;
  /** The last import, where it can be undone. */
  lastImport: LastImport | null;
  actions: LibraryActions;
  say: Say;
}

/** Backup, export and import. */
export function FilesView({ count, chosen, lastBackup, rhythm, lastImport, actions, say }: FilesViewProps) {
  const save = async (format: ExportFormat): Promise<void> => {
    const result = await actions.save(format, format === 'backup' ? null : chosen);
    if (result.ok) say({ text: t('fileReady', result.value) });
    else if (NOTHING.has(result.error.why)) say({ text: failureInWords(result.error) });
    else say(failed(result.error));
  };
  const backUpBy = async (wanted: Rhythm): Promise<void> => {
    const result = await actions.backUpBy(wanted);
    if (!result.ok) say(failed(result.error));
    else if (result.value !== wanted) say({ text: t('backupNotAllowed') });
  };
  return (
    <div class="files">
      <section>
        <h2 class="list-title">{t('backup')}</h2>
        <p>{t('backupWhy')}</p>
        <p class="file-line">
          <button type="button" class="main" onClick={() => save('backup')}>
            {t('backupSave')}
          </button>
          <span class="soft">
            {lastBackup === null ? t('backupNever') : t('backupLast', momentInWords(lastBackup))}
          </span>
        </p>
        <BackupRhythm rhythm={rhythm} onChoose={backUpBy} />
      </section>
      {count > 0 && (
        <section>
          <h2 class="list-title">{t('exportTitle')}</h2>
          <p>{chosen ? tn('exportSome', chosen.length) : tn('exportAll', count)}</p>
          <ul class="formats">
            {FORMATS.map((format) => (
              <li key={format}>
                <button type="button" class="quiet" onClick={() => save(format)}>
                  {t(`format_${format}`)}
                </button>{' '}
                <span class="soft">{t(`formatWhat_${format}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ImportView last={lastImport} actions={actions} say={say} />
    </div>
  );
}
