import { browser } from 'wxt/browser';
import type { LibraryActions } from '../../components/library/actions.ts';
import { askBackground } from '../../utils/messages.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import type { Incoming } from '../../utils/notes/import/incoming.ts';
import { type ImportPlan, planImport } from '../../utils/notes/import/plan.ts';
import { openNotesFile } from '../../utils/notes/import/read.ts';
import { keepLastImport, readLastImport, type Taken } from '../../utils/notes/last-import.ts';
import { newsIn, restorePreferences, takePreferences } from '../../utils/notes/preferences.ts';
import type { Preferences } from '../../utils/notes/preferences-shape.ts';
import { readShadow } from '../../utils/notes/shadow.ts';
import type { Changed } from '../../utils/notes/shapes.ts';
import { attempt } from './attempt.ts';

/**
 * Imports, and what undoes them. They are written from here and not by the background: a worker may be stopped in the middle,
 * and a library does not fit through a message.
 */
export function importActions(): Pick<LibraryActions, 'read' | 'write' | 'undo' | 'restoreShadow'> {
  let looked: { incoming: Incoming; preferences: Preferences | null } | null = null;
  return {
    read: (file) =>
      attempt(async () => {
        const incoming = await openNotesFile(file);
        const { fresh, changed, same, refused } = planImport(await readRows(), incoming);
        const preferences = await newsIn(incoming.preferences);
        looked = { incoming, preferences };
        return { name: file.name, fresh, changed, same, refused, hasPreferences: preferences !== null };
      }),
    write: (onProgress, withPreferences) =>
      attempt(async () => {
        if (!looked) return { id: '', count: 0 };
        const { incoming, preferences } = looked;
        looked = null;
        // Planned anew: notes may have been edited in the meantime.
        const plan = planImport(await readRows(), incoming);
        const write = (): Promise<Changed> => written(plan, onProgress);
        const { changed, taken } =
          withPreferences && preferences
            ? await writtenWith(preferences, write)
            : { changed: await write(), taken: null };
        await keepLastImport({ ...changed, taken });
        return changed;
      }),
    undo: async (id) => {
      const answer = await askBackground('undoChange', { id });
      if (answer.ok) return attempt(async () => afterUndone(id, answer.value));
      if (answer.error.why === 'undoExpired') await attempt(() => forgetImport(id));
      return answer;
    },
    restoreShadow: () =>
      attempt(async () =>
        written(planImport(await readRows(), await readShadow(browser.storage.local)), () => {}),
      ),
  };
}

/** Gives preferences back that came with the notes. */
async function afterUndone<T>(id: string, done: T): Promise<T> {
  const last = await readLastImport();
  if (last?.id !== id) return done;
  if (last.taken) await restorePreferences(last.taken);
  await keepLastImport(null);
  return done;
}

/** Offers no more to undo an import of so long ago that it cannot be undone. */
async function forgetImport(id: string): Promise<void> {
  if ((await readLastImport())?.id === id) await keepLastImport(null);
}

/** Takes preferences over and writes notes: both or neither. */
async function writtenWith(
  preferences: Preferences,
  write: () => Promise<Changed>,
): Promise<{ changed: Changed; taken: Taken }> {
  const taken = await takePreferences(preferences);
  try {
    return { changed: await write(), taken };
  } catch (error) {
    await restorePreferences(taken);
    throw error;
  }
}

async function written(plan: ImportPlan, onProgress: (share: number) => void): Promise<Changed> {
  const changed = await applyImport(plan, onProgress);
  await askBackground('notesWritten', { ids: plan.rows.notes.map(({ id }) => id) });
  return changed;
}
