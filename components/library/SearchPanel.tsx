import type { Ref } from 'preact';
import { t, tn, type Word } from '../words.ts';
import { GROUPINGS, type Grouping, SORTINGS, type Sorting } from './grouping.ts';
import { Misread } from './Misread.tsx';

/** What can be asked, as it is typed in every language, and what it means. */
const EXAMPLES = [
  ['"harbour fees"', 'help_words'],
  ['-draft', 'help_not'],
  ['type:person', 'help_type'],
  ['entity:"Ada Quill"', 'help_entity'],
  ['tag:budget', 'help_tag'],
  ['site:example.com', 'help_site'],
  ['status:planned', 'help_status'],
  ['after:2024-01 before:2025', 'help_day'],
  ['has:note', 'help_has'],
  ['label:red', 'help_label'],
] as const satisfies [string, Word][];

interface SearchPanelProps {
  field: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** How many were found, in words. */
  status: string;
  /** Words that were not understood. */
  misread: readonly string[];
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
  return (
    <div class="search">
      <input
        ref={props.field}
        type="search"
        aria-label={t('search')}
        placeholder={t('fullHint')}
        value={props.query}
        onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
      />
      <details class="search-help">
        <summary>{t('searchHelp')}</summary>
        <dl>
          {EXAMPLES.map(([example, meaning]) => (
            <div key={example}>
              <dt>
                <code dir="ltr">{example}</code>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="search-line">
        <span role="status">{props.status}</span>
        <Choice
          label={t('groupBy')}
          options={GROUPINGS.map((by) => [by, t(`groupBy_${by}`)])}
          value={props.grouping}
          onChoose={props.onGrouping}
        />
        <Choice
          label={t('sortBy')}
          options={SORTINGS.filter((by) => by !== 'best' || props.query.trim() !== '').map((by) => [
            by,
            t(`sortBy_${by}`),
          ])}
          value={props.sorting}
          onChoose={props.onSorting}
        />
        {props.found > 0 && (
          <button type="button" class="quiet" onClick={props.onChooseAll}>
            {tn('selectAll', props.found)}
          </button>
        )}
      </p>
      <Misread words={props.misread} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  /** Value and words of each. */
  options: readonly (readonly [T, string])[];
  value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <label class="choice">
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([name]) => name === currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([name, said]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
