import { numberInWords, t, type Word } from '../words.ts';

export type View =
  | 'notes'
  | 'due'
  | 'claims'
  | 'names'
  | 'tags'
  | 'files'
  | 'setRight'
  | 'removed'
  | 'settings';
const VIEWS: readonly View[] = [
  'notes',
  'due',
  'claims',
  'names',
  'tags',
  'files',
  'setRight',
  'removed',
  'settings',
];
const VIEW_WORDS = {
  notes: 'notes',
  due: 'toReview',
  claims: 'when',
  names: 'who',
  tags: 'tags',
  files: 'files',
  setRight: 'setRight',
  removed: 'deletedTitle',
  settings: 'settings',
} as const satisfies Record<View, Word>;

interface ViewsProps {
  view: View;
  /** How many notes are due for review. */
  due: number;
  onChoose: (view: View) => void;
}

/** The views of the library, and which is shown. */
export const Views = ({ view, due, onChoose }: ViewsProps) => (
  <nav class="views" aria-label={t('libraryViews')}>
    {VIEWS.map((name) => (
      <button
        key={name}
        type="button"
        aria-current={view === name ? 'page' : undefined}
        onClick={() => onChoose(name)}
      >
        {name === 'due' && due > 0 ? t('toReviewCount', numberInWords(due)) : t(VIEW_WORDS[name])}
      </button>
    ))}
  </nav>
);
