import { render } from 'preact';
import '../../components/theme.css';
import '../../components/pieces.css';
import '../../components/popup.css';
import { FullLibrary } from '../../components/library/FullLibrary.tsx';
import { noteActionsThrough } from '../../components/note/actions.ts';
import { askBackground } from '../../utils/messages.ts';
import { type Listing, watchLibrary } from '../../utils/notes/queries.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';

const actions = noteActionsThrough(askBackground);

interface Shown {
  notes: Listing['notes'] | null;
  removed: Listing['removed'];
  failure: string | null;
}

let shown: Shown = { notes: null, removed: [], failure: null };

function draw(change: Partial<Shown> = {}): void {
  shown = { ...shown, ...change };
  const root = document.getElementById('library');
  if (root) render(<FullLibrary {...shown} actions={actions} search={searchNotes} />, root);
}

draw();
watchLibrary(
  (listing) => draw({ ...listing, failure: null }),
  (failure) => draw({ failure: failure.message }),
);
