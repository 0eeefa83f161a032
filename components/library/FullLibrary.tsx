import { useMemo, useRef, useState } from 'preact/hooks';
import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import type { LastImport } from '../../utils/notes/last-import.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { Blank } from '../Blank.tsx';
import type { NoteActions } from '../note/actions.ts';
import { MarkdownText } from '../note/MarkdownText.tsx';
import { Toast, useMessage } from '../toast.tsx';
import { numberInWords, t, tn, type Word } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { BulkBar } from './BulkBar.tsx';
import { FilesView } from './FilesView.tsx';
import type { Grouping, Sorting } from './grouping.ts';
import { LabelsView } from './LabelsView.tsx';
import type { LibraryProps } from './Library.tsx';
import { NeverMarked } from './NeverMarked.tsx';
import { whyEmpty } from './NoNotes.tsx';
import { NotesView } from './NotesView.tsx';
import { Removed } from './Removed.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import { ShadowOffer } from './ShadowOffer.tsx';
import { TagsView } from './TagsView.tsx';
import { countTags, queryForTag } from './tags.ts';

export interface FullLibraryProps extends Omit<LibraryProps, 'actions' | 'onOpenFull'> {
  actions: NoteActions & LibraryActions;
  /** ISO day. */
  today: string;
  /** When a backup was last saved, in milliseconds since 1970; null: never. */
  lastBackup: number | null;
  /** How often a backup is saved by itself. */
  rhythm: Rhythm;
  /** The last import, where it can be undone. */
  lastImport: LastImport | null;
  /** Names that the reader wants marked nowhere. */
  never: readonly string[];
  /** How many notes are kept outside of the database, where the database has lost them; else 0. */
  lost: number;
}

type View = 'notes' | 'due' | 'tags' | 'files' | 'removed';
const VIEWS: readonly View[] = ['notes', 'due', 'tags', 'files', 'removed'];
const VIEW_WORDS = {
  notes: 'notes',
  due: 'toReview',
  tags: 'tags',
  files: 'files',
  removed: 'deletedTitle',
} as const satisfies Record<View, Word>;
const MONTH = 30 * 24 * 60 * 60 * 1000;
/** So many notes are worth a reminder. */
const MANY = 10;

