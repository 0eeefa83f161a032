// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { LibraryActions, Preview } from '../../components/library/actions.ts';
import { FullLibrary, type FullLibraryProps } from '../../components/library/FullLibrary.tsx';
import { LabelNames } from '../../components/note/labels.ts';
import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { violationsOf } from './axe.ts';
import { article, entity, failure, listed, mention, noteActions, success } from './samples.ts';
import { openStage, type Stage, the } from './stage.tsx';

const ada = entity('e1', 'Ada Quill');
const three = [
  listed({ id: 'n1', body: 'Ask the **harbour** master', tags: ['to check', 'fees'] }),
  listed({
    id: 'n2',
    body: 'Chairs it',
    tags: ['fees'],
    target: { kind: 'name', name: mention(ada, 0), entity: ada },
  }),
  listed({ id: 'n3', body: 'Whole page', quote: null }, article('a2', 'Ferry fares rise')),
];
const preview: Preview = {
  name: 'notes.json',
  fresh: 2,
  changed: 1,
  same: 3,
  refused: [{ what: 'A quote', why: 'noAddress' }],
};

const many = (own: Partial<LibraryActions> = {}): LibraryActions => ({
  patchMany: async (ids) => success({ id: 'c', count: ids.length }),
  removeMany: async (ids) => success({ id: 'c', count: ids.length }),
  renameTag: async () => success({ id: 'c', count: 2 }),
  undo: async () => success({ kept: 0 }),
  save: async () => success('dateline.csv'),
  nameLabel: async () => success(null),
  backUpBy: async (rhythm) => success(rhythm),
  read: async () => success(preview),
  write: async () => success({ id: 'c', count: 3 }),
  review: async () => success('2024-05-02'),
  cite: async () => success(null),
  restoreShadow: async () => success({ id: 'c', count: 7 }),
  ...own,
});

const page = (own: Partial<LibraryActions> = {}, props: Partial<FullLibraryProps> = {}) => (
  <FullLibrary
    notes={three}
    removed={[]}
    failure={null}
    actions={{ ...noteActions(), ...many(own) }}
    search={searchNotes}
    today="2024-05-01"
    lastBackup={null}
    rhythm="off"
    lost={0}
    {...props}
  />
);

const bodies = (stage: Stage): string[] => stage.texts('.note-body');
const choose = (stage: Stage, label: string, value: string): Promise<void> => {
  const select = [...stage.root.querySelectorAll('select')].find((field) =>
    (field.getAttribute('aria-label') ?? field.parentElement?.textContent ?? '').startsWith(label),
  );
  if (!select) throw new Error(`nothing is called ${label}`);
  return stage.choose(select, value);
};

