import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Listed } from '../../utils/notes/queries.ts';
import type { RemovedNote } from '../../utils/notes/shapes.ts';
import { Blank } from '../Blank.tsx';
import type { NoteActions } from '../note/actions.ts';
import { useHeld } from '../note/held.ts';
import { NoteRow } from '../note/NoteRow.tsx';
import { useRemoval } from '../note/removal.ts';
import { type Say, Toast, useMessage } from '../toast.tsx';
import { numberInWords, t, tn } from '../words.ts';
import { Misread } from './Misread.tsx';
import { NoNotes, whyEmpty } from './NoNotes.tsx';
import { Removed } from './Removed.tsx';
import { queryForTag, tagsOf } from './tags.ts';

/** Rows added to the list at a time: a full page of them appears well within a frame or two. */
const STEP = 40;

export interface LibraryProps {
  /** Newest first; null while they are being opened. */
  notes: readonly Listed[] | null;
  /** Last removed first. */
  removed: readonly Listed<RemovedNote>[];
  /** Why the notes cannot be opened, as a sentence. */
  failure: string | null;
  actions: NoteActions;
  /** The notes that fulfil a query, best first. */
  search: (notes: readonly Listed[], query: string) => readonly Listed[];
  /** What of a query was not understood, and is left out of the search. */
  misread: (query: string) => readonly string[];
  /** Offered where there is a larger place to look at the notes. */
  onOpenFull?: () => void;
}

/** All notes, newest first, found as the reader types; and those recently deleted. */
export function Library(props: LibraryProps) {
  const { notes, removed, failure, actions, search, onOpenFull } = props;
  const [view, setView] = useState<'notes' | 'removed'>('notes');
  const [query, setQuery] = useState('');
  const { message, say } = useMessage();
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => search(notes ?? [], query), [search, notes, query]);
  const find = (text: string): void => {
    setQuery(text);
    field.current?.focus();
  };
  const dismiss = (): void => {
    say(null);
    field.current?.focus();
  };

  return (
    <section class="library" aria-label={t('library')}>
      <div class="search">
        <input
          ref={field}
          type="search"
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={query}
          onInput={(event) => {
            setView('notes');
            setQuery(event.currentTarget.value);
          }}
        />
        <p class="search-line">
          <span role="status">
            {notes && view === 'notes' && countLine(query, found.length, notes.length)}
          </span>
          <button type="button" class="quiet" onClick={() => setView(view === 'notes' ? 'removed' : 'notes')}>
            {view === 'notes' ? deletedCount(removed.length) : t('backToNotes')}
          </button>
          {onOpenFull && (
            <button type="button" class="quiet" onClick={onOpenFull}>
              {t('libraryOpen')}
            </button>
          )}
        </p>
        <Misread words={props.misread(query)} />
      </div>
      <div class="scroll">
        {failure ? (
          <Blank title={t('notesFailed')} text={failure} />
        ) : !notes ? (
          <p class="waiting">{t('opening')}</p>
        ) : view === 'removed' ? (
          <Removed removed={removed} restore={actions.restore} say={say} />
        ) : (
          <Found
            all={notes}
            removed={removed}
            found={found}
            query={query}
            find={find}
            actions={actions}
            say={say}
          />
        )}
      </div>
      <Toast message={message} onDismiss={dismiss} />
    </section>
  );
}

const countLine = (query: string, found: number, all: number): string =>
  query.trim() === '' ? tn('noteCount', all) : tn('found', all, numberInWords(found));

const deletedCount = (count: number): string =>
  count === 0 ? t('deletedTitle') : t('deletedCount', numberInWords(count));

interface FoundProps extends Pick<LibraryProps, 'removed' | 'actions'> {
  all: readonly Listed[];
  found: readonly Listed[];
  query: string;
  find: (query: string) => void;
  say: Say;
}

function Found({ all, removed, found, query, find, actions, say }: FoundProps) {
  const [shown, setShown] = useState(STEP);
  const remove = useRemoval(actions, say);
  const known = useMemo(() => tagsOf(all), [all]);
  useEffect(() => setShown(STEP), [query]);
  const { entries, isGone, hold } = useHeld({ shown: found, all, idOf: ({ note }) => note.id });
  if (all.length + entries.length === 0) return <NoNotes why={whyEmpty(removed)} />;
  if (entries.length === 0) {
    return (
      <Blank
        title={t('nothingTitle')}
        text={t('nothingText')}
        action={{ label: t('searchClear'), run: () => find('') }}
      />
    );
  }
  return (
    <>
      {entries.slice(0, shown).map((entry, index) => (
        <NoteRow
          key={entry.note.id}
          note={entry.note}
          article={entries[index - 1]?.article.id === entry.article.id ? null : entry.article}
          knownTags={known}
          canOpen
          actions={actions}
          say={say}
          onFindTag={(tag) => find(queryForTag(tag))}
          onRemove={() => remove(entry.note.id)}
          isGone={isGone(entry)}
          onEditing={(isEditing) => hold(entry, isEditing)}
        />
      ))}
      {entries.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + STEP)}>
          {t('showMore', numberInWords(Math.min(STEP, entries.length - shown)))}
        </button>
      )}
    </>
  );
}
