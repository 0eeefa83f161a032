// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { PageNotes } from '../../components/page/PageNotes.tsx';
import { Toast, useMessage } from '../../components/toast.tsx';
import type { Listed } from '../../utils/notes/queries.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { violationsOf } from './axe.ts';
import { page, three } from './library-page.tsx';
import { noteActions, pageActions } from './samples.ts';
import { openStage, type Stage, the } from './stage.tsx';

type Actions = ReturnType<typeof noteActions>;

const fullLibrary = (notes: readonly Listed[], actions: Actions) =>
  page({}, { notes, actions: { ...page().props.actions, ...actions } });
const popupLibrary = (notes: readonly Listed[], actions: Actions) => (
  <Library
    notes={notes}
    removed={[]}
    failure={null}
    actions={actions}
    search={(all, query) => searchNotes(all, query, '2024-05-01')}
    misread={() => []}
  />
);
const pageNotes = (notes: readonly Listed[], actions: Actions) => (
  <PageNotesAndToast notes={notes} actions={actions} />
);

function PageNotesAndToast({ notes, actions }: { notes: readonly Listed[]; actions: Actions }) {
  const { message, say } = useMessage();
  return (
    <>
      <PageNotes
        notes={notes.map(({ note }) => note)}
        failure={null}
        orphans={[]}
        standings={{}}
        knownTags={[]}
        selection={pageActions().selection}
        actions={actions}
        say={say}
      />
      <Toast message={message} onDismiss={() => say(null)} />
    </>
  );
}

const fieldOf = (stage: Stage) => the<HTMLTextAreaElement>(stage.root, '[data-note=n2] textarea');

describe.each([
  ['the library page', fullLibrary],
  ['the library of the popup', popupLibrary],
  ['the notes of a page', pageNotes],
])('a note that is deleted elsewhere while it is edited in %s', (_, show) => {
  const others = three.filter(({ note }) => note.id !== 'n2');
  const editing = async () => {
    const edit = vi.fn(noteActions().edit);
    const restore = vi.fn(noteActions().restore);
    const actions = noteActions({ edit, restore });
    const stage = await openStage(show(three, actions));
    const row = the(stage.root, '[data-note=n2]');
    const button = [...row.querySelectorAll('button')].find(({ textContent }) => textContent === 'Edit');
    await stage.press(button?.getAttribute('aria-label') ?? '');
    await stage.type(fieldOf(stage), 'Mine.');
    return { stage, edit, restore, actions };
  };

  it('stays with its text, also when it was the only one, and says so', async () => {
    const { stage, actions } = await editing();
    await stage.show(show(others, actions));
    expect(fieldOf(stage).value).toBe('Mine.');
    expect(the(stage.root, '[data-note=n2] [role=alert]').textContent).toContain('deleted elsewhere');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.show(show([], actions));
    expect(fieldOf(stage).value).toBe('Mine.');
  });

  it('was changed there before: it is shown as it was last', async () => {
    const { stage, actions } = await editing();
    const changed = three.map((entry) =>
      entry.note.id === 'n2'
        ? { ...entry, note: { ...entry.note, body: 'Theirs.', tags: ['theirs'], updatedAt: 9e12 } }
        : entry,
    );
    await stage.show(show(changed, actions));
    await stage.show(show(others, actions));
    expect(the(stage.root, '[data-note=n2] .meanwhile').textContent).toContain('Theirs.');
    expect(fieldOf(stage).value).toBe('Mine.');
  });

  it('comes back when it is saved', async () => {
    const { stage, actions, edit, restore } = await editing();
    await stage.show(show(others, actions));
    await stage.key(fieldOf(stage), 'Enter', { ctrlKey: true });
    expect(restore.mock.calls).toEqual([['n2']]);
    expect(edit.mock.calls).toEqual([['n2', expect.objectContaining({ body: 'Mine.' })]]);
  });

  it('goes when the reader closes the edit', async () => {
    const { stage, actions } = await editing();
    await stage.show(show(others, actions));
    await stage.press('Close');
    expect(stage.root.querySelector('[data-note=n2]')).toBeNull();
  });

  it('can then be brought back, with what was typed', async () => {
    const { stage, actions, restore } = await editing();
    await stage.show(show(others, actions));
    await stage.press('Close');
    await stage.press('Undo');
    expect(restore.mock.calls).toEqual([['n2']]);
  });

  it('goes at once where nobody edits it', async () => {
    const stage = await openStage(show(three, noteActions()));
    await stage.show(show(others, noteActions()));
    expect(stage.root.querySelector('[data-note=n2]')).toBeNull();
  });
});
