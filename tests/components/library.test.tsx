// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import type { NoteActions } from '../../components/note/actions.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { misreadIn } from '../../utils/notes/search/query.ts';
import type { RemovedNote } from '../../utils/notes/shapes.ts';
import { violationsOf } from './axe.ts';
import { article, failure, listed, note, noteActions, success } from './samples.ts';
import { openStage, type Stage, the } from './stage.tsx';

const three = [
  listed({ id: 'n1', body: 'Ask the harbour master', tags: ['to check'] }),
  listed({ id: 'n2', body: 'Tides are given for the wrong day', quote: 'at high tide' }),
  listed({ id: 'n3', body: 'Whole page', quote: null }),
];

const library = (
  notes: readonly Listed[] | null,
  actions: NoteActions = noteActions(),
  removed: readonly Listed<RemovedNote>[] = [],
) => (
  <Library
    notes={notes}
    removed={removed}
    failure={null}
    actions={actions}
    search={searchNotes}
    misread={misreadIn}
  />
);
const searchField = (stage: Stage): HTMLInputElement => the(stage.root, 'input[type=search]');
const bodies = (stage: Stage): string[] => stage.texts('.note-body');

describe('the library', () => {
  it('finds notes as the reader types, and says how many', async () => {
    const stage = await openStage(library(three));
    await stage.type(searchField(stage), 'tide');
    expect(bodies(stage)).toEqual(['Tides are given for the wrong day']);
    expect(the(stage.root, '.search-line [role=status]').textContent).toBe('1 of 3 notes');
  });

  it('says which words of a query it left out', async () => {
    const stage = await openStage(library(three));
    await stage.type(searchField(stage), 'tide after:2024-13 type:foo');
    expect(bodies(stage)).toEqual(['Tides are given for the wrong day']);
    expect(stage.texts('.misread')).toEqual(['Not understood and left out: after:2024-13 and type:foo']);
  });

  it('says what to do when nothing is found, and clears the search', async () => {
    const stage = await openStage(library(three));
    await stage.type(searchField(stage), 'submarine');
    expect(stage.texts('.blank h2')).toEqual(['No note holds that']);
    await stage.press('Clear the search');
    expect(bodies(stage)).toHaveLength(3);
    expect(document.activeElement).toBe(searchField(stage));
  });

  it('says what to do when there is no note', async () => {
    const stage = await openStage(library([]));
    expect(stage.texts('.blank h2')).toEqual(['No notes yet']);
    const [entry] = three;
    const removed = entry ? [{ ...entry, note: { ...entry.note, removedAt: 1 } }] : [];
    await stage.show(library([], noteActions(), removed));
    expect(stage.texts('.blank h2')).toEqual(['No notes any more']);
    await stage.show(
      <Library
        notes={null}
        removed={[]}
        failure="Closed."
        actions={noteActions()}
        search={searchNotes}
        misread={misreadIn}
      />,
    );
    expect(stage.texts('.blank')).toEqual(['Your notes could not be openedClosed.']);
  });

  it('renders thousands a page at a time', async () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      listed({ id: `m${index}`, body: `Note ${index}` }),
    );
    const stage = await openStage(library(many));
    expect(bodies(stage)).toHaveLength(40);
    await stage.press('Show 40 more');
    expect(bodies(stage)).toHaveLength(80);
    await stage.type(searchField(stage), 'note 29');
    expect(bodies(stage)).toHaveLength(40);
    expect(bodies(stage)[0]).toBe('Note 29');
  });

  it('heads the notes of one article once, above the first', async () => {
    const stage = await openStage(
      library([
        ...three,
        listed({ id: 'n4', body: 'Fares', quote: null }, article('a2', 'Ferry fares rise')),
      ]),
    );
    const heads = [...stage.root.querySelectorAll('.note-row')].map(
      (row) => row.querySelector('h2')?.textContent,
    );
    expect(heads).toEqual(['Harbour bridge to close in May', undefined, undefined, 'Ferry fares rise']);
  });

  it('finds the notes of a tag by pressing it', async () => {
    const stage = await openStage(library(three));
    await stage.press('to check');
    expect(bodies(stage)).toEqual(['Ask the harbour master']);
  });
});

