import { browser } from 'wxt/browser';
import type { LibraryActions } from '../../components/library/actions.ts';
import { askBackground, type Result } from '../../utils/messages.ts';
import { keepRhythm } from '../../utils/notes/backup-rhythm.ts';
import { todayHere } from '../../utils/notes/days.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { type ImportPlan, planImport } from '../../utils/notes/import/plan.ts';
import { openNotesFile } from '../../utils/notes/import/read.ts';
import { nameLabel } from '../../utils/notes/label-names.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { nextReview } from '../../utils/notes/review.ts';
import { readShadow } from '../../utils/notes/shadow.ts';
import type { Changed } from '../../utils/notes/shapes.ts';
import { troubleOf } from '../../utils/notes/trouble.ts';
import { linkTo } from '../../utils/text/fragment.ts';
import { saveFile } from './files.ts';

/**
 * What the library page does to many notes. Imports are written from here and not by the background: a worker may be stopped
 * in the middle, and a library does not fit through a message.
 */
export function libraryActions(listed: () => readonly Listed[], onBackup: () => void): LibraryActions {
  let plan: ImportPlan | null = null;
  const find = (id: string): Listed | undefined => listed().find(({ note }) => note.id === id);
  return {
    patchMany: (ids, patch) => askBackground('patchNotes', { ids: [...ids], patch }),
    removeMany: (ids) => askBackground('removeNotes', { ids: [...ids] }),
    renameTag: (from, to) => askBackground('renameTag', { from, to }),
    undo: (id) => askBackground('undoChange', { id }),
    save: (format, ids) =>
      attempt(async () => {
        const chosen = ids && new Set(ids);
        const name = await saveFile(
          format,
          chosen ? listed().filter(({ note }) => chosen.has(note.id)) : listed(),
        );
        onBackup();
        return name;
      }),
    backUpBy: (rhythm) =>
      attempt(async () => {
        // Nothing may be waited for before the browser is asked.
        const isAllowed =
          rhythm === 'off' || (await browser.permissions.request({ permissions: ['downloads'] }));
        const kept = isAllowed ? rhythm : 'off';
        await keepRhythm(kept);
        onBackup();
        void askBackground('backUp', null);
        return kept;
      }),
    read: (file) =>
      attempt(async () => {
        plan = planImport(await readRows(), await openNotesFile(file));
        const { fresh, changed, same, refused } = plan;
        return { name: file.name, fresh, changed, same, refused };
      }),
    write: (onProgress) =>
      attempt(async () => {
        if (!plan) return { id: '', count: 0 };
        const wanted = plan;
        plan = null;
        return written(wanted, onProgress);
      }),
    nameLabel: (colour, name) =>
      attempt(async () => {
        await nameLabel(colour, name);
        return null;
      }),
    review: async (id, how) => {
      const review = how === 'end' ? null : nextReview(find(id)?.note.review, todayHere());
      const answer = await askBackground('editNote', { id, patch: { review } });
      return answer.ok ? { ok: true, value: review?.due ?? null } : answer;
    },
    cite: (id) =>
      attempt(async () => {
        const entry = find(id);
        if (entry) await navigator.clipboard.writeText(citationOf(entry));
        return null;
      }),
    restoreShadow: () =>
      attempt(async () =>
        written(planImport(await readRows(), await readShadow(browser.storage.local)), () => {}),
      ),
  };
}

async function written(plan: ImportPlan, onProgress: (share: number) => void): Promise<Changed> {
  const changed = await applyImport(plan, onProgress);
  await askBackground('notesWritten', { ids: plan.rows.notes.map(({ id }) => id) });
  return changed;
}

/** “Quote” — author, title, site, day, link to the passage. */
function citationOf({ note, article }: Listed): string {
  const { byline, title, site, published, canonical } = article;
  const author = byline?.replace(/^by\s+/i, '');
  const source = [author, title && `“${title}”`, site, published].filter(Boolean).join(', ');
  return `“${note.anchor?.quote ?? ''}”\n— ${source}. ${linkTo(canonical, note.anchor)}`;
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code, why, detail } = troubleOf(error);
    return { ok: false, error: { code, why, detail } };
  }
}
