import type { Ref } from 'preact';
import { popupWords } from '../popup-words.ts';
import type { Grouping, Sorting } from './grouping.ts';
import { libraryWords } from './words.ts';

interface SearchPanelProps {
  field: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** How many were found, in words. */
  status: string;
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
  sorting: Sorting;
  onSorting: (sorting: Sorting) => void;
  /** Selects all that was found. */
  onChooseAll: () => void;
  found: number;
}

/** Where notes are looked for, and how they are laid out. */
export function SearchPanel(props: SearchPanelProps) {
  const { list, search, many } = libraryWords;
  return (
    <div class="search">
      <input
        ref={props.field}
        type="search"
        aria-label={popupWords.library.search}
        placeholder={search.hint}
        value={props.query}
        onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
      />
      <details class="search-help">
        <summary>{search.help}</summary>
        <dl>
          {search.examples.map(([example, meaning]) => (
            <div key={example}>
              <dt>
                <code>{example}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="search-line">
        <span role="status">{props.status}</span>
        <Choice label={list.group} options={list.groups} value={props.grouping} onChoose={props.onGrouping} />
        <Choice label={list.sort} options={list.sorts} value={props.sorting} onChoose={props.onSorting} />
        {props.found > 0 && (
          <button type="button" class="quiet" onClick={props.onChooseAll}>
            {many.all(props.found)}
          </button>
        )}
      </p>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: Record<T, string>;
  value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChoose }: ChoiceProps<T>) {
  const names = Object.keys(options) as T[];
  return (
    <label class="choice">
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = names.find((name) => name === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {options[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