/** The library on a page of its own: notes found, grouped, tagged, taken out and in. */
export function FullLibrary(props: FullLibraryProps) {
  const { notes, removed, failure, actions, search, today, lastBackup, rhythm } = props;
  const [view, setView] = useState<View>('notes');
  const [query, setQuery] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('none');
  const [sorting, setSorting] = useState<Sorting>('best');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { message, say } = useMessage();
  const field = useRef<HTMLInputElement>(null);
  const all = notes ?? [];
  const due = useMemo(
    () => all.filter(({ note }) => note.review && note.review.due <= today),
    [notes, today],
  );
  const found = useMemo(() => search(view === 'due' ? due : all, query), [search, notes, query, view, due]);
  const tags = useMemo(() => countTags(all), [notes]);
  // Without words there is nothing to match: the list is as it came, the newest first.
  const sortedBy = sorting === 'best' && query.trim() === '' ? 'newest' : sorting;
  const present = all.filter(({ note }) => chosen.has(note.id)).map(({ note }) => note.id);

  /** What was said of one view is not of another; what can still be undone stays. */
  const turnTo = (next: View): void => {
    setView(next);
    if (!message?.action) say(null);
  };
  const find = (text: string): void => {
    setQuery(text);
    turnTo('notes');
    requestAnimationFrame(() => field.current?.focus());
  };
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const isReminded = useMemo(() => isWorthReminding(all, lastBackup), [notes, lastBackup]);

  return (
    <main class="full">
      <h1 class="masthead">
        {t('extName')} <span class="soft">{t('library')}</span>
      </h1>
      <Views view={view} due={due.length} onChoose={turnTo} />
      <section class="library" aria-label={t('library')}>
        {(view === 'notes' || view === 'due') && (
          <SearchPanel
            field={field}
            query={query}
            onQuery={setQuery}
            status={notes ? statusOf(query, found, all) : ''}
            misread={props.misread(query)}
            grouping={grouping}
            onGrouping={setGrouping}
            sorting={sortedBy}
            onSorting={setSorting}
            onChooseAll={() =>
              choose(
                found.map(({ note }) => note.id),
                true,
              )
            }
            found={found.length}
          />
        )}
        {present.length > 0 && view !== 'files' && (
          <BulkBar
            ids={present}
            knownTags={tags.map(([tag]) => tag)}
            actions={actions}
            say={say}
            onClear={() => setChosen(new Set())}
            onExport={() => turnTo('files')}
          />
        )}
        <div class="scroll">
          {props.lost > 0 && <ShadowOffer count={props.lost} actions={actions} say={say} />}
          {isReminded && view === 'notes' && (
            <Reminder count={all.length} isFirst={lastBackup === null} onSave={() => turnTo('files')} />
          )}
          {failure ? (
            <Blank title={t('notesFailed')} text={failure} />
          ) : !notes ? (
            <p class="waiting">{t('opening')}</p>
          ) : view === 'removed' ? (
            <>
              <Removed
                removed={removed}
                restore={actions.restore}
                say={say}
                bodyView={(body) => <MarkdownText text={body} />}
              />
              <NeverMarked names={props.never} actions={actions} say={say} />
            </>
          ) : view === 'tags' ? (
            <>
              <TagsView tags={tags} actions={actions} say={say} onFind={(tag) => find(queryForTag(tag))} />
              <LabelsView actions={actions} say={say} />
            </>
          ) : view === 'files' ? (
            <FilesView
              count={all.length}
              chosen={present.length > 0 ? present : null}
              lastBackup={lastBackup}
              rhythm={rhythm}
              lastImport={props.lastImport}
              actions={actions}
              say={say}
            />
          ) : (
            <NotesView
              all={view === 'due' ? due : all}
              present={all}
              whyNone={all.length > 0 ? 'noneDue' : whyEmpty(removed)}
              found={found}
              query={query}
              grouping={grouping}
              sorting={sortedBy}
              chosen={chosen}
              onChoose={choose}
              find={find}
              actions={actions}
              say={say}
            />
          )}
        </div>
        <Toast
          message={message}
          onDismiss={() => {
            say(null);
            field.current?.focus();
          }}
        />
      </section>
    </main>
  );
}

interface ViewsProps {
  view: View;
  /** How many notes are due for review. */
  due: number;
  onChoose: (view: View) => void;
}

const Views = ({ view, due, onChoose }: ViewsProps) => (
  <nav class="views" aria-label={t('libraryViews')}>
    {VIEWS.map((name) => (
      <button
        key={name}
        type="button"
        aria-current={view === name ? 'page' : undefined}
        onClick={() => onChoose(name)}
      >
        {name === 'due' && due > 0 ? t('toReviewCount', numberInWords(due)) : t(VIEW_WORDS[name])}
      </button>
    ))}
  </nav>
);

interface ReminderProps {
  count: number;
  /** Nothing was ever backed up. */
  isFirst: boolean;
  onSave: () => void;
}

const Reminder = ({ count, isFirst, onSave }: ReminderProps) => (
  <p class="reminder">
    {isFirst ? tn('backupNone', count) : t('backupOld')}{' '}
    <button type="button" class="quiet" onClick={onSave}>
      {t('backupSave')}
    </button>
  </p>
);

/** Has the last backup been long ago, and has anything been written since? */
const isWorthReminding = (all: readonly Listed[], lastBackup: number | null): boolean =>
  all.length >= MANY &&
  (lastBackup === null ||
    (Date.now() - lastBackup > MONTH && all.some(({ note }) => note.updatedAt > lastBackup)));

const statusOf = (query: string, found: readonly Listed[], all: readonly Listed[]): string =>
  query.trim() === '' && found.length === all.length
    ? tn('noteCount', all.length)
    : tn('found', all.length, numberInWords(found.length));
