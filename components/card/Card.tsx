import { useEffect, useRef, useState } from 'preact/hooks';
import { Correct } from '../correct/Correct.tsx';
import { direction, t } from '../words.ts';
import { Composer } from './Composer.tsx';
import { NoteList } from './NoteList.tsx';
import { SubjectKind } from './SubjectKind.tsx';
import { SubjectTabs } from './SubjectTabs.tsx';
import { SubjectView } from './SubjectView.tsx';
import type { CardActions, CardFocus, Subject } from './shapes.ts';

export interface CardProps {
  /** At least one; the innermost mark first. */
  subjects: readonly Subject[];
  chosen: string;
  actions: CardActions;
  focus: CardFocus;
  /** The reader's own day, ISO. */
  today: string;
}

/** What the live region says. */
interface Said {
  words: string;
  isFailure: boolean;
}

const NOTHING: Said = { words: '', isFailure: false };
const TITLE_ID = 'dateline-title';

/** The card on the page: what a mark stands for, the notes on it, and room for one more. */
export function Card({ subjects, chosen, actions, focus, today }: CardProps) {
  const root = useRef<HTMLElement>(null);
  const [said, setSaid] = useState<Said>(NOTHING);
  const say = (words: string, isFailure = false): void => setSaid({ words, isFailure });
  const subject = subjects.find(({ key }) => key === chosen) ?? subjects[0];

  useEffect(() => {
    if (focus.turn === 0) return;
    if (focus.on === 'card') root.current?.focus();
    // A field that is not there yet takes the focus itself when it comes.
    else root.current?.querySelector<HTMLElement>('.body > .note-editor textarea')?.focus();
  }, [focus.turn]);
  useEffect(() => setSaid(NOTHING), [chosen]);

  if (!subject) return null;
  return (
    <section
      class="card"
      {...direction()}
      role="dialog"
      aria-labelledby={TITLE_ID}
      tabIndex={-1}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        actions.close();
      }}
    >
      <button type="button" class="close" aria-label={t('close')} onClick={() => actions.close()}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
      {subjects.length > 1 && (
        <SubjectTabs subjects={subjects} chosen={subject.key} choose={actions.choose} />
      )}
      <div class="kind">
        <SubjectKind subject={subject} titleId={TITLE_ID} />
      </div>
      <div
        class="body"
        data-subject={subject.key}
        {...(subjects.length > 1 ? { role: 'tabpanel', 'aria-labelledby': TITLE_ID } : {})}
      >
        <SubjectView subject={subject} titleId={TITLE_ID} today={today} actions={actions} />
        {(subject.kind === 'name' || subject.kind === 'claim') && (
          <Correct subject={subject} correct={actions.correct} say={say} key={`correct ${subject.key}`} />
        )}
        {subject.isGone && <p class="aside">{t('failure_passageGone')}</p>}
        <NoteList notes={subject.notes} actions={actions} say={say} key={`notes ${subject.key}`} />
        <Composer
          key={subject.key}
          draftKey={subject.key}
          start={{ body: seedOf(subject), tags: [] }}
          label={t('notePlaceholder')}
          others={subject.notes.length}
          autoFocus={focus.turn > 0 && focus.on === 'note'}
          actions={actions}
          save={(text) => actions.add(subject.key, text)}
          onSaved={() => say(t('noteSaved'))}
        />
      </div>
      <p class={said.isFailure ? 'said failure' : 'said'} role="status">
        {said.words}
      </p>
    </section>
  );
}

const seedOf = (subject: Subject): string =>
  subject.kind === 'page' && subject.quote ? `“${subject.quote}”\n` : '';
