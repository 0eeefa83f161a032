import type { LibraryActions, Preview } from '../../components/library/actions.ts';
import { FullLibrary, type FullLibraryProps } from '../../components/library/FullLibrary.tsx';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { misreadIn } from '../../utils/notes/search/query.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import { article, entity, listed, mention, noteActions, success } from './samples.ts';
import type { Stage } from './stage.tsx';

const ada = entity('e1', 'Ada Quill');
export const three = [
  listed({ id: 'n1', body: 'Ask the **harbour** master', tags: ['to check', 'fees'] }),
  listed({
    id: 'n2',
    body: 'Chairs it',
    tags: ['fees'],
    target: { kind: 'name', name: mention(ada, 0), entity: ada },
  }),
  listed({ id: 'n3', body: 'Whole page', quote: null }, article('a2', 'Ferry fares rise')),
];
export const preview: Preview = {
  name: 'notes.json',
  fresh: 2,
  changed: 1,
  same: 3,
  refused: [{ what: 'A quote', why: 'noAddress' }],
  hasPreferences: false,
};

export const many = (own: Partial<LibraryActions> = {}): LibraryActions => ({
  patchMany: async (ids) => success({ id: 'c', count: ids.length }),
  removeMany: async (ids) => success({ id: 'c', count: ids.length }),
  renameTag: async () => success({ id: 'c', count: 2 }),
  undo: async () => success({ kept: 0 }),
  save: async () => success('dateline.csv'),
  nameLabel: async () => success(null),
  backUpBy: async (rhythm) => success(rhythm),
  read: async () => success(preview),
  write: async () => success({ id: 'c', count: 3 }),
  review: async () => success('2024-05-02'),
  cite: async () => success(null),
  changeSettings: async () => success(null),
  correct: async () => success(null),
  restoreShadow: async () => success({ id: 'c', count: 7 }),
  ...own,
});

/** The library page with three notes. */
export const page = (own: Partial<LibraryActions> = {}, props: Partial<FullLibraryProps> = {}) => (
  <FullLibrary
    notes={three}
    removed={[]}
    failure={null}
    actions={{ ...noteActions(), ...many(own) }}
    search={searchNotes}
    misread={misreadIn}
    today="2024-05-01"
    lastBackup={null}
    rhythm="off"
    lastImport={null}
    lost={0}
    corrections={{ never: [], articles: {} }}
    settings={DEFAULTS}
    {...props}
  />
);

export const bodies = (stage: Stage): string[] => stage.texts('.note-body');
export const choose = (stage: Stage, label: string, value: string): Promise<void> => {
  const select = [...stage.root.querySelectorAll('select')].find((field) =>
    (field.getAttribute('aria-label') ?? field.parentElement?.textContent ?? '').startsWith(label),
  );
  if (!select) throw new Error(`nothing is called ${label}`);
  return stage.choose(select, value);
};
