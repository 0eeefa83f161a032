import { momentInWords } from '../calendar.ts';
import { popupWords } from '../popup-words.ts';
import type { Say } from '../toast.tsx';
import type { ExportFormat, LibraryActions } from './actions.ts';
import { ImportView } from './ImportView.tsx';
import { libraryWords } from './words.ts';

interface FilesViewProps {
  count: number;
  /** Notes to export; null for all. */
  chosen: readonly string[] | null;
  /** When a backup was last saved, in milliseconds since 1970; null: never. */
  lastBackup: number | null;
  actions: LibraryActions;
  say: Say;
}

/** Backup, export and import. */
export function FilesView({ count, chosen, lastBackup, actions, say }: FilesViewProps) {
  const words = libraryWords.files;
  const save = async (format: ExportFormat): Promise<void> => {
    const result = await actions.save(format, format === 'backup' ? null : chosen);
    say({ text: result.ok ? words.saved(result.value) : popupWords.row.failed(result.error.message) });
  };
  const formats = Object.entries(words.formats) as [keyof typeof words.formats, readonly [string, string]][];
  return (
    <div class="files">
      <section>
        <h2 class="list-title">{words.backupTitle}</h2>
        <p>{words.backupWhy}</p>
        <p class="file-line">
          <button type="button" class="main" onClick={() => save('backup')}>
            {words.backup}
          </button>
          <span class="soft">
            {lastBackup === null ? words.never : words.last(momentInWords(lastBackup))}
          </span>
        </p>
      </section>
      <section>
        <h2 class="list-title">{words.exportTitle}</h2>
        <p>{chosen ? words.exportSome(chosen.length) : words.exportAll(count)}</p>
        <ul class="formats">
          {formats.map(([format, [name, what]]) => (
            <li key={format}>
              <button type="button" class="quiet" onClick={() => save(format)}>
                {name}
              </button>{' '}
              <span class="soft">{what}</span>
            </li>
          ))}
        </ul>
      </section>
      <ImportView actions={actions} say={say} />
    </div>
  );
}
