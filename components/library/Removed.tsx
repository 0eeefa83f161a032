import type { Listed } from '../../utils/notes/queries.ts';
import type { RemovedNote } from '../../utils/notes/shapes.ts';
import { Blank } from '../Blank.tsx';
import { momentInWords } from '../calendar.ts';
import type { NoteActions } from '../note/actions.ts';
import { MarkdownText } from '../note/MarkdownText.tsx';
import { NoteQuote, quoteInWords } from '../note/NoteQuote.tsx';
import { DoButton, NoteSource } from '../note/NoteRow.tsx';
import { outcome, type Say } from '../toast.tsx';
import { t } from '../words.ts';

interface RemovedProps {
  removed: readonly Listed<RemovedNote>[];
  restore: NoteActions['restore'];
  say: Say;
}

/** Notes that were deleted and can still be brought back. */
export function Removed({ removed, restore, say }: RemovedProps) {
  if (removed.length === 0) return <Blank title={t('noneDeletedTitle')} text={t('noneDeletedText')} />;
  const bringBack = async (id: string): Promise<void> => {
    const result = await restore(id);
    say(outcome(result, t('noteRestored')));
  };
  return (
    <>
      <h2 class="list-title">{t('deletedTitle')}</h2>
      {removed.map(({ note, article }) => (
        <article key={note.id} class="note-row removed">
          <NoteSource article={article} />
          <div class="note-main">
            <NoteQuote note={note} />
            {note.body && <MarkdownText text={note.body} />}
            <p class="note-doing">
              <DoButton does={t('restore')} what={quoteInWords(note)} onClick={() => bringBack(note.id)} />
              <span class="soft deleted">{t('deletedOn', momentInWords(note.removedAt))}</span>
            </p>
          </div>
        </article>
      ))}
    </>
  );
}
