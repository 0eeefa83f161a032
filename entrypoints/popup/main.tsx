import { render } from 'preact';
import { browser } from 'wxt/browser';
import { failureInWords } from '../../components/failure.ts';
import { direction, speakThrough, t } from '../../components/words.ts';
import '../../components/theme.css';
import '../../components/pieces.css';
import '../../components/popup.css';
import '../../components/note/markdown.css';
import { dayOfMoment } from '../../components/calendar.ts';
import { noteActionsThrough } from '../../components/note/actions.ts';
import { Popup } from '../../components/Popup.tsx';
import { PageView } from '../../components/page/PageView.tsx';
import type { PageShown, Switches } from '../../components/page/shapes.ts';
import { askBackground, askPage, type Failure, type Result } from '../../utils/messages.ts';
import type { Listing } from '../../utils/notes/queries.ts';
import { readSettings, watchKept, watchKeptUnder, watchSettings } from '../../utils/notes/settings.ts';
import { CORRECTIONS, DEFAULTS, isSiteOn, wordOnSite } from '../../utils/notes/settings-shape.ts';
import { SHADOW } from '../../utils/notes/shadow-keys.ts';
import type { Note, Settings, Summary } from '../../utils/notes/shapes.ts';
import { type FrontTab, findFrontTab, siteOf, watchPage } from './front.ts';
import { pageActionsFor } from './page-actions.ts';
import { isAtSide, sideOpener, watchFront } from './side.ts';

/** How long the content script gets to follow a switch before the page is asked again, in milliseconds. */
const TO_FOLLOW = 150;

interface State {
  tab: FrontTab | null;
  page: PageShown;
  settings: Settings;
  summary: Summary | null;
  /** Null until it is looked at and has been loaded. */
  notesTab: typeof import('./notes-tab.tsx') | null;
  /** Null until the library is looked at and has been read. */
  notes: Listing['notes'] | null;
  removed: Listing['removed'];
  failure: string | null;
  pageNotes: readonly Note[];
  pageNotesFailure: string | null;
}

let state: State = {
  tab: null,
  page: { kind: 'asking' },
  settings: DEFAULTS,
  summary: null,
  notesTab: null,
  notes: null,
  removed: [],
  failure: null,
  pageNotes: [],
  pageNotesFailure: null,
};
let asking = new AbortController();
const noteActions = noteActionsThrough(askBackground);

function update(change: Partial<State>): void {
  state = { ...state, ...change };
  draw();
}

function draw(): void {
  const { tab, page, settings, summary, pageNotes, pageNotesFailure } = state;
  const site = tab && siteOf(tab, page);
  const openSide = isAtSide(location.search) ? null : sideOpener(tab?.windowId);
  const root = document.getElementById('popup');
  if (!root) return;
  render(
    <Popup
      count={summary?.count ?? null}
      onView={(view) => view === 'library' && void openLibrary()}
      openSide={openSide && (() => void openSide().then(close, () => undefined))}
      page={
        <PageView
          page={page}
          switches={switchesOf(settings, site)}
          choices={settings}
          today={dayOfMoment(new Date())}
          notes={pageNotes}
          notesFailure={pageNotesFailure}
          knownTags={summary?.tags ?? []}
          actions={pageActionsFor({
            tab,
            site,
            addresses: 'addresses' in page ? page.addresses : [],
            reported: { page, settings },
            again: askAgain,
          })}
          noteActions={{ ...noteActions, open: showNote }}
        />
      }
      library={<LibraryTab />}
    />,
    root,
  );
}

function LibraryTab() {
  const { notesTab, notes, removed, failure } = state;
  if (!notesTab) return <p class="waiting">{failure ?? t('opening')}</p>;
  return <notesTab.NotesTab notes={notes} removed={removed} failure={failure} actions={noteActions} />;
}

/** On sites of the reader's choice the switch chooses the site; where pages are read on demand it would do nothing. */
function switchesOf(settings: Settings, site: string | null): Switches {
  const { on, reach } = settings;
  const word = site ? { name: site, areArticles: wordOnSite(settings, site) } : null;
  if (!site || reach === 'asked') return { all: on, site: null, word };
  return { all: on, site: { name: site, on: isSiteOn(settings, site) }, word };
}

async function showNote(noteId: string): Promise<Result<unknown>> {
  if (!state.tab) return askBackground('openPassage', { noteId });
  const answer = await askPage(state.tab.id, 'showNote', { noteId });
  if (!answer.ok || answer.value.shown) return answer;
  return { ok: false, error: { code: 'not-found', why: 'passageGone' } };
}

/** Asks the page anew; what an earlier round still hears is dropped. */
function askAgain(): void {
  asking.abort();
  asking = new AbortController();
  if (state.tab) void watchPage(state.tab, onPage, asking.signal);
  else update({ page: { kind: 'browser-page' } });
}

/** The page takes a moment to follow a switch or a correction. */
const askSoon = (): void => void setTimeout(askAgain, TO_FOLLOW);

function onPage(page: PageShown): void {
  update({ page });
  void readPageNotes();
}

async function readPageNotes(): Promise<void> {
  if (state.page.kind !== 'read') return;
  const answer = await askBackground('notesOf', { addresses: state.page.addresses });
  if (answer.ok) update({ pageNotes: answer.value.notes, pageNotesFailure: null });
  else update({ pageNotesFailure: failureInWords(answer.error) });
}

/** At the side, another tab may come to the front. */
async function turnToFront(): Promise<void> {
  const tab = await findFrontTab(location.search);
  if (tab?.id !== state.tab?.id) update({ tab, page: { kind: 'asking' }, pageNotes: [] });
  else update({ tab });
  askAgain();
}

async function start(): Promise<void> {
  speakThrough(browser.i18n);
  Object.assign(document.documentElement, direction());
  const { classList } = document.documentElement;
  if (location.search.includes('tab=')) classList.add('as-tab');
  if (isAtSide(location.search)) classList.add('at-side');
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort());
  draw();
  const [tab, settings] = await Promise.all([findFrontTab(location.search), readSettings()]);
  update({ tab, settings });
  askAgain();
  if (isAtSide(location.search)) watchFront(() => void turnToFront(), life.signal);
  watchSettings((changed) => {
    update({ settings: changed });
    askSoon();
  }, life.signal);
  watchKept(CORRECTIONS, askSoon, life.signal);
  watchKeptUnder(SHADOW, () => void readNotes(), life.signal);
  await readNotes();
}

/** What there is to be told of all notes, and those of the page. */
async function readNotes(): Promise<void> {
  void readPageNotes();
  const answer = await askBackground('summary', null);
  if (answer.ok) update({ summary: answer.value });
  else onFailure(answer.error);
}

const onFailure = (failure: Pick<Failure, 'why' | 'detail'>): void =>
  update({ failure: failureInWords(failure) });

let isLibraryOpen = false;

/** Loads the database and reads all notes when they are first looked at: the page in front must not wait for them. */
async function openLibrary(): Promise<void> {
  if (isLibraryOpen) return;
  isLibraryOpen = true;
  const notesTab = await import('./notes-tab.tsx');
  update({ notesTab });
  notesTab.watchLibrary((listing) => update({ ...listing, failure: null }), onFailure);
}

void start();
