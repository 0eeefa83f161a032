import type { ExportFormat } from '../../components/library/actions.ts';
import { rememberBackup } from '../../utils/notes/backup-rhythm.ts';
import { archiveOf } from '../../utils/notes/export/archive.ts';
import { BACKUP_ENDING, backupOf } from '../../utils/notes/export/backup.ts';
import { calendarOf } from '../../utils/notes/export/calendar.ts';
import { csvOf, readwiseCsvOf } from '../../utils/notes/export/csv.ts';
import { markdownOf } from '../../utils/notes/export/markdown.ts';
import { fileName } from '../../utils/notes/export/rows.ts';
import { webAnnotationsOf } from '../../utils/notes/export/web-annotation.ts';
import { readRows } from '../../utils/notes/import/apply.ts';
import { readLabelNames } from '../../utils/notes/label-names.ts';
import { readPreferences } from '../../utils/notes/preferences.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { NotesError } from '../../utils/notes/trouble.ts';

interface Made {
  name: string;
  type: string;
  content: BlobPart;
}

/** Makes a file of notes and hands it to the reader; its name. @throws NotesError */
export async function saveFile(format: ExportFormat, listed: readonly Listed[]): Promise<string> {
  const { name, type, content } = await make(format, listed);
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  if (format === 'backup') await rememberBackup(Date.now());
  return name;
}

async function make(format: ExportFormat, listed: readonly Listed[]): Promise<Made> {
  if (format !== 'backup' && listed.length === 0) throw new NotesError('not-found', 'nothingToExport');
  const labels = await readLabelNames();
  const file = (ending: string, type: string, content: BlobPart): Made => ({
    name: fileName(Date.now(), ending),
    type,
    content,
  });
  switch (format) {
    case 'backup':
      return file(BACKUP_ENDING, 'application/json', backupOf(await readRows(), await readPreferences()));
    case 'markdown':
      return file('-markdown.zip', 'application/zip', archiveOf(markdownOf(listed, labels)));
    case 'csv':
      return file('.csv', 'text/csv', csvOf(listed, labels));
    case 'readwise':
      return file('-readwise.csv', 'text/csv', readwiseCsvOf(listed));
    case 'annotations':
      return file('.jsonld', 'application/ld+json', webAnnotationsOf(listed, labels));
    case 'calendar':
      return file('.ics', 'text/calendar', calendarOf(listed));
  }
}
