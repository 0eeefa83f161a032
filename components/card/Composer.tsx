import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { failureInWords } from '../failure.ts';
import { useBase } from '../note/base.ts';
import { NoteEditor } from '../note/NoteEditor.tsx';
import { TagEditor } from '../note/TagEditor.tsx';
import type { CardActions, DraftText, NoteText } from './shapes.ts';

interface ComposerProps {
  /** Under which the unfinished text is kept. */
  draftKey: string;
  /** What stands in the field when there is no draft: of a note, as it is now. */
  start: NoteText & Partial<Pick<Note, 'updatedAt'>>;
  label: string;
  autoFocus?: boolean;
  /** The note was deleted elsewhere while it was being edited. */
  isGone?: boolean;
  /** How many notes the subject has. */
  others?: number;
  actions: Pick<CardActions, 'readDraft' | 'keepDraft'>;
  save(text: NoteText): Promise<Result<Note>>;
  onSaved(): void;
  /** The reader is done without saving; the draft is kept. */
  onClose?: () => void;
}

/** A note that has not been saved yet is not changed elsewhere. */
const NEVER = 0;

/** Text and tags of one note being written. What is typed leaves the field only when it has been saved. */
export function Composer(props: ComposerProps) {
  const { draftKey, start, actions, isGone = false, others } = props;
  const { updatedAt = NEVER } = start;
  const [turn, setTurn] = useState(0);
  const [draft, setDraft] = useState<DraftText | null>(null);
  /** Null while the reader leaves them as they are. */
  const [ownTags, setOwnTags] = useState<string[] | null>(null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const unsaved = useRef('');
  const { base, newer, rebase, resume } = useBase({ body: start.body, updatedAt });
  const tags = ownTags ?? start.tags;

  useEffect(() => {
    let gone = false;
    actions.readDraft(draftKey).then((found) => {
      if (gone) return;
      if (found.tags) setOwnTags(found.tags);
      if (found.body && found.seen !== undefined) resume(found.seen);
      unsaved.current = found.body;
      setDraft(found);
    });
    return () => {
      gone = true;
    };
  }, [draftKey, turn]);

  const keep = (body: string, kept: string[]): void => {
    unsaved.current = body;
    actions.keepDraft(draftKey, { body, tags: kept, ...(updatedAt !== NEVER && { seen: base.seen }) });
  };
  // Whoever saved or deleted a note elsewhere, this one or a new one here, may have ended the draft.
  useEffect(() => {
    if (unsaved.current && !saving) keep(unsaved.current, tags);
  }, [updatedAt, isGone, others]);
  const save = async (body: string): Promise<void> => {
    setSaving(true);
    const result = await props.save({ body, tags, ...(updatedAt !== NEVER && { seen: updatedAt }) });
    setSaving(false);
    setFailure(result.ok ? null : failureInWords(result.error));
    if (!result.ok) return;
    unsaved.current = '';
    setOwnTags(null);
    setDraft(null);
    setTurn(turn + 1);
    props.onSaved();
  };

  if (!draft) return <div class="composer-waiting" />;
  return (
    <NoteEditor
      key={turn}
      saved={base.body ?? start.body}
      draft={draft.body}
      label={props.label}
      failure={failure}
      newer={newer}
      onChosen={() => {
        setFailure(null);
        rebase();
      }}
      isGone={isGone}
      busy={saving}
      autoFocus={turn > 0 || (props.autoFocus ?? false)}
      onDraft={(body) => keep(body, tags)}
      onSave={(body) => void save(body)}
      {...(props.onClose ? { onClose: props.onClose } : {})}
    >
      <TagEditor
        tags={tags}
        onChange={(next) => {
          setOwnTags(next);
          keep(unsaved.current, next);
        }}
      />
    </NoteEditor>
  );
}
