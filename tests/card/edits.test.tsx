// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions } from '../../components/card/shapes.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { violationsOf } from '../components/axe.ts';
import { openStage, type Stage, the } from '../components/stage.tsx';
import { actionsThatWork, nameSubject, note } from './samples.ts';

const cardWith = (notes: readonly Note[], actions: CardActions) => (
  <Card
    subjects={[{ ...nameSubject, notes }]}
    chosen={nameSubject.key}
    actions={actions}
    focus={{ turn: 0, on: 'card' }}
    today="2024-05-01"
  />
);

const newer = { ...note, body: 'Saved elsewhere.', updatedAt: note.updatedAt + 1 };

afterEach(() => render(null, document.body));

const fieldOf = (stage: Stage) => the<HTMLTextAreaElement>(stage.root, 'li textarea');
const save = (stage: Stage): Promise<void> => stage.key(fieldOf(stage), 'Enter', { ctrlKey: true });

/** The draft is read a moment after the editor has opened. */
async function openEditor(stage: Stage, notes: readonly Note[], actions: CardActions): Promise<void> {
  await stage.press('Edit');
  await stage.show(cardWith(notes, actions));
}

async function editing() {
  const actions = actionsThatWork();
  const stage = await openStage(cardWith([note], actions));
  await openEditor(stage, [note], actions);
  await stage.type(fieldOf(stage), 'Mine.');
  fieldOf(stage).dispatchEvent(new Event('blur'));
  return { actions, stage };
}

describe('an unfinished edit', () => {
  it.each([
    ['its text', { body: 'Who holds', tags: note.tags }, true],
    ['its tags', { body: '', tags: ['seats'] }, true],
    ['nothing', { body: note.body, tags: note.tags }, false],
    ['nothing at all', { body: '' }, false],
  ])('of %s leaves a sign on the note', async (_, draft, isUnfinished) => {
    const actions = actionsThatWork();
    actions.readDraft.mockImplementation(async () => draft);
    const stage = await openStage(cardWith([note], actions));
    const text = the(stage.root, '.note').textContent ?? '';
    expect(text.includes('An edit of this note is unfinished.')).toBe(isUnfinished);
  });
});

describe('a note that is saved elsewhere while it is edited here', () => {
  it('is shown beside the own text, which takes its place only when the reader saves', async () => {
    const { actions, stage } = await editing();
    await stage.show(cardWith([newer], actions));
    expect(the(stage.root, '.meanwhile').textContent).toContain('Saved elsewhere.');
    expect(fieldOf(stage).value).toBe('Mine.');
    expect(await violationsOf(stage.root)).toEqual([]);
    await save(stage);
    expect(actions.edit.mock.calls).toEqual([
      ['n1', { body: 'Mine.', tags: ['votes'], seen: newer.updatedAt }],
    ]);
  });

  it('is taken, or both are', async () => {
    const { actions, stage } = await editing();
    await stage.show(cardWith([newer], actions));
    await stage.press('Keep both');
    expect(fieldOf(stage).value).toBe('Saved elsewhere.\n\nMine.');
    expect(stage.root.querySelector('.meanwhile')).toBeNull();
    await stage.show(cardWith([{ ...newer, body: 'Again.', updatedAt: 9e12 }], actions));
    await stage.press('Take this one');
    expect(fieldOf(stage).value).toBe('Again.');
  });

  it('keeps the tags that were set there, unless they are changed here', async () => {
    const { actions, stage } = await editing();
    await stage.show(cardWith([{ ...note, tags: ['seats'], updatedAt: 9e12 }], actions));
    expect(stage.root.querySelector('.meanwhile')).toBeNull();
    await save(stage);
    expect(actions.edit.mock.calls).toEqual([['n1', { body: 'Mine.', tags: ['seats'], seen: 9e12 }]]);
  });

  it('is shown to a reader who goes on with an older edit', async () => {
    const actions = actionsThatWork();
    actions.readDraft.mockImplementation(async (key) =>
      key === 'n1' ? { body: 'Mine.', tags: ['votes'], seen: note.updatedAt } : { body: '' },
    );
    const stage = await openStage(cardWith([newer], actions));
    await openEditor(stage, [newer], actions);
    expect(the(stage.root, '.meanwhile').textContent).toContain('Saved elsewhere.');
  });

  it('does not end the draft of the edit', async () => {
    const { actions, stage } = await editing();
    actions.keepDraft.mockClear();
    await stage.show(cardWith([newer], actions));
    const kept = { body: 'Mine.', tags: ['votes'], seen: note.updatedAt };
    expect(actions.keepDraft).toHaveBeenLastCalledWith('n1', kept);
  });
});

