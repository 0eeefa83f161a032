import { useRef } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Changed, Colour } from '../../utils/notes/shapes.ts';
import type { Say } from '../toast.tsx';
import { type CountedWord, t, tn } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { LabelSelect } from './LabelSelect.tsx';
import { undoable } from './undoable.ts';

interface BulkBarProps {
  ids: readonly string[];
  knownTags: readonly string[];
  actions: LibraryActions;
  say: Say;
  onClear: () => void;
  onExport: () => void;
}

/** What can be done with all selected notes at once. */
export function BulkBar({ ids, knownTags, actions, say, onClear, onExport }: BulkBarProps) {
  const tag = useRef<HTMLInputElement>(null);
  const report = undoable(actions, say);
  const withTag = async (
    act: (tag: string) => Promise<Result<Changed>>,
    done: CountedWord,
  ): Promise<void> => {
    const name = tag.current?.value.trim();
    if (!name) return tag.current?.focus();
    report(await act(name), done);
    if (tag.current) tag.current.value = '';
  };
  const label = async (colour: Colour | null): Promise<void> =>
    report(await actions.patchMany(ids, { colour }), 'labelled');
  const remove = async (): Promise<void> => {
    const result = await actions.removeMany(ids);
    report(result, 'deleted');
    if (result.ok) onClear();
  };
  return (
    <fieldset class="bulk" aria-label={tn('selected', ids.length)}>
      <span class="bulk-count">{tn('selected', ids.length)}</span>
      <label class="choice">
        {t('tagOfSelected')} <input ref={tag} class="tag-input" list="bulk-tags" />
      </label>
      <datalist id="bulk-tags">
        {knownTags.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button
        type="button"
        class="quiet"
        onClick={() => withTag((name) => actions.patchMany(ids, { addTags: [name] }), 'tagged')}
      >
        {t('tagAddTo')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => withTag((name) => actions.patchMany(ids, { removeTags: [name] }), 'untagged')}
      >
        {t('tagRemoveFrom')}
      </button>
      <LabelSelect name={t('labelOfSelected')} value={undefined} onChange={label} />
      <button type="button" class="quiet" onClick={onExport}>
        {t('export')}
      </button>
      <button type="button" class="quiet" onClick={remove}>
        {t('delete')}
      </button>
      <button type="button" class="quiet" onClick={onClear}>
        {t('selectNone')}
      </button>
    </fieldset>
  );
}
