import type { ComponentProps } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Listed } from '../../utils/notes/queries.ts';
import { Blank } from '../Blank.tsx';
import { dayInWords } from '../calendar.ts';
import type { NoteActions } from '../note/actions.ts';
import { useHeld } from '../note/held.ts';
import { LabelNames } from '../note/labels.ts';
import { quoteInWords } from '../note/NoteQuote.tsx';
import { DoButton, NoteRow } from '../note/NoteRow.tsx';
import { useRemoval } from '../note/removal.ts';
import { failed, type Say } from '../toast.tsx';
import { numberInWords, t } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { type Group, type Grouping, grouped, type Sorting, sorted } from './grouping.ts';
import { LabelSelect } from './LabelSelect.tsx';
import { NoNotes } from './NoNotes.tsx';
import { queryForTag, tagsOf } from './tags.ts';

/** Rows of the first sight: the rest follows once they are painted, so that no key waits for what nobody sees yet. */
const SCREENFUL = 12;
/** Rows added to the list at a time. */
const STEP = 40;

interface NotesViewProps {
  /** What was looked through. */
  all: readonly Listed[];
  /** All notes there are. */
  present: readonly Listed[];
  /** What to say where `all` is empty. */
  whyNone: ComponentProps<typeof NoNotes>['why'];
  found: readonly Listed[];
  query: string;
  grouping: Grouping;
  sorting: Sorting;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
  find: (query: string) => void;
  actions: NoteActions & LibraryActions;
  say: Say;
}

/** What was found, sorted and in groups, a page at a time. */
export function NotesView(props: NotesViewProps) {
  const { all, present, found, query, grouping, sorting, find } = props;
  const [shown, showMore] = useGrowth([query, grouping, sorting].join('\n'));
  const known = useMemo(() => tagsOf(all), [all]);
  const labels = useContext(LabelNames);
  const { entries, isGone, hold } = useHeld({ shown: found, all: present, idOf: ({ note }) => note.id });
  const groups = useMemo(
    () => grouped(sorted(entries, sorting), grouping, labels),
    [entries, sorting, grouping, labels],
  );
  if (all.length + entries.length === 0) return <NoNotes why={props.whyNone} />;
  if (entries.length === 0) {
    return (
      <Blank
        title={t('nothingTitle')}
        text={t('nothingText')}
        action={{ label: t('searchClear'), run: () => find('') }}
      />
    );
  }
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      {firstOf(groups, shown).map((group) => (
        <section key={group.key} class="note-group" data-by={grouping}>
          {group.title !== null && <h2 class="list-title">{group.title}</h2>}
          {group.entries.map((entry, at) => (
            <Row
              key={entry.note.id}
              {...props}
              entry={entry}
              isHeaded={grouping !== 'article' && group.entries[at - 1]?.article.id !== entry.article.id}
              known={known}
              isGone={isGone(entry)}
              onEditing={(isEditing) => hold(entry, isEditing)}
            />
          ))}
        </section>
      ))}
      {total > shown && (
        <button type="button" class="more" onClick={showMore}>
          {t('showMore', numberInWords(Math.min(STEP, total - shown)))}
        </button>
      )}
    </>
  );
}

/** How many rows are shown of a view, and what shows more of them. A change of the notes alone leaves the list as long as it is. */
function useGrowth(view: string): [shown: number, showMore: () => void] {
  const [grown, setGrown] = useState({ view, count: SCREENFUL });
  const shown = grown.view === view ? grown.count : SCREENFUL;
  useEffect(() => {
    const frame = requestAnimationFrame(() => setGrown({ view, count: STEP }));
    return () => cancelAnimationFrame(frame);
  }, [view]);
  return [shown, () => setGrown({ view, count: shown + STEP })];
}

/** The first groups that hold so many rows, the last of them cut. */
function firstOf(groups: readonly Group[], count: number): Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const entries = group.entries.slice(0, Math.max(0, left));
    left -= entries.length;
    return entries.length > 0 ? [{ ...group, entries }] : [];
  });
}

interface RowProps extends NotesViewProps {
  entry: Listed;
  isHeaded: boolean;
  known: readonly string[];
  isGone: boolean;
  onEditing: (isEditing: boolean) => void;
}

function Row({ entry, isHeaded, known, chosen, onChoose, find, actions, say, ...row }: RowProps) {
  const { note, article } = entry;
  const remove = useRemoval(actions, say);
  const what = quoteInWords(note);
  return (
    <NoteRow
      note={note}
      article={isHeaded ? article : null}
      knownTags={known}
      canOpen
      actions={actions}
      say={say}
      onFindTag={(tag) => find(queryForTag(tag))}
      onRemove={() => remove(note.id)}
      isGone={row.isGone}
      onEditing={row.onEditing}
      lead={
        <input
          type="checkbox"
          class="choose"
          aria-label={t('select', what)}
          checked={chosen.has(note.id)}
          onChange={({ currentTarget }) => onChoose([note.id], currentTarget.checked)}
        />
      }
      extras={<Extras entry={entry} what={what} actions={actions} say={say} />}
    />
  );
}

interface ExtrasProps extends Pick<RowProps, 'entry' | 'actions' | 'say'> {
  what: string;
}

function Extras({ entry: { note }, what, actions, say }: ExtrasProps) {
  const review = async (how: 'next' | 'end'): Promise<void> => {
    const result = await actions.review(note.id, how);
    if (!result.ok) say(failed(result.error));
    else say({ text: result.value ? t('reviewed', dayInWords(result.value)) : t('reviewEnded') });
  };
  const cite = async (): Promise<void> => {
    const result = await actions.cite(note.id);
    say(result.ok ? { text: t('cited') } : { text: t('notCited'), isFailure: true });
  };
  return (
    <>
      {note.anchor && <DoButton does={t('cite')} what={what} onClick={cite} />}
      <DoButton does={t(note.review ? 'reviewLater' : 'review')} what={what} onClick={() => review('next')} />
      {note.review && <DoButton does={t('reviewEnd')} what={what} onClick={() => review('end')} />}
      <LabelSelect
        name={t('colon', t('label'), what)}
        value={note.colour ?? null}
        onChange={async (colour) => {
          const result = await actions.edit(note.id, { colour });
          if (!result.ok) say(failed(result.error));
        }}
      />
      {note.review && <span class="soft">{t('reviewDue', dayInWords(note.review.due))}</span>}
    </>
  );
}