describe('a new note, while another is saved in another tab', () => {
  const field = (stage: Stage) => the<HTMLTextAreaElement>(stage.root, '.body > .note-editor textarea');
  const kept = (actions: ReturnType<typeof actionsThatWork>) =>
    actions.keepDraft.mock.calls.map(([, { body }]) => body);

  it('keeps its draft', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(cardWith([], actions));
    await stage.show(cardWith([], actions));
    await stage.type(field(stage), 'Mine.');
    field(stage).dispatchEvent(new Event('blur'));
    await stage.show(cardWith([note], actions));
    expect(kept(actions)).toEqual(['Mine.', 'Mine.']);
    expect(field(stage).value).toBe('Mine.');
  });

  it('leaves no draft behind when it is saved itself', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(cardWith([], actions));
    await stage.show(cardWith([], actions));
    actions.add.mockImplementation(async () => {
      await stage.show(cardWith([note], actions));
      return { ok: true, value: note };
    });
    await stage.type(field(stage), 'Mine.');
    await stage.key(field(stage), 'Enter', { ctrlKey: true });
    await stage.show(cardWith([note], actions));
    expect(field(stage).value).toBe('');
    expect(kept(actions)).toEqual(['Mine.']);
  });
});

describe('a note that is deleted elsewhere while it is edited here', () => {
  it('stays open with its text, says so, and comes back when it is saved', async () => {
    const { actions, stage } = await editing();
    actions.keepDraft.mockClear();
    await stage.show(cardWith([], actions));
    expect(fieldOf(stage).value).toBe('Mine.');
    expect(the(stage.root, 'li [role=alert]').textContent).toContain('deleted elsewhere');
    expect(actions.keepDraft).toHaveBeenCalled();
    expect(await violationsOf(stage.root)).toEqual([]);
    await save(stage);
    expect(actions.restore.mock.calls).toEqual([['n1']]);
    expect(actions.edit).toHaveBeenCalledTimes(1);
    expect(stage.root.querySelector('li textarea')).toBeNull();
  });

  it('was changed there before: it is shown as it was last', async () => {
    const { actions, stage } = await editing();
    await stage.show(cardWith([newer], actions));
    await stage.show(cardWith([], actions));
    expect(the(stage.root, 'li .meanwhile').textContent).toContain('Saved elsewhere.');
    expect(fieldOf(stage).value).toBe('Mine.');
  });

  it('offers to bring it back, with what was typed, when the reader closes the edit', async () => {
    const { actions, stage } = await editing();
    await stage.show(cardWith([], actions));
    await stage.key(fieldOf(stage), 'Escape');
    expect(the(stage.root, '.undo').textContent).toContain('Note deleted.');
    await stage.press('Undo');
    expect(actions.restore.mock.calls).toEqual([['n1']]);
  });

  it('offers to bring back no note that is there again', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(cardWith([note], actions));
    await stage.press('Delete');
    await stage.show(cardWith([], actions));
    expect(stage.root.querySelector('.undo')).not.toBeNull();
    await stage.show(cardWith([note], actions));
    expect(stage.root.querySelector('.undo')).toBeNull();
  });

  it('keeps the text in the field when it cannot come back', async () => {
    const { actions, stage } = await editing();
    actions.restore.mockResolvedValue({ ok: false, error: { code: 'storage', why: 'diskFull' } });
    await stage.show(cardWith([], actions));
    await save(stage);
    expect(actions.edit).not.toHaveBeenCalled();
    expect(fieldOf(stage).value).toBe('Mine.');
  });
});

describe('a note that cannot be saved', () => {
  it('can be copied out of its field', async () => {
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(fieldOf(stage).value.slice(fieldOf(stage).selectionStart, fieldOf(stage).selectionEnd));
      return true;
    };
    const { actions, stage } = await editing();
    actions.edit.mockResolvedValue({ ok: false, error: { code: 'unreachable', why: 'updated' } });
    await save(stage);
    expect(the(stage.root, '.unsaved').textContent).toContain('Not saved');
    await stage.press('Copy the text');
    expect(copied).toEqual(['Mine.']);
    expect(the(stage.root, '.unsaved [role=status]').textContent).toBe('Copied.');
    expect(await violationsOf(stage.root)).toEqual([]);
  });
});
