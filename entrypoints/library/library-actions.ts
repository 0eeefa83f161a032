import { browser } from 'wxt/browser';
import type { LibraryActions } from '../../components/library/actions.ts';
import { askBackground } from '../../utils/messages.ts';
import { keepRhythm } from '../../utils/notes/backup-rhythm.ts';
import { withCorrection } from '../../utils/notes/corrections.ts';
import { todayHere } from '../../utils/notes/days.ts';
import { changeCorrections } from '../../utils/notes/kept-corrections.ts';
import { nameLabel } from '../../utils/notes/label-names.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { nextReview } from '../../utils/notes/review.ts';
import { changeSettings } from '../../utils/notes/settings.ts';
import { linkTo } from '../../utils/text/fragment.ts';
import { attempt } from './attempt.ts';
import { saveFile } from './files.ts';
import { importActions } from './importing.ts';

/** What the library page does to many notes. */
export function libraryActions(listed: () => readonly Listed[], onBackup: () => void): LibraryActions {
  const find = (id: string): Listed | undefined => listed().find(({ note }) => note.id === id);
  return {
    ...importActions(),
    patchMany: (ids, patch) => askBackground('patchNotes', { ids: [...ids], patch }),
    removeMany: (ids) => askBackground('removeNotes', { ids: [...ids] }),
    renameTag: (from, to) => askBackground('renameTag', { from, to }),
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
    nameLabel: (colour, name) =>
      attempt(async () => {
        await nameLabel(colour, name);
        return null;
      }),
    correct: (addresses, correction) =>
      attempt(async () => {
        await changeCorrections((kept) => withCorrection(kept, addresses, correction));
        return null;
      }),
    changeSettings: (of) =>
      attempt(async () => {
        await changeSettings(of);
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
  };
}

/** “Quote” — author, title, site, day, link to the passage. */
function citationOf({ note, article }: Listed): string {
  const { byline, title, site, published, canonical } = article;
  const author = byline?.replace(/^by\s+/i, '');
  const source = [author, title && `“${title}”`, site, published].filter(Boolean).join(', ');
  return `“${note.anchor?.quote ?? ''}”\n— ${source}. ${linkTo(canonical, note.anchor)}`;
}
