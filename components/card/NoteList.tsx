import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../utils/notes/shapes.ts';
import { momentInWords } from '../calendar.ts';
import { failureInWords } from '../failure.ts';
import { LabelNames, labelInWords } from '../note/labels.ts';
import { MarkdownText } from '../note/MarkdownText.tsx';
import { inARow, t } from '../words.ts';
import { Composer } from './Composer.tsx';
import type { CardActions } from './shapes.ts';

interface NoteListProps {
  notes: readonly Note[];
  actions: CardActions;
  /** Tells the reader in the card's live region. */
  say(words: string): void;
}

/** The notes already hung on the subject: read, edit, delete, undo. */
export function NoteList({ notes, actions, say }: NoteListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [removed]);

  const remove = async (id: string): Promise<void> => {
    const result = await actions.remove(id);
    setRemoved(result.ok ? id : null);
    say(result.ok ? t('noteDeleted') : t('notDeleted', failureInWords(result.error)));
  };
  const restore = async (id: string): Promise<void> => {
    const result = await actions.restore(id);
    if (result.ok) setRemoved(null);
    say(result.ok ? t('noteRestored') : t('notRestored', failureInWords(result.error)));
  };

  if (notes.length === 0 && !removed) return null;
  return (
    <div class="notes">
      {notes.length > 0 && (
        <ul aria-label={t('notes')}>
          {notes.map((note) => (
            <li key={note.id}>
              {editing === note.id ? (
                <Composer
                  draftKey={note.id}
                  start={note}
                  label={t('note')}
                  autoFocus
                  actions={actions}
                  save={(text) => actions.edit(note.id, text)}
                  onSaved={() => {
                    setEditing(null);
                    say(t('noteSaved'));
                  }}
                  onClose={() => setEditing(null)}
                />
              ) : (
                <NoteView
                  note={note}
                  onEdit={() => setEditing(note.id)}
                  onRemove={() => void remove(note.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {removed && (
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

function NoteView({ note, onEdit, onRemove }: { note: Note; onEdit(): void; onRemove(): void }) {
  const names = useContext(LabelNames);
  const label = note.colour ? [labelInWords(note.colour, names)] : [];
  return (
    <article class="note">
      <MarkdownText text={note.body} />
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
