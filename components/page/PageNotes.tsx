import type { Standing } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import type { NoteActions } from '../note/actions.ts';
import { attachNote } from '../note/attaching.ts';
import { useHeld } from '../note/held.ts';
import { quoteInWords } from '../note/NoteQuote.tsx';
import { DoButton, NoteRow } from '../note/NoteRow.tsx';
import { useRemoval } from '../note/removal.ts';
import { StandingLine } from '../note/StandingLine.tsx';
import { failed, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { PageActions } from './shapes.ts';

interface PageNotesProps {
  notes: readonly Note[];
  /** Why the notes cannot be read, as a sentence. */
  failure: string | null;
  /** Ids of notes whose passage is not on the page now. */
  orphans: readonly string[];
  /** What became of the notes whose passage does not stand as it stood, by their ids. */
  standings: Readonly<Record<string, Standing>>;
  knownTags: readonly string[];
  selection: PageActions['selection'];
  actions: NoteActions;
  say: Say;
}

/** The notes of the page in front of the reader, and apart those that lost their passage. */
export function PageNotes(props: PageNotesProps) {
  const { notes, failure, orphans, standings, knownTags, selection, actions, say } = props;
  const remove = useRemoval(actions, say);
  const { entries, isGone, hold } = useHeld({ shown: notes, all: notes, idOf: ({ id }) => id });
  const attach = async (note: Note): Promise<void> => {
    const selected = await selection();
    if (!selected.ok) say(failed(selected.error));
    else if (!selected.value.anchor) say({ text: t('selectionFirst') });
    else await attachNote(note, selected.value.anchor, { actions, say });
  };
  const row = (canOpen: boolean) => (note: Note) => (
    <NoteRow
      key={note.id}
      note={note}
      article={null}
      knownTags={knownTags}
      canOpen={canOpen && note.anchor !== null}
      actions={actions}
      say={say}
      onRemove={() => remove(note.id)}
      isGone={isGone(note)}
      onEditing={(isEditing) => hold(note, isEditing)}
      lead={<StandingLine note={note} standing={standings[note.id]} actions={actions} say={say} />}
      {...(canOpen ? {} : { extras: <Attach note={note} onAttach={attach} /> })}
    />
  );
  const lost = entries.filter((note) => orphans.includes(note.id));
  const placed = entries.filter((note) => !orphans.includes(note.id));
  return (
    <>
      {failure && (
        <p class="failure" role="alert">
          {t('colon', t('notesFailed'), failure)}
        </p>
      )}
      {entries.length === 0 && !failure && <p class="none">{t('noNotes')}</p>}
      {placed.map(row(true))}
      {lost.length > 0 && (
        <div class="orphans">
          <h4>{t('orphans')}</h4>
          <p class="none">{t('orphansWhy')}</p>
          {lost.map(row(false))}
        </div>
      )}
    </>
  );
}

/** An orphan can be attached to what the reader selects. */
const Attach = ({ note, onAttach }: { note: Note; onAttach(note: Note): Promise<void> }) => (
  <DoButton does={t('selectionAttach')} what={quoteInWords(note)} onClick={() => onAttach(note)} />
);
