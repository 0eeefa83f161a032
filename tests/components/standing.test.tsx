// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PageNotes } from '../../components/page/PageNotes.tsx';
import type { Standing } from '../../utils/messages.ts';
import { violationsOf } from './axe.ts';
import { failure, note, noteActions, pageActions, success } from './samples.ts';
import { openStage } from './stage.tsx';

const anchor = (quote: string) => ({ start: 5, end: 5 + quote.length, quote, prefix: '', suffix: '' });
const stage = (
  standing: Standing,
  actions = noteActions(),
  { say = vi.fn(), selection = pageActions().selection } = {},
) =>
  openStage(
    <PageNotes
      notes={[note({ id: 'n1', body: 'Check', quote: 'fees rise by 5 %' })]}
      failure={null}
      orphans={standing.kind === 'changed' ? [] : ['n1']}
      standings={{ n1: standing }}
      knownTags={[]}
      selection={selection}
      actions={actions}
      say={say}
    />,
  );

describe('what became of a passage', () => {
  it('shows the old and the new words, and keeps the new ones when asked', async () => {
    const edit = vi.fn(noteActions().edit);
    const now = anchor('fees rise by 15 %');
    const shown = await stage({ kind: 'changed', anchor: now }, noteActions({ edit }));
    expect(shown.texts('.standing del')).toEqual(['fees rise by 5 %']);
    expect(shown.texts('.standing ins')).toEqual(['fees rise by 15 %']);
    expect(await violationsOf(shown.root)).toEqual([]);
    await shown.press('Keep the new words: fees rise by 5 %');
    expect(edit).toHaveBeenCalledWith('n1', { anchor: now });
  });

  it.each([
    ['uncertain', 'There are several such passages. Is it this one?: “fees rise”'],
    ['orphan', 'What is most like it now: “fees rise”'],
  ] as const)('offers to attach a note that is %s', async (kind, text) => {
    const edit = vi.fn(async () => failure('diskFull'));
    const say = vi.fn();
    const shown = await stage({ kind, anchor: anchor('fees rise') }, noteActions({ edit }), { say });
    expect(shown.texts('.standing p')).toEqual([text]);
    await shown.press('Attach the note to this: fees rise by 5 %');
    expect(say).toHaveBeenCalledWith({
      text: 'That did not work: The disk is full: the browser could not save this. Nothing that was saved before is lost.',
      isFailure: true,
    });
  });

  it('says nothing more of an orphan that nothing is like', async () => {
    const shown = await stage({ kind: 'orphan', anchor: null });
    expect(shown.texts('.standing')).toEqual([]);
    expect(shown.texts('.orphans h4')).toHaveLength(1);
  });

  it('attaches an orphan to what is selected on the page', async () => {
    const edit = vi.fn(noteActions().edit);
    const say = vi.fn();
    const selected = anchor('charges rise');
    const selection = async () => success({ anchor: selected });
    const shown = await stage({ kind: 'orphan', anchor: null }, noteActions({ edit }), { say, selection });
    expect(await violationsOf(shown.root)).toEqual([]);
    await shown.press('Attach to my selection: fees rise by 5 %');
    expect(edit).toHaveBeenCalledWith('n1', { anchor: selected });
    expect(say).toHaveBeenCalledWith({ text: 'Attached. Reload the page to see it marked.' });
  });

  it('asks for a selection where there is none, and says what went wrong', async () => {
    const edit = vi.fn(noteActions().edit);
    const say = vi.fn();
    const none = await stage({ kind: 'orphan', anchor: null }, noteActions({ edit }), { say });
    await none.press('Attach to my selection: fees rise by 5 %');
    expect(say).toHaveBeenLastCalledWith({ text: 'Select the passage on the page first.' });
    const selection = async () => failure('diskFull');
    const silent = await stage({ kind: 'orphan', anchor: null }, noteActions({ edit }), { say, selection });
    await silent.press('Attach to my selection: fees rise by 5 %');
    expect(say).toHaveBeenLastCalledWith({
      text: expect.stringMatching(/^That did not work: /),
      isFailure: true,
    });
    expect(edit).not.toHaveBeenCalled();
  });

  it('offers nothing of the kind where the passage stands', async () => {
    const shown = await stage({ kind: 'changed', anchor: anchor('fees rise by 15 %') });
    expect(() => shown.control(/Attach to my selection/)).toThrow('0 controls');
  });
});
