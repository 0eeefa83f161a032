import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LONGEST_BODY } from '../../utils/notes/limits.ts';
import { numberInWords, t } from '../words.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { Unsaved } from './Unsaved.tsx';

interface NoteEditorProps {
  /** The text as last saved; empty for a new note. */
  saved: string;
  /** Unfinished text from before, where there is some. */
  draft?: string;
  /** Names the field for screen readers. */
  label?: string;
  /** Why the last save failed, as a sentence; the text stays in the field. */
  failure?: string | null;
  busy?: boolean;
  /** What was saved elsewhere meanwhile. */
  newer?: string | null;
  /** The reader has chosen between it and what is in the field. */
  onChosen?: () => void;
  /** The note was deleted elsewhere meanwhile. */
  isGone?: boolean;
  /** Take the focus when shown. */
  autoFocus?: boolean;
  /** The unfinished text at each change; empty when nothing unfinished is left. */
  onDraft: (body: string) => void;
  onSave: (body: string) => void;
  /** The reader is done without saving; the draft is kept. */
  onClose?: () => void;
  /** What else belongs to the note, such as its tags; stands between the field and the buttons. */
  children?: ComponentChildren;
}

/** A note being written. Its text is handed out as a draft at each change, and is never thrown away unasked. */
export function NoteEditor(props: NoteEditorProps) {
  const { label = t('note'), busy = false, onClose } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const { body, kept, canSave, ...text } = useText(props, field);
  useEffect(() => {
    if (props.autoFocus) focusAtEnd(field.current);
  }, []);
  return (
    <div class="note-editor">
      <textarea
        ref={field}
        rows={3}
        value={body}
        readOnly={busy}
        maxLength={LONGEST_BODY}
        aria-label={label}
        aria-describedby={hint}
        placeholder={t('notePlaceholder')}
        onInput={(event) => text.change(event.currentTarget.value)}
        onKeyDown={text.onKeyDown}
      />
      {props.children}
      {kept && (
        <p class="kept">
          {t('noteKept')}{' '}
          <button type="button" class="quiet" onClick={text.discard}>
            {t('noteDiscard')}
          </button>
        </p>
      )}
      <Troubles {...props} body={body} field={field} onChosen={text.choose} />
      <p class="buttons">
        <button type="button" class="main" aria-disabled={!canSave} onClick={text.save}>
          {t(busy ? 'noteSaving' : 'noteSave')}
        </button>
        {onClose && (
          <button type="button" class="quiet" onClick={onClose}>
            {t('close')}
          </button>
        )}
        <span id={hint} class="keys">
          {t('noteKeys')}
        </span>
      </p>
    </div>
  );
}

type Field = RefObject<HTMLTextAreaElement | null>;

/** The text in the field, and what is done to it. */
function useText(props: NoteEditorProps, field: Field) {
  const { saved, draft, busy = false, onSave, onClose } = props;
  const [body, setBody] = useState(draft || saved);
  const [kept, setKept] = useState(Boolean(draft) && draft !== saved);
  const canSave = !busy && body.trim() !== '' && body.trim().length <= LONGEST_BODY;
  const change = (text: string): void => {
    setBody(text);
    props.onDraft(text === saved ? '' : text);
  };
  const save = (): void => {
    if (canSave) onSave(body.trim());
  };
  return {
    body,
    kept,
    canSave,
    change,
    save,
    discard(): void {
      setBody(saved);
      setKept(false);
      props.onDraft('');
      field.current?.focus();
    },
    /** The reader has settled on a text. */
    choose(text: string): void {
      change(text);
      props.onChosen?.();
      field.current?.focus();
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
      } else if (event.key === 'Escape' && onClose) {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }
    },
  };
}

interface TroublesProps extends Pick<NoteEditorProps, 'newer' | 'isGone' | 'failure'> {
  body: string;
  field: Field;
  onChosen(text: string): void;
}

/** What stands in the way of a text, or beside it. */
const Troubles = ({ body, field, newer, isGone, failure, onChosen }: TroublesProps) => (
  <>
    {body.length >= LONGEST_BODY && <p class="failure">{fullness(body)}</p>}
    {newer != null && newer !== body && (
      <Meanwhile
        newer={newer}
        takeTheirs={() => onChosen(newer)}
        takeBoth={() => onChosen(`${newer}\n\n${body}`)}
      />
    )}
    {isGone && (
      <p class="failure" role="alert">
        {t('noteGone')}
      </p>
    )}
    {failure && <Unsaved failure={failure} field={field} />}
  </>
);

/** A text that a program puts into the field may be longer than what can be typed. */
const fullness = (body: string): string =>
  body.length > LONGEST_BODY
    ? t('noteTooLong', numberInWords(LONGEST_BODY), numberInWords(body.length))
    : t('noteFull', numberInWords(LONGEST_BODY));

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  // A browser is content with the caret's line.
  field?.scrollIntoView({ block: 'nearest' });
  field?.setSelectionRange(field.value.length, field.value.length);
}
