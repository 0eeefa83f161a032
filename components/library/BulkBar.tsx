import { useRef } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Changed, Colour } from '../../utils/notes/shapes.ts';
import type { Say } from '../toast.tsx';
import type { LibraryActions } from './actions.ts';
import { LabelSelect } from './LabelSelect.tsx';
import { undoable } from './undoable.ts';
import { libraryWords } from './words.ts';

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
  const { many } = libraryWords;
  const tag = useRef<HTMLInputElement>(null);
  const report = undoable(actions, say);
  const withTag = async (
    act: (tag: string) => Promise<Result<Changed>>,
    done: (count: number) => string,
  ): Promise<void> => {
    const name = tag.current?.value.trim();
    if (!name) return tag.current?.focus();
    report(await act(name), done);
    if (tag.current) tag.current.value = '';
  };
  const label = async (colour: Colour | null): Promise<void> =>
    report(await actions.patchMany(ids, { colour }), many.labelled);
  const remove = async (): Promise<void> => {
    const result = await actions.removeMany(ids);
    report(result, many.removed);
    if (result.ok) onClear();
  };
  return (
    <fieldset class="bulk" aria-label={many.chosen(ids.length)}>
      <span class="bulk-count">{many.chosen(ids.length)}</span>
      <input ref={tag} class="tag-input" aria-label={many.tag} list="bulk-tags" />
      <datalist id="bulk-tags">
        {knownTags.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button
        type="button"
        class="quiet"
        onClick={() => withTag((name) => actions.patchMany(ids, { addTags: [name] }), many.tagged)}
      >
        {many.addTag}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => withTag((name) => actions.patchMany(ids, { removeTags: [name] }), many.untagged)}
      >
        {many.removeTag}
      </button>
      <LabelSelect name={many.label} value={undefined} onChange={label} />
      <button type="button" class="quiet" onClick={onExport}>
        {many.export}
      </button>
      <button type="button" class="quiet" onClick={remove}>
        {many.remove}
      </button>
      <button type="button" class="quiet" onClick={onClear}>
        {many.clear}
      </button>
    </fieldset>
  );
}
