import { useId, useRef, useState } from 'preact/hooks';
import { LONGEST_TAG } from '../../utils/notes/limits.ts';
import { t } from '../words.ts';

interface TagEditorProps {
  tags: readonly string[];
  /** Tags used before, offered while typing. */
  known?: readonly string[];
  onChange: (tags: string[]) => void;
  /** Where given, a tag is a button that finds the notes that carry it. */
  onFind?: (tag: string) => void;
}

/** The tags of a note: each can be removed, new ones are typed and closed by Enter or a comma. */
export function TagEditor({ tags, known = [], onChange, onFind }: TagEditorProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useId();

  const close = (): void => {
    setTyped(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const add = (text: string): void => {
    const fresh = readTags(text).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...fresh]);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(event.currentTarget.value);
      if (event.key === ',') setTyped('');
      else close();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const leave = (event: FocusEvent & { currentTarget: HTMLInputElement }): void => {
    add(event.currentTarget.value);
    setTyped(null);
  };

  return (
    <ul class="tags" aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          {onFind ? (
            <button type="button" class="tag-name" title={t('tagFind', tag)} onClick={() => onFind(tag)}>
              {tag}
            </button>
          ) : (
            <span class="tag-name">{tag}</span>
          )}
          <button
            type="button"
            class="tag-remove"
            aria-label={t('tagRemove', tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            ×
          </button>
        </li>
      ))}
      <li>
        {typed === null ? (
          <button type="button" class="tag-open" ref={opener} onClick={() => setTyped('')}>
            {t('tagOpen')}
          </button>
        ) : (
          <>
            <input
              class="tag-input"
              aria-label={t('tagAdd')}
              list={list}
              value={typed}
              ref={(input) => input?.focus()}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={onKeyDown}
              onBlur={leave}
            />
            <datalist id={list}>
              {known.map((tag) => (
                <option key={tag} value={tag} />
              ))}
            </datalist>
          </>
        )}
      </li>
    </ul>
  );
}

/** Tags as stored: single-spaced, without a leading "#", no longer than they are kept; a comma parts two. */
function readTags(text: string): string[] {
  const tags = text.split(',').map((tag) => short(tag.replace(/\s+/g, ' ').trim().replace(/^#+/, '')));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

const short = (tag: string): string => [...tag].slice(0, LONGEST_TAG).join('').trim();