describe('editing in the library', () => {
  it('saves the new text with Ctrl+Enter, drops the draft and returns the focus', async () => {
    const edit = vi.fn(noteActions().edit);
    const saveDraft = vi.fn();
    const stage = await openStage(library(three, noteActions({ edit, saveDraft })));
    await stage.press('Edit: the bridge');
    const field = the<HTMLTextAreaElement>(stage.root, 'textarea');
    expect(document.activeElement).toBe(field);
    await stage.type(field, 'Ask the pilot');
    await stage.key(field, 'Enter', { ctrlKey: true });
    expect(edit).toHaveBeenCalledWith('n1', { body: 'Ask the pilot', seen: expect.any(Number) });
    // The background ends the draft that became the note, and no other.
    expect(saveDraft).not.toHaveBeenCalledWith('n1', '');
    expect(stage.root.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(stage.control('Edit: the bridge'));
  });

  it('shows a failure in words and keeps what was typed', async () => {
    const stage = await openStage(library(three, noteActions({ edit: async () => failure('diskFull') })));
    await stage.press('Edit: the bridge');
    const field = the<HTMLTextAreaElement>(stage.root, 'textarea');
    await stage.type(field, 'Ask the pilot');
    await stage.press('Save note');
    expect(stage.texts('[role=alert]')).toEqual([
      'Not saved: The disk is full: the browser could not save this. Nothing that was saved before is lost. Your text is still here.',
    ]);
    expect(field.value).toBe('Ask the pilot');
  });

  it('keeps a draft when closed with Escape, and offers it again', async () => {
    const drafts = new Map<string, string>();
    const actions = noteActions({
      saveDraft: (id, body) => drafts.set(id, body),
      readDraft: async (id) => drafts.get(id) ?? '',
    });
    const stage = await openStage(library(three, actions));
    await stage.press('Edit: the bridge');
    const field = the<HTMLTextAreaElement>(stage.root, 'textarea');
    await stage.type(field, 'Half a thought');
    await stage.key(field, 'Escape');
    expect(drafts.get('n1')).toBe('Half a thought');
    await stage.press('Edit: the bridge');
    expect(the<HTMLTextAreaElement>(stage.root, 'textarea').value).toBe('Half a thought');
    await stage.press('Discard it');
    expect(the<HTMLTextAreaElement>(stage.root, 'textarea').value).toBe('Ask the harbour master');
    expect(drafts.get('n1')).toBe('');
  });

  it('keeps a draft when the popup is closed mid-word', async () => {
    const saveDraft = vi.fn();
    const stage = await openStage(library(three, noteActions({ saveDraft })));
    await stage.press('Edit: the bridge');
    await stage.type(the<HTMLTextAreaElement>(stage.root, 'textarea'), 'Half a w');
    dispatchEvent(new Event('pagehide'));
    expect(saveDraft).toHaveBeenCalledWith('n1', 'Half a w');
  });

  it('saves tags as they are added and removed', async () => {
    const edit = vi.fn(noteActions().edit);
    const stage = await openStage(library(three.slice(0, 1), noteActions({ edit })));
    await stage.press('+ Tag');
    const field = the<HTMLInputElement>(stage.root, '.tag-input');
    await stage.type(field, ' #people, to check ');
    await stage.key(field, 'Enter');
    expect(edit).toHaveBeenCalledWith('n1', { tags: ['to check', 'people'] });
    await stage.press('Remove tag to check');
    expect(edit).toHaveBeenLastCalledWith('n1', { tags: [] });
  });
});

describe('deleting in the library', () => {
  it('offers to undo, takes the focus there, and restores', async () => {
    const remove = vi.fn(noteActions().remove);
    const restore = vi.fn(noteActions().restore);
    const stage = await openStage(library(three, noteActions({ remove, restore })));
    await stage.press('Delete: the bridge');
    expect(remove).toHaveBeenCalledWith('n1');
    expect(document.activeElement).toBe(stage.control('Undo'));
    await stage.press('Undo');
    expect(restore).toHaveBeenCalledWith('n1');
    expect(the(stage.root, '.toast [role=status]').textContent).toBe('Note restored.');
  });

  it('puts the focus on a note brought back as soon as its row is there', async () => {
    const stage = await openStage(library(three));
    await stage.press('Delete: the bridge');
    await stage.show(library(three.slice(1)));
    await stage.press('Undo');
    await stage.show(library(three));
    expect(document.activeElement).toBe(stage.control('Go to passage: the bridge'));
  });

  it('says so when a note cannot be deleted', async () => {
    const stage = await openStage(
      library(three, noteActions({ remove: async () => failure('noteMissing') })),
    );
    await stage.press('Delete: the bridge');
    expect(the(stage.root, '.toast [role=status]').textContent).toBe(
      'That did not work: This note is no longer there.',
    );
  });

  it('lists what was deleted and brings it back', async () => {
    const restore = vi.fn(async (id: string) => success(note({ id, body: '' })));
    const [first] = three;
    const gone = first ? [{ ...first, note: { ...first.note, removedAt: 1_712_900_000_000 } }] : [];
    const stage = await openStage(
      <Library
        search={searchNotes}
        misread={misreadIn}
        notes={[]}
        removed={gone}
        failure={null}
        actions={noteActions({ restore })}
      />,
    );
    await stage.press('Recently deleted (1)');
    expect(bodies(stage)).toEqual(['Ask the harbour master']);
    await stage.press('Restore: the bridge');
    expect(restore).toHaveBeenCalledWith('n1');
  });
});

describe('the library for assistive technology', () => {
  it('has no violation with notes, while editing, and when empty', async () => {
    const inPage = (notes: readonly Listed[]) => (
      <main>
        <h1>Dateline</h1>
        {library(notes)}
      </main>
    );
    const stage = await openStage(inPage(three));
    expect(await violationsOf(document.documentElement)).toEqual([]);
    await stage.press('Edit: the bridge');
    await stage.press(/Delete: at high/);
    expect(await violationsOf(document.documentElement)).toEqual([]);
    await stage.show(inPage([]));
    expect(await violationsOf(document.documentElement)).toEqual([]);
  });
});
