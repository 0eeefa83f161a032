import { useRef, useState } from 'preact/hooks';
import { Blank } from '../Blank.tsx';
import type { Say } from '../toast.tsx';
import { numberInWords, t } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { undoable } from './undoable.ts';

interface TagsViewProps {
  /** Each tag in use with how many notes carry it, the most used first. */
  tags: readonly (readonly [tag: string, count: number])[];
  actions: LibraryActions;
  say: Say;
  onFind: (tag: string) => void;
}

/** All tags: found, renamed and merged. */
export function TagsView({ tags, actions, say, onFind }: TagsViewProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const report = undoable(actions, say);
  if (tags.length === 0) return <Blank title={t('noTagsTitle')} text={t('noTagsText')} />;
  const rename = async (from: string, to: string): Promise<void> => {
    setRenaming(null);
    if (to.trim() !== '' && to.trim() !== from) report(await actions.renameTag(from, to.trim()), 'renamed');
  };
  return (
    <>
      <h2 class="list-title">{t('tags')}</h2>
      <ul class="tag-list">
        {tags.map(([tag, count]) => (
          <li key={tag}>
            <button type="button" class="quiet" aria-label={t('tagFind', tag)} onClick={() => onFind(tag)}>
              {tag}
            </button>
            <span class="count">{numberInWords(count)}</span>
            {renaming === tag ? (
              <Renaming
                tag={tag}
                others={tags.map(([other]) => other)}
                onSave={(to) => rename(tag, to)}
                onCancel={() => setRenaming(null)}
              />
            ) : (
              <button
                type="button"
                class="quiet soft"
                aria-label={t('colon', t('rename'), tag)}
                onClick={() => setRenaming(tag)}
              >
                {t('rename')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RenamingProps {
  tag: string;
  others: readonly string[];
  onSave: (name: string) => void;
  onCancel: () => void;
}

function Renaming({ tag, others, onSave, onCancel }: RenamingProps) {
  const [name, setName] = useState(tag);
  const isShown = useRef(false);
  const twin = others.find((other) => other !== tag && other.toLowerCase() === name.trim().toLowerCase());
  return (
    <form
      class="renaming"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name);
      }}
    >
      <input
        class="tag-input"
        aria-label={t('renameTo', tag)}
        value={name}
        ref={(field) => {
          if (!isShown.current) field?.select();
          isShown.current = true;
        }}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <button type="submit" class="main">
        {t('renameSave')}
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
      <span class="soft" role="status">
        {twin && t('renameMerges', twin)}
      </span>
    </form>
  );
}
