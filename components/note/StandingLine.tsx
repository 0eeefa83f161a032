import type { Standing } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { popupWords } from '../popup-words.ts';
import type { Say } from '../toast.tsx';
import type { NoteActions } from './actions.ts';
import { quoteInWords } from './NoteQuote.tsx';
import { DoButton } from './NoteRow.tsx';

interface StandingLineProps {
  note: Note;
  standing: Standing | undefined;
  actions: Pick<NoteActions, 'edit'>;
  say: Say;
}

/** What became of a note's passage: the old and the new words, or the place that is most like it, to attach the note to. */
export function StandingLine({ note, standing, actions, say }: StandingLineProps) {
  const anchor = standing?.anchor;
  if (!standing || !anchor || !note.anchor) return null;
  const words = popupWords.page;
  const isChanged = standing.kind === 'changed';
  const attach = async (): Promise<void> => {
    const result = await actions.edit(note.id, { anchor });
    say({ text: result.ok ? words.attached : popupWords.row.failed(result.error.message) });
  };
  return (
    <div class="standing">
      {isChanged ? (
        <>
          <p>{words.changed}</p>
          <p>
            {words.was}: <del>{note.anchor.quote}</del>
          </p>
          <p>
            {words.is}: <ins>{anchor.quote}</ins>
          </p>
        </>
      ) : (
        <p>
          {standing.kind === 'uncertain' ? words.uncertain : words.nearest}: “{anchor.quote}”
        </p>
      )}
      <DoButton does={isChanged ? words.keepNew : words.attach} what={quoteInWords(note)} onClick={attach} />
    </div>
  );
}
