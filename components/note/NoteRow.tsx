import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Note, SavedArticle } from '../../utils/notes/shapes.ts';
import { dayInWords, momentInWords } from '../calendar.ts';
import { failed, type Say } from '../toast.tsx';
import { inARow, t } from '../words.ts';
import type { NoteActions } from './actions.ts';
import { useEditing } from './editing.ts';
import { MarkdownText } from './MarkdownText.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteQuote, quoteInWords } from './NoteQuote.tsx';
import { deleted } from './removal.ts';
import { TagEditor } from './TagEditor.tsx';

interface NoteRowProps {
  note: Note;
  /** Null where the row stands under its article anyway. */
  article: SavedArticle | null;
  knownTags: readonly string[];
  /** The passage is on the page in front of the reader, or can be opened. */
  canOpen: boolean;
  actions: NoteActions;
  say: Say;
  onRemove: () => void;
  /** The note was deleted elsewhere while it is being edited here. */
  isGone?: boolean;
  /** The reader begins or ends an edit. */
  onEditing?: (isEditing: boolean) => void;
  onFindTag?: (tag: string) => void;
  /** Stands before the note: what selects it. */
  lead?: ComponentChildren;
  /** Further things to do with it. */
  extras?: ComponentChildren;
}

/** One note: what it hangs on, what the reader wrote, its tags, and what can be done with it; edited in place. */
export function NoteRow(props: NoteRowProps) {
  const { note, article, actions, say, isGone = false, onEditing } = props;
  const editing = useEditing(note, isGone, { actions, say });
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing.draft) editButton.current?.focus();
    wasEditing.current = editing.draft !== null;
  }, [editing.draft]);
  const isEditing = editing.draft !== null;
  useEffect(() => {
    if (!isEditing) return;
    onEditing?.(true);
    return () => onEditing?.(false);
  }, [isEditing]);

  /** Its unfinished text comes back with a note that was deleted elsewhere. */
  const close = (): void => {
    editing.stop();
    if (isGone) say(deleted(() => actions.restore(note.id), say));
  };

  return (
    <article class="note-row" data-note={note.id} data-colour={note.colour}>
      {article && <NoteSource article={article} />}
      <div class="note-main">
        {props.lead}
        <NoteQuote note={note} />
        {editing.draft ? (
          <NoteEditor
            key={note.id}
            saved={editing.saved}
            draft={editing.draft.body}
            label={t('colon', t('note'), quoteInWords(note))}
            failure={editing.failure}
            busy={editing.busy}
            newer={editing.newer}
            onChosen={editing.rebase}
            isGone={isGone}
            autoFocus
            onDraft={(body) => actions.saveDraft(note.id, body)}
            onSave={editing.save}
            onClose={close}
          />
        ) : (
          note.body && <MarkdownText text={note.body} />
        )}
        {!isGone && (
          <Doings
            {...props}
            isEditing={isEditing}
            editButton={editButton}
            start={editing.start}
            stop={editing.stop}
          />
        )}
      </div>
    </article>
  );
}

interface DoingsProps extends NoteRowProps {
  isEditing: boolean;
  editButton: RefObject<HTMLButtonElement | null>;
  start(): void;
  stop(): void;
}

/** A note's tags, and what can be done with it. */
function Doings({ note, actions, say, isEditing, editButton, start, stop, ...props }: DoingsProps) {
  const attempt = async (change: Promise<Result<unknown>>): Promise<void> => {
    const result = await change;
    if (!result.ok) say(failed(result.error));
  };
  const what = quoteInWords(note);
  return (
    <>
      <TagEditor
        tags={note.tags}
        known={props.knownTags}
        onChange={(tags) => attempt(actions.edit(note.id, { tags }))}
        {...(props.onFindTag ? { onFind: props.onFindTag } : {})}
      />
      <p class="note-doing">
        {props.canOpen && (
          <DoButton
            does={t(note.anchor ? 'openPassage' : 'openPage')}
            what={what}
            onClick={() => attempt(actions.open(note.id))}
          />
        )}
        {!isEditing && <DoButton does={t('edit')} what={what} button={editButton} onClick={start} />}
        <DoButton
          does={t('delete')}
          what={what}
          onClick={() => {
            stop();
            props.onRemove();
          }}
        />
        {props.extras}
        <time class="soft" dateTime={new Date(note.createdAt).toISOString()}>
          {momentInWords(note.createdAt)}
        </time>
      </p>
    </>
  );
}

interface DoButtonProps {
  does: string;
  /** Told to screen readers, so that one row's "Edit" is not the next one's. */
  what: string;
  onClick: () => void;
  button?: preact.Ref<HTMLButtonElement>;
}

export function DoButton({ does, what, onClick, button = null }: DoButtonProps) {
  return (
    <button type="button" class="quiet" ref={button} aria-label={t('colon', does, what)} onClick={onClick}>
      {does}
    </button>
  );
}

/** Where a note comes from: the article's title, its site and its day. */
export function NoteSource({ article }: { article: SavedArticle }) {
  const source = [
    article.site ?? hostOf(article.canonical),
    article.published && dayInWords(article.published),
  ];
  return (
    <header class="note-source">
      <h2 dir="auto">{article.title || article.canonical}</h2>
      <p>{inARow(source)}</p>
    </header>
  );
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? address;
