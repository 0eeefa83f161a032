import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import type { CardActions, NoteText } from './shapes.ts';
import { TagsInput, withPending } from './TagsInput.tsx';

interface ComposerProps {
  /** Under which the unfinished text is kept. */
  draftKey: string;
  /** What stands in the field when there is no draft. */
  seed?: string;
  /** The note as it is, when one is edited. */
  start?: NoteText;
  actions: Pick<CardActions, 'readDraft' | 'keepDraft'>;
  save(text: NoteText): Promise<Result<Note>>;
  onSaved(): void;
  onCancel?(): void;
}

const EMPTY: NoteText = { body: '', tags: [] };

/** The note field. What is typed is kept as a draft at once and leaves the field only when it has been saved. */
export function Composer({ draftKey, seed, start, actions, save, onSaved, onCancel }: ComposerProps) {
  const [text, setText] = useState<NoteText>(start ?? { ...EMPTY, body: seed ?? '' });
  const [pending, setPending] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState('');
  const touched = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();

  useEffect(() => {
    let gone = false;
    actions.readDraft(draftKey).then((draft) => {
      if (!gone && !touched.current && draft.body)
        setText({ ...draft, tags: draft.tags.length ? draft.tags : (start?.tags ?? []) });
    });
    if (start) field.current?.focus();
    return () => {
      gone = true;
    };
  }, [draftKey]);

  const change = (next: NoteText): void => {
    touched.current = true;
    setText(next);
    setProblem('');
    actions.keepDraft(draftKey, next);
  };

  const submit = async (): Promise<void> => {
    const ready = { body: text.body.trim(), tags: withPending(text.tags, pending) };
    if (saving || !ready.body) return;
    setSaving(true);
    const result = await save(ready);
    setSaving(false);
    if (!result.ok) {
      setProblem(`Not saved. ${result.error.message} Your text is still here.`);
      return;
    }
    setText(EMPTY);
    setPending('');
    onSaved();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <label class="unseen" for={fieldId}>
        {start ? 'Edit note' : 'Write a note'}
      </label>
      <textarea
        id={fieldId}
        ref={field}
        rows={2}
        placeholder="Write a note…"
        value={text.body}
        onInput={(event) => change({ ...text, body: event.currentTarget.value })}
      />
      <div class="foot">
        <TagsInput
          tags={text.tags}
          pending={pending}
          onPending={setPending}
          onTags={(tags) => change({ ...text, tags })}
        />
        {onCancel && (
          <button type="button" class="quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
        <button
          type="submit"
          class="save"
          aria-disabled={saving || !text.body.trim()}
          title="Ctrl+Enter or ⌘+Enter"
        >
          {saving ? 'Saving…' : 'Save'}
        </button>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
