import { browser } from 'wxt/browser';
import { isBackupDue, readLastBackup, readRhythm, rememberBackup } from '../../utils/notes/backup-rhythm.ts';
import { BACKUP_ENDING, backupOf } from '../../utils/notes/export/backup.ts';
import { fileName } from '../../utils/notes/export/rows.ts';
import { readRows } from '../../utils/notes/import/apply.ts';
import { readPreferences } from '../../utils/notes/preferences.ts';
import { lastChange } from '../../utils/notes/queries.ts';

/** Between two looks at a download, in milliseconds. */
const PAUSE = 200;

/** One after the other, so that no backup is saved twice. */
let queue: Promise<void> = Promise.resolve();

/**
 * Saves a backup where the reader wants that and one is due. Looked at when the browser starts and whenever notes change: in
 * between there is nothing new to save, so no alarm is needed. What fails is tried again the next time.
 */
export function backUpWhenDue(): void {
  queue = queue.then(backUp).catch(() => undefined);
}

export function backUpAtStart(): void {
  browser.runtime.onStartup.addListener(backUpWhenDue);
}

async function backUp(): Promise<void> {
  const rhythm = await readRhythm();
  if (rhythm === 'off' || !(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  const now = Date.now();
  const [last, changed] = await Promise.all([readLastBackup(), lastChange()]);
  if (!isBackupDue({ rhythm, last, changed, now })) return;
  await download(
    `Dateline/${fileName(now, BACKUP_ENDING)}`,
    backupOf(await readRows(), await readPreferences()),
  );
  await rememberBackup(now);
}

async function download(filename: string, text: string): Promise<void> {
  const { url, done } = addressOf(text);
  try {
    const id = await browser.downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    for (;;) {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'complete') return;
      if (item?.state !== 'in_progress') throw new Error('The backup was not saved.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  } finally {
    done();
  }
}

/** Chromium's service worker makes no addresses of blobs, and Firefox downloads no others. */
function addressOf(text: string): { url: string; done(): void } {
  if (!('createObjectURL' in URL)) {
    return { url: `data:application/json;charset=utf-8,${encodeURIComponent(text)}`, done: () => {} };
  }
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  return { url, done: () => URL.revokeObjectURL(url) };
}
