import { render } from 'preact';
import { browser } from 'wxt/browser';
import { failureInWords } from '../../components/failure.ts';
import '../../components/theme.css';
import '../../components/pieces.css';
import '../../components/popup.css';
import '../../components/library/library.css';
import '../../components/note/markdown.css';
import { FullLibrary } from '../../components/library/FullLibrary.tsx';
import { noteActionsThrough } from '../../components/note/actions.ts';
import { LabelNames as Labels } from '../../components/note/labels.ts';
import { direction, speakThrough, t } from '../../components/words.ts';
import { askBackground } from '../../utils/messages.ts';
import { LAST_BACKUP, type Rhythm, readLastBackup, readRhythm } from '../../utils/notes/backup-rhythm.ts';
import type { Corrections } from '../../utils/notes/corrections.ts';
import { todayHere } from '../../utils/notes/days.ts';
import { readCorrections, watchCorrections } from '../../utils/notes/kept-corrections.ts';
import { type LabelNames, watchLabelNames } from '../../utils/notes/label-names.ts';
import { LAST_IMPORT, type LastImport, readLastImport } from '../../utils/notes/last-import.ts';
import { type Listed, type Listing, watchLibrary } from '../../utils/notes/queries.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { misreadIn } from '../../utils/notes/search/query.ts';
import { openRanking } from '../../utils/notes/search/ranked.ts';
import { readSettings, watchKept, watchSettings } from '../../utils/notes/settings.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import { lostNotes } from '../../utils/notes/shadow.ts';
import { SHADOW_COUNT } from '../../utils/notes/shadow-keys.ts';
import type { Settings } from '../../utils/notes/shapes.ts';
import { libraryActions } from './library-actions.ts';

interface Shown {
  notes: Listing['notes'] | null;
  removed: Listing['removed'];
  failure: string | null;
  lastBackup: number | null;
  rhythm: Rhythm;
  lastImport: LastImport | null;
  labels: LabelNames;
  lost: number;
  corrections: Corrections;
  settings: Settings;
  /** Ranks by the index once it is ready, and is a new function then, so that what is shown is ranked anew. */
  search: (notes: readonly Listed[], query: string) => readonly Listed[];
}

let shown: Shown = {
  notes: null,
  removed: [],
  failure: null,
  lastBackup: Date.now(),
  rhythm: 'off',
  lastImport: null,
  labels: {},
  lost: 0,
  corrections: { never: [], articles: {} },
  settings: DEFAULTS,
  search: (notes, query) => searchNotes(notes, query, todayHere()),
};

const actions = {
  ...noteActionsThrough(askBackground),
  ...libraryActions(() => shown.notes ?? [], lookAround),
};
const ranking = openRanking(() => new Promise((resolve) => setTimeout(resolve)));

function draw(change: Partial<Shown> = {}): void {
  shown = { ...shown, ...change };
  const root = document.getElementById('library');
  if (!root) return;
  const { labels, ...props } = shown;
  render(
    <Labels.Provider value={labels}>
      <FullLibrary {...props} actions={actions} misread={misreadIn} today={todayHere()} />
    </Labels.Provider>,
    root,
  );
}

async function show(listing: Listing): Promise<void> {
  draw({ ...listing, failure: null });
  lookAround();
  await ranking.keepUp(listing.notes);
  draw({
    search: (notes, query) =>
      ranking.search(notes, query, todayHere()) ?? searchNotes(notes, query, todayHere()),
  });
}

/** What else the reader should know of: backups, and notes that were lost. What cannot be read stays as it is shown. */
function lookAround(): void {
  Promise.all([readLastBackup(), readRhythm(), readLastImport(), lostNotes(browser.storage.local)]).then(
    ([lastBackup, rhythm, lastImport, lost]) => draw({ lastBackup, rhythm, lastImport, lost }),
    () => undefined,
  );
}

speakThrough(browser.i18n);
Object.assign(document.documentElement, direction());
document.title = t('libraryTitle');
draw();
const life = new AbortController().signal;
watchLabelNames((labels) => draw({ labels }), life);
const drawCorrections = (corrections: Corrections): void => draw({ corrections });
readCorrections().then(drawCorrections, () => undefined);
watchCorrections(drawCorrections, life);
const drawSettings = (settings: Settings): void => draw({ settings });
readSettings().then(drawSettings, () => undefined);
watchSettings(drawSettings, life);
// The copy follows the database: until it has, notes that were deleted look lost.
for (const key of [LAST_BACKUP, LAST_IMPORT, SHADOW_COUNT]) watchKept(key, lookAround, life);
watchLibrary(
  (listing) => void show(listing),
  (failure) => draw({ failure: failureInWords(failure) }),
);