describe('the library page', () => {
  it('groups by article, entity, tag', async () => {
    const stage = await openStage(page());
    await choose(stage, 'Group by', 'article');
    expect(stage.texts('.list-title')).toEqual(['Harbour bridge to close in May', 'Ferry fares rise']);
    await choose(stage, 'Group by', 'entity');
    expect(stage.texts('.list-title')).toEqual(['Not on a name', 'Ada Quill']);
    await choose(stage, 'Group by', 'tag');
    expect(stage.texts('.list-title')).toEqual(['to check', 'fees', 'Without a tag']);
    expect(bodies(stage)).toHaveLength(4);
  });

  it('shows a screenful at once, forty a frame later, and stays as long as it is when a note changes', async () => {
    const sixty = Array.from({ length: 60 }, (_, at) => listed({ id: `n${at}`, body: `note ${at}` }));
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const stage = await openStage(page({}, { notes: sixty }));
    expect(bodies(stage)).toHaveLength(12);
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
    await stage.type(the(stage.root, 'input[type=search]'), 'note');
    await vi.waitFor(() => expect(bodies(stage)).toHaveLength(40));
    vi.stubGlobal('requestAnimationFrame', () => 0);
    await stage.press('Show 20 more');
    expect(bodies(stage)).toHaveLength(60);
    await stage.show(page({}, { notes: sixty.slice(1) }));
    expect(bodies(stage)).toHaveLength(59);
    vi.unstubAllGlobals();
  });

  it('finds by field', async () => {
    const stage = await openStage(page());
    await stage.type(the(stage.root, 'input[type=search]'), 'type:person');
    expect(bodies(stage)).toEqual(['Chairs it']);
  });

  it('sets Markdown without taking anything for markup', async () => {
    const body =
      'A **bold** <img src=x onerror=alert(1)>\n- [one](javascript:alert(1))\n- [two](https://a.example/)';
    const stage = await openStage(page({}, { notes: [listed({ id: 'n', body })] }));
    const set = the(stage.root, '.note-body');
    expect(set.querySelector('strong')?.textContent).toBe('bold');
    expect(set.querySelector('img')).toBeNull();
    expect([...set.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://a.example/',
    ]);
  });

  it('sets Markdown in what was deleted too', async () => {
    const [entry] = three;
    const removed = entry ? [{ ...entry, note: { ...entry.note, removedAt: 1 } }] : [];
    const stage = await openStage(page({}, { removed }));
    await stage.press('Recently deleted');
    expect(the(stage.root, '.note-body strong').textContent).toBe('harbour');
  });

  it('tags, labels and deletes what is selected, with undo', async () => {
    const patchMany = vi.fn(many().patchMany);
    const removeMany = vi.fn(many().removeMany);
    const undo = vi.fn(many().undo);
    const stage = await openStage(page({ patchMany, removeMany, undo }));
    await stage.press('Select all 3 notes');
    const field = the<HTMLInputElement>(stage.root, '.bulk .tag-input');
    expect(field.labels?.[0]?.textContent?.trim()).toBe('Tag for the selected notes');
    await stage.type(field, 'budget');
    await stage.press('Add tag');
    expect(patchMany).toHaveBeenLastCalledWith(['n1', 'n2', 'n3'], { addTags: ['budget'] });
    await choose(stage, 'Label for the selected notes', 'red');
    expect(patchMany).toHaveBeenLastCalledWith(['n1', 'n2', 'n3'], { colour: 'red' });
    await stage.press('Delete');
    expect(removeMany).toHaveBeenCalledWith(['n1', 'n2', 'n3']);
    expect(stage.texts('.toast [role=status]')).toEqual(['3 notes deleted.']);
    await stage.press('Undo');
    expect(undo).toHaveBeenCalledWith('c');
    expect(stage.texts('.toast [role=status]')).toEqual(['Undone.']);
  });

  it('renames a tag, and says when two become one', async () => {
    const renameTag = vi.fn(many().renameTag);
    const stage = await openStage(page({ renameTag }));
    await stage.press('Tags');
    await stage.press('Rename: to check');
    await stage.type(the(stage.root, '.renaming input'), 'Fees');
    expect(stage.texts('.renaming [role=status]')).toEqual(['“fees” is in use: the two become one.']);
    await stage.press('Save name');
    expect(renameTag).toHaveBeenCalledWith('to check', 'Fees');
  });

  it('calls colours by the names that the reader gives them', async () => {
    const nameLabel = vi.fn(many().nameLabel);
    const [first, ...rest] = three;
    if (!first) throw new Error('There is no note.');
    const notes = [{ ...first, note: { ...first.note, colour: 'red' as const } }, ...rest];
    const stage = await openStage(
      <LabelNames.Provider value={{ red: 'Urgent' }}>{page({ nameLabel }, { notes })}</LabelNames.Provider>,
    );
    await choose(stage, 'Group by', 'label');
    expect(stage.texts('.list-title')).toEqual(['Urgent', 'Without a label']);
    expect(the<HTMLSelectElement>(stage.root, '.note-row .label-select').selectedOptions[0]?.text).toBe(
      'Urgent',
    );
    await stage.press('Tags');
    const field = the<HTMLInputElement>(stage.root, '[aria-label="Your name for: Blue"]');
    field.value = 'Later';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(nameLabel).toHaveBeenCalledWith('blue', 'Later');
  });

  it('exports all notes, or those selected', async () => {
    const save = vi.fn(many().save);
    const stage = await openStage(page({ save }));
    await stage.press('Export and import');
    await stage.press('Table (CSV)');
    expect(save).toHaveBeenLastCalledWith('csv', null);
    await stage.press('Save a backup');
    expect(save).toHaveBeenLastCalledWith('backup', null);
    await stage.press('Notes');
    await stage.press('Select: Ada Quill');
    await stage.press('Export…');
    await stage.press('Markdown');
    expect(save).toHaveBeenLastCalledWith('markdown', ['n2']);
  });

  it('lets a backup be saved by itself, where the browser allows it', async () => {
    const backUpBy = vi.fn(async () => success<Rhythm>('off'));
    const stage = await openStage(page({ backUpBy }, { rhythm: 'weekly' }));
    await stage.press('Export and import');
    const [off, daily, weekly] = stage.root.querySelectorAll<HTMLInputElement>('.rhythm input');
    expect([off?.checked, daily?.checked, weekly?.checked]).toEqual([false, false, true]);
    daily?.click();
    await vi.waitFor(() => expect(stage.texts('.toast [role=status]')[0]).toContain('not allowed'));
    expect(backUpBy).toHaveBeenCalledWith('daily');
  });

  it('reminds of a backup that is old only where notes are newer', async () => {
    const ten = Array.from({ length: 10 }, (_, at) => listed({ id: `n${at}`, body: 'x' }));
    const written = Math.max(...ten.map(({ note }) => note.updatedAt));
    const reminded = async (lastBackup: number | null): Promise<boolean> => {
      const stage = await openStage(page({}, { notes: ten, lastBackup }));
      return stage.texts('.reminder').length > 0;
    };
    expect(await reminded(null)).toBe(true);
    expect(await reminded(written - 1)).toBe(true);
    expect(await reminded(written)).toBe(false);
    expect(await reminded(Date.now())).toBe(false);
  });

  it('shows what an import would do before it does it', async () => {
    const write = vi.fn(many().write);
    const stage = await openStage(page({ write }));
    await stage.press('Export and import');
    await stage.offer(the(stage.root, 'input[type=file]'), new File(['{}'], 'notes.json'));
    expect(stage.texts('.preview > ul > li')).toEqual([
      '2 notes new',
      '1 note changed: the file has the newer version',
      '3 notes you have already',
      expect.stringContaining('“A quote”: It has no address of the web.'),
    ]);
    expect(write).not.toHaveBeenCalled();
    await stage.press('Import');
    expect(stage.texts('.toast [role=status]')).toEqual(['3 notes imported.']);
  });

  it('says why a file is not taken', async () => {
    const stage = await openStage(page({ read: async () => failure('fileEmpty') }));
    await stage.press('Export and import');
    await stage.offer(the(stage.root, 'input[type=file]'), new File([''], 'x.json'));
    expect(stage.texts('[role=alert]')).toEqual(['This file is empty.']);
  });

  it('lets a note come back, and lists those that are due', async () => {
    const review = vi.fn(many().review);
    const due = { ...three[0], note: { ...three[0]?.note, review: { due: '2024-05-01', step: 0 } } };
    const stage = await openStage(page({ review }, { notes: [due as (typeof three)[0], ...three.slice(1)] }));
    await stage.press('Review: Ada Quill');
    expect(review).toHaveBeenCalledWith('n2', 'next');
    expect(stage.texts('.toast [role=status]')).toEqual(['Comes back on 2 May 2024.']);
    await stage.press('To review (1)');
    expect(bodies(stage)).toEqual(['Ask the harbour master']);
  });

  it('offers notes that the database has lost', async () => {
    const restoreShadow = vi.fn(many().restoreShadow);
    const stage = await openStage(page({ restoreShadow }, { notes: [], lost: 7 }));
    expect(stage.texts('.offer h2')).toEqual(['Your notes seem to be lost']);
    await stage.press('Restore them');
    expect(stage.texts('.toast [role=status]')).toEqual(['7 notes restored.']);
  });

  it('has no violation in any view', async () => {
    const stage = await openStage(page({}, { lost: 2 }));
    await stage.press('Select: Ada Quill');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Tags');
    await stage.press('Rename: fees');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Export and import');
    await stage.offer(the(stage.root, 'input[type=file]'), new File(['{}'], 'notes.json'));
    expect(await violationsOf(stage.root)).toEqual([]);
  });
});
