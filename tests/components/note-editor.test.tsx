// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '../../components/note/NoteEditor.tsx';
import { LONGEST_BODY } from '../../utils/notes/limits.ts';
import { openStage, the } from './stage.tsx';

describe('a note that is too long', () => {
  it('says by how much, once, and is not sent to be saved until it is shorter', async () => {
    const onSave = vi.fn();
    const stage = await openStage(<NoteEditor saved="" onDraft={() => {}} onSave={onSave} />);
    const field = the<HTMLTextAreaElement>(stage.root, 'textarea');
    field.removeAttribute('maxlength');
    await stage.type(field, 'x'.repeat(LONGEST_BODY + 1));
    await stage.press('Save note');
    expect(onSave).not.toHaveBeenCalled();
    expect(stage.texts('.failure')).toEqual([
      'A note holds 100,000 characters, and this text has 100,001. Shorten it to save it.',
    ]);
    expect(stage.control('Save note').getAttribute('aria-disabled')).toBe('true');
    await stage.type(field, 'x'.repeat(LONGEST_BODY));
    await stage.press('Save note');
    expect(onSave).toHaveBeenCalledWith('x'.repeat(LONGEST_BODY));
    expect(stage.texts('.failure')).toEqual(['A note holds 100,000 characters, and this one is full.']);
  });
});
