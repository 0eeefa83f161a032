// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import { violationsOf } from './axe.ts';
import { many, page, preview } from './library-page.tsx';
import { failure, listed, success } from './samples.ts';
import { openStage, the } from './stage.tsx';

describe('files of the library', () => {
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

  it('says that there is nothing for a calendar, and calls that no failure', async () => {
    const stage = await openStage(page({ save: async () => failure('nothingPlanned') }));
    await stage.press('Export and import');
    await stage.press('Calendar');
    expect(stage.texts('.toast [role=status]')).toEqual([
      'A calendar takes planned claims with a date, and none of these notes is on one.',
    ]);
    expect(stage.root.querySelector('.toast[data-failed]')).toBeNull();
    await stage.show(page({ save: async () => failure('diskFull') }));
    await stage.press('Calendar');
    expect(stage.texts('.toast[data-failed] [role=status]')).toEqual([
      expect.stringContaining('That did not work: The disk is full'),
    ]);
  });

  it('offers no export where there is no note, but a backup and the import of one', async () => {
    const stage = await openStage(page({}, { notes: [] }));
    await stage.press('Export and import');
    expect(stage.texts('.files h2')).toEqual(['Backup', 'Import']);
  });

  it('leaves what was said behind in its view, but not what can be undone', async () => {
    const stage = await openStage(page());
    await stage.press('Export and import');
    await stage.press('Markdown');
    expect(stage.texts('.toast [role=status]')).toEqual(['dateline.csv is ready.']);
    await stage.press('Tags');
    expect(stage.texts('.toast [role=status]')).toEqual(['']);
    await stage.press('Notes');
    await stage.press('Delete: Ada Quill');
    await stage.press('Tags');
    expect(stage.texts('.toast [role=status]')).toEqual(['Note deleted.']);
    await stage.press('Undo');
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
    const reminded = async (lastBackup: number | null): Promise<string[]> => {
      const stage = await openStage(page({}, { notes: ten, lastBackup }));
      return stage.texts('.reminder');
    };
    expect(await reminded(null)).toEqual([expect.stringContaining('no backup of them yet')]);
    expect(await reminded(written - 1)).toEqual([expect.stringContaining('more than a month old')]);
    expect(await reminded(written)).toEqual([]);
    expect(await reminded(Date.now())).toEqual([]);
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

  it('takes preferences over only where the reader wants it', async () => {
    const write = vi.fn(many().write);
    const read = async () => success({ ...preview, fresh: 0, changed: 0, hasPreferences: true });
    const stage = await openStage(page({ read, write }));
    await stage.press('Export and import');
    const offer = (): Promise<void> =>
      stage.offer(the(stage.root, 'input[type=file]'), new File(['{}'], 'notes.json'));
    await offer();
    expect(stage.texts('.preview .file-line span')).toEqual(['There is nothing to import.']);
    const box = the<HTMLInputElement>(stage.root, '.take-preferences input');
    expect(box.checked).toBe(false);
    expect(await violationsOf(stage.root)).toEqual([]);
    write.mockResolvedValue(success({ id: 'c', count: 0 }));
    await act(() => box.click());
    await stage.press('Import');
    expect(write).toHaveBeenLastCalledWith(expect.any(Function), true);
    expect(stage.texts('.toast [role=status]')).toEqual([
      'Settings, label names and corrections taken over.',
    ]);
    await stage.show(page({ write }));
    await offer();
    expect(stage.root.querySelector('.take-preferences')).toBeNull();
    await stage.press('Import');
    expect(write).toHaveBeenLastCalledWith(expect.any(Function), false);
  });

  it('offers to undo the last import, also one of another tab', async () => {
    const undo = vi.fn(many().undo);
    const lastImport = { id: 'c9', count: 2, taken: null };
    const stage = await openStage(page({ undo }, { lastImport }));
    await stage.press('Export and import');
    expect(stage.texts('.last-import')).toEqual(['2 notes imported. Undo']);
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Undo');
    expect(undo.mock.calls).toEqual([['c9']]);
    expect(stage.texts('.toast [role=status]')).toEqual(['Undone.']);
  });

  it('does not offer that twice right after the import', async () => {
    const stage = await openStage(page());
    await stage.press('Export and import');
    await stage.offer(the(stage.root, 'input[type=file]'), new File(['{}'], 'notes.json'));
    await stage.press('Import');
    await stage.show(page({}, { lastImport: { id: 'c', count: 3, taken: null } }));
    expect(stage.texts('.toast [role=status]')).toEqual(['3 notes imported.']);
    expect(stage.root.querySelector('.last-import')).toBeNull();
  });

  it('says why a file is not taken', async () => {
    const stage = await openStage(page({ read: async () => failure('fileEmpty') }));
    await stage.press('Export and import');
    await stage.offer(the(stage.root, 'input[type=file]'), new File([''], 'x.json'));
    expect(stage.texts('[role=alert]')).toEqual(['This file is empty.']);
  });
});
