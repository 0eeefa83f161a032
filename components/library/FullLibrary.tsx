import { useMemo, useRef, useState } from 'preact/hooks';
import type { Rhythm } from '../../utils/notes/backup-rhythm.ts';
import type { Corrections } from '../../utils/notes/corrections.ts';
import type { LastImport } from '../../utils/notes/last-import.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import type { Settings } from '../../utils/notes/shapes.ts';
import type { NoteActions } from '../note/actions.ts';
import { Toast, useMessage } from '../toast.tsx';
import { numberInWords, t, tn } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { BulkBar } from './BulkBar.tsx';
import { type Finding, type Selected, useFinding, useSelected } from './finding.ts';
import type { LibraryProps } from './Library.tsx';
import { isWorthReminding, Reminder } from './Reminder.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import { ShadowOffer } from './ShadowOffer.tsx';
import { Shown } from './Shown.tsx';
import { type View, Views } from './views.tsx';

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
  /** What the reader set right, on all pages. */
  corrections: Corrections;
  settings: Settings;
  /** How many notes are kept outside of the database, where the database has lost them; else 0. */
  lost: number;
}

/** The library on a page of its own: notes found, grouped, tagged, taken out and in. */
export function FullLibrary(props: FullLibraryProps) {
  const { notes, actions, lastBackup } = props;
  const [view, setView] = useState<View>('notes');
  const finding = useFinding(props, view);
  const { all, due, tags } = finding;
  const selected = useSelected(all);
  const { message, say } = useMessage();
  const field = useRef<HTMLInputElement>(null);
  const isReminded = useMemo(() => isWorthReminding(all, lastBackup), [notes, lastBackup]);
  /** What was said of one view is not of another; what can still be undone stays. */
  const turnTo = (next: View): void => {
    setView(next);
    if (!message?.action) say(null);
  };
  const find = (text: string): void => {
    finding.setQuery(text);
    turnTo('notes');
    requestAnimationFrame(() => field.current?.focus());
  };
  const dismiss = (): void => {
    say(null);
    field.current?.focus();
  };
  return (
    <main class="full">
      <h1 class="masthead">
        {t('extName')} <span class="soft">{t('library')}</span>
      </h1>
      <Views view={view} due={due.length} onChoose={turnTo} />
      <section class="library" aria-label={t('library')}>
        {(view === 'notes' || view === 'due') && (
          <Search finding={finding} selected={selected} field={field} {...props} />
        )}
        {selected.present.length > 0 && view !== 'files' && (
          <BulkBar
            ids={selected.present}
            knownTags={tags.map(([tag]) => tag)}
            actions={actions}
            say={say}
            onClear={selected.clear}
            onExport={() => turnTo('files')}
          />
        )}
        <div class="scroll">
          {props.lost > 0 && <ShadowOffer count={props.lost} actions={actions} say={say} />}
          {isReminded && view === 'notes' && (
            <Reminder count={all.length} isFirst={lastBackup === null} onSave={() => turnTo('files')} />
          )}
          <Shown {...props} view={view} finding={finding} selected={selected} find={find} say={say} />
        </div>
        <Toast message={message} onDismiss={dismiss} />
      </section>
    </main>
  );
}

interface SearchProps extends FullLibraryProps {
  finding: Finding;
  selected: Selected;
  field: preact.RefObject<HTMLInputElement | null>;
}

function Search({ finding, selected, field, notes, misread }: SearchProps) {
  const { query, found, all } = finding;
  return (
    <SearchPanel
      field={field}
      query={query}
      onQuery={finding.setQuery}
      status={notes ? statusOf(query, found, all) : ''}
      misread={misread(query)}
      grouping={finding.grouping}
      onGrouping={finding.setGrouping}
      sorting={finding.sorting}
      onSorting={finding.setSorting}
      onChooseAll={() =>
        selected.choose(
          found.map(({ note }) => note.id),
          true,
        )
      }
      found={found.length}
    />
  );
}

const statusOf = (query: string, found: readonly Listed[], all: readonly Listed[]): string =>
  query.trim() === '' && found.length === all.length
    ? tn('noteCount', all.length)
    : tn('found', all.length, numberInWords(found.length));
