import type { Standing } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import type { Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { NoteActions } from './actions.ts';
import { attachNote } from './attaching.ts';
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
  const isChanged = standing.kind === 'changed';
  return (
    <div class="standing">
      {isChanged ? (
        <>
          <p>{t('passageChanged')}</p>
          <p>
            {t('passageWas')} <del dir="auto">{note.anchor.quote}</del>
          </p>
          <p>
            {t('passageIs')} <ins dir="auto">{anchor.quote}</ins>
          </p>
        </>
      ) : (
        <p>
          {t(
            'colon',
            t(standing.kind === 'uncertain' ? 'passageUncertain' : 'passageNearest'),
            t('quoted', anchor.quote),
          )}
        </p>
      )}
      <DoButton
        does={t(isChanged ? 'passageKeepNew' : 'passageAttach')}
        what={quoteInWords(note)}
        onClick={() => attachNote(note, anchor, { actions, say })}
      />
    </div>
  );
}
