import { askBackground, type PageState } from '../../utils/messages.ts';
import { readCorrections, watchCorrections } from '../../utils/notes/kept-corrections.ts';
import { readSettings, watchSettings } from '../../utils/notes/settings.ts';
import { type WhyOff, whyOff, wordOnSite } from '../../utils/notes/settings-shape.ts';
import type { Settings } from '../../utils/notes/shapes.ts';
import { answerForPage } from './answers.ts';
import { watchChanges } from './changes.ts';
import { leftCard, removeDeadCards } from './dead-cards.ts';
import { type Drafts, openDrafts } from './drafts.ts';
import { type LazyHost, openLazyHost } from './lazy-host.ts';
import { type MarkedPage, openMarkedPage } from './marked-page.ts';
import { told } from './page-state.ts';
import type { Wishes } from './reading.ts';

interface Script {
  window: Window;
  /** Aborts when a newer script of the extension takes over, or the extension is gone. */
  signal: AbortSignal;
  isAlive(): boolean;
}

/** Reads and marks the window's page for as long as Dateline is switched on for it. */
export async function run(script: Script): Promise<void> {
  const { window, signal, isAlive } = script;
  const host = openLazyHost(window.document, async () => (await askBackground('needCard', null)).ok);
  const drafts = openDrafts({
    read: (key) => askBackground('readDraft', { key }),
    save: (key, text) => askBackground('saveDraft', { key, ...text }),
  });
  let [settings, corrections] = await Promise.all([readSettings(), readCorrections()]);
  const wishes = (): Wishes => ({
    marks: settings.marks,
    corrections,
    areArticles: wordOnSite(settings, window.location.hostname),
  });
  const duty = openDuty({ ...script, host, drafts, wishes, onPage: () => showCount() });
  const off = () => whyOff(settings, window.location.hostname);
  /** The reader asked for this page, which is not read by itself. */
  let isAsked = false;
  const apply = (): void => {
    const why = off();
    if (why === null || (isAsked && isAskable(why))) duty.start();
    else duty.stop();
  };
  const showCount = (): void => {
    const count = isAlive() ? countFor(settings, duty.page()) : null;
    if (count !== null) void askBackground('showCount', { count });
  };

  signal.addEventListener('abort', () => {
    // A reader in the middle of a note keeps the card and what is in it; everything else goes.
    if (!duty.page()?.isInUse()) host.close();
    duty.abandon();
  });
  if (signal.aborted) return;
  watchSettings((next) => {
    settings = next;
    apply();
    duty.page()?.reconsider();
    showCount();
  }, signal);
  watchCorrections((next) => {
    corrections = next;
    duty.page()?.reconsider();
  }, signal);
  apply();
  const state = (): PageState =>
    told(duty.page()?.state() ?? { kind: 'off', why: off() ?? 'asked', site: window.location.hostname });
  const read = (): void => {
    isAsked = true;
    apply();
  };
  answerForPage({ state, page: duty.page, read }, signal);
  // Firefox ends the scripts of an extension that goes; Chromium leaves them, and the reader in peace.
  if (import.meta.env.BROWSER === 'firefox') void takeOver({ ...script, host, drafts, page: duty.page });
  const refresh = () => isAlive() && void duty.page()?.refreshNotes();
  keepInTouch({ window, signal, refresh, flush: () => void drafts.flush() });
  await showWanted(duty);
}

/** Switches that were set to off by hand hold against a single page's wish. */
const isAskable = (why: WhyOff): boolean => why === 'asked' || why === 'elsewhere';

/** What the toolbar button counts on this page; null when it counts nothing. */
function countFor({ badge }: Settings, page: MarkedPage | null): number | null {
  const state = page?.state();
  if (state?.kind !== 'read' || badge === 'off') return 0;
  return badge === 'claims' ? state.extraction.claims.length : (page?.noteCount() ?? 0);
}

/** The time that Dateline is switched on for the page. */
interface Duty {
  start(): void;
  /** Takes everything away from the page. */
  stop(): void;
  /** Goes silent, and leaves an open card to its reader. */
  abandon(): void;
  page(): MarkedPage | null;
}

interface DutyOptions extends Script {
  host: LazyHost;
  drafts: Drafts;
  wishes(): Wishes;
  /** What the page shows has changed. */
  onPage(): void;
}

function openDuty({ window, isAlive, onPage, ...rest }: DutyOptions): Duty {
  const { host, drafts, wishes } = rest;
  let page: MarkedPage | null = null;
  let onDuty = new AbortController();
  let atAddress = new AbortController();
  const enter = (): void => {
    page?.closeCard();
    atAddress.abort();
    atAddress = new AbortController();
    page = openMarkedPage({ window, signal: atAddress.signal, host, drafts, wishes, onPage, isAlive });
  };
  const abandon = (): void => {
    onDuty.abort();
    atAddress.abort();
    page = null;
  };
  return {
    start() {
      if (page) return;
      onDuty = new AbortController();
      enter();
      watchChanges({
        window,
        signal: onDuty.signal,
        isOurs: host.isOurs,
        look: async () => page?.look(),
        onStale: () => page?.sweep(),
        onPace: (isRestless) => page?.setRestless(isRestless),
        onAddress: enter,
      });
    },
    stop() {
      page?.closeCard();
      abandon();
    },
    abandon,
    page: () => page,
  };
}

interface Touch {
  window: Window;
  signal: AbortSignal;
  /** The reader comes back: notes may have changed elsewhere. */
  refresh(): void;
  /** The reader goes: what is typed must be safe. */
  flush(): void;
}

function keepInTouch({ window, signal, refresh, flush }: Touch): void {
  const { document } = window;
  window.addEventListener('pagehide', flush, { signal });
  window.addEventListener('focus', refresh, { signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? flush() : refresh()), { signal });
}

interface TakingOver extends Pick<DutyOptions, 'window' | 'host' | 'drafts'> {
  page(): MarkedPage | null;
}

/** Puts a card of our own in place of one that was left in the middle of a note, with what was typed until then. */
async function takeOver({ window: { document }, host, drafts, page }: TakingOver): Promise<void> {
  const left = leftCard(document);
  if (left) {
    await page()?.settled();
    await host.prepare();
    const { tags = [] } = await drafts.read(left.key);
    drafts.keep(left.key, { body: left.text(), tags });
  }
  removeDeadCards(document);
  if (left) page()?.reopen(left.key);
}

/** Shows the passage that the page was opened for, if it was opened from a note. */
async function showWanted(duty: Duty): Promise<void> {
  await duty.page()?.settled();
  if (duty.page()?.state().kind !== 'read') return;
  const wanted = await askBackground('passageWanted', null);
  if (wanted.ok && wanted.value.noteId) await duty.page()?.showNote(wanted.value.noteId);
}
