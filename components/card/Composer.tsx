import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { failureInWords } from '../failure.ts';
import { NoteEditor } from '../note/NoteEditor.tsx';
import { TagEditor } from '../note/TagEditor.tsx';
import type { CardActions, DraftText, NoteText } from './shapes.ts';

interface ComposerProps {
  /** Under which the unfinished text is kept. */
  draftKey: string;
  /** What stands in the field when there is no draft. */
  start: NoteText;
  label: string;
  autoFocus?: boolean;
  actions: Pick<CardActions, 'readDraft' | 'keepDraft'>;
  save(text: NoteText): Promise<Result<Note>>;
  onSaved(): void;
  /** The reader is done without saving; the draft is kept. */
  onClose?: () => void;
}

/** Text and tags of one note being written. What is typed leaves the field only when it has been saved. */
export function Composer(props: ComposerProps) {
  const { draftKey, start, actions } = props;
  const [turn, setTurn] = useState(0);
  const [draft, setDraft] = useState<DraftText | null>(null);
  const [tags, setTags] = useState(start.tags);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const unsaved = useRef('');

  useEffect(() => {
    let gone = false;
    actions.readDraft(draftKey).then((found) => {
      if (gone) return;
      if (found.tags) setTags(found.tags);
      unsaved.current = found.body;
      setDraft(found);
    });
    return () => {
      gone = true;
    };
  }, [draftKey, turn]);

  const keep = (next: NoteText): void => {
    unsaved.current = next.body;
    actions.keepDraft(draftKey, next);
  };
  const save = async (body: string): Promise<void> => {
    setSaving(true);
    const result = await props.save({ body, tags });
    setSaving(false);
    setFailure(result.ok ? null : failureInWords(result.error));
    if (!result.ok) return;
    setTags(start.tags);
    setDraft(null);
    setTurn(turn + 1);
    props.onSaved();
  };

  if (!draft) return <div class="composer-waiting" />;
  return (
    <NoteEditor
      key={turn}
      saved={start.body}
      draft={draft.body}
      label={props.label}
      failure={failure}
      busy={saving}
      autoFocus={turn > 0 || (props.autoFocus ?? false)}
      onDraft={(body) => keep({ body, tags })}
      onSave={(body) => void save(body)}
      {...(props.onClose ? { onClose: props.onClose } : {})}
    >
      <TagEditor
        tags={tags}
        onChange={(next) => {
          setTags(next);
          keep({ body: unsaved.current, tags: next });
        }}
      />
    </NoteEditor>
  );
}
