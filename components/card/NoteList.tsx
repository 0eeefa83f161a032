import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { momentInWords } from '../calendar.ts';
import { failureInWords } from '../failure.ts';
import { LabelNames, labelInWords } from '../note/labels.ts';
import { MarkdownText } from '../note/MarkdownText.tsx';
import { inARow, t } from '../words.ts';
import { Composer } from './Composer.tsx';
import type { CardActions, DraftText, NoteText, SayInCard } from './shapes.ts';

interface NoteListProps {
  notes: readonly Note[];
  actions: CardActions;
  say: SayInCard;
}

/** The notes already hung on the subject: read, edit, delete, undo. */
export function NoteList({ notes, actions, say }: NoteListProps) {
  const [editing, setEditing] = useState<Note | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // It may have been brought back elsewhere.
  const canUndo = removed !== null && !notes.some(({ id }) => id === removed);
  useEffect(() => undo.current?.focus(), [canUndo, removed]);

  const remove = async (id: string): Promise<void> => {
    const result = await actions.remove(id);
    setRemoved(result.ok ? id : null);
    say(result.ok ? t('noteDeleted') : t('notDeleted', failureInWords(result.error)), !result.ok);
  };
  const restore = async (id: string): Promise<void> => {
    const result = await actions.restore(id);
    if (result.ok) setRemoved(null);
    say(result.ok ? t('noteRestored') : t('notRestored', failureInWords(result.error)), !result.ok);
  };

  /** Brings the note back first where it was deleted elsewhere. */
  const save = async (id: string, text: NoteText): Promise<Result<Note>> => {
    const back = isGone ? await actions.restore(id) : null;
    return back && !back.ok ? back : actions.edit(id, text);
  };

  const edited = notes.find(({ id }) => id === editing?.id);
  // Where it is deleted elsewhere, it is shown as it was last. Saving it changes it too, and has ended the edit by now.
  useEffect(() => {
    if (edited) setEditing((now) => now && edited);
  }, [edited]);
  const isGone = editing !== null && !notes.some(({ id }) => id === editing.id);
  const shown = isGone ? [...notes, editing].sort((a, b) => a.createdAt - b.createdAt) : notes;
  const stopEditing = (): void => {
    setEditing(null);
    // Its unfinished text comes back with it.
    if (isGone) setRemoved(editing.id);
  };
  if (shown.length === 0 && !canUndo) return null;
  return (
    <div class="notes">
      {shown.length > 0 && (
        <ul aria-label={t('notes')}>
          {shown.map((note) => (
            <li key={note.id}>
              {editing?.id === note.id ? (
                <Composer
                  draftKey={note.id}
                  start={note}
                  label={t('note')}
                  autoFocus
                  isGone={isGone}
                  actions={actions}
                  save={(text) => save(note.id, text)}
                  onSaved={() => {
                    setEditing(null);
                    say(t('noteSaved'));
                  }}
                  onClose={stopEditing}
                />
              ) : (
                <NoteView
                  note={note}
                  readDraft={actions.readDraft}
                  onEdit={() => setEditing(note)}
                  onRemove={() => void remove(note.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canUndo && (
        <p class="undo">
          {t('noteDeleted')}{' '}
          <button type="button" class="quiet" ref={undo} onClick={() => void restore(removed)}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}

interface NoteViewProps {
  note: Note;
  readDraft: CardActions['readDraft'];
  onEdit(): void;
  onRemove(): void;
}

function NoteView({ note, readDraft, onEdit, onRemove }: NoteViewProps) {
  const [isUnfinished, setUnfinished] = useState(false);
  useEffect(() => {
    let gone = false;
    readDraft(note.id).then((draft) => {
      if (!gone) setUnfinished(differs(draft, note));
    });
    return () => {
      gone = true;
    };
  }, [note.id, note.updatedAt]);
  const names = useContext(LabelNames);
  const label = note.colour ? [labelInWords(note.colour, names)] : [];
  return (
    <article class="note">
      <MarkdownText text={note.body} />
      {isUnfinished && <p class="kept">{t('noteUnfinished')}</p>}
      <div class="note-foot">
        <span>{inARow([momentInWords(note.createdAt), ...label, ...note.tags])}</span>
        <button type="button" class="quiet" onClick={onEdit}>
          {t('edit')}
        </button>
        <button type="button" class="quiet" onClick={onRemove}>
          {t('delete')}
        </button>
      </div>
    </article>
  );
}

const differs = ({ body, tags }: DraftText, note: Note): boolean =>
  (body !== '' && body !== note.body) || (tags !== undefined && tags.join() !== note.tags.join());
