import { askBackground, type PageState } from '../../utils/messages.ts';
import { readSettings, watchSettings } from '../../utils/notes/settings.ts';
import type { Settings } from '../../utils/notes/shapes.ts';
import { answerForPage } from './answers.ts';
import { type CardHost, openCardHost } from './card-host.ts';
import { watchChanges } from './changes.ts';
import { type Drafts, openDrafts } from './drafts.ts';
import { type MarkedPage, openMarkedPage } from './marked-page.ts';

interface Script {
  window: Window;
  /** Aborts when a newer script of the extension takes over, or the extension is gone. */
  signal: AbortSignal;
  isAlive(): boolean;
}

/** Reads and marks the window's page for as long as Dateline is switched on for it. */
export async function run(script: Script): Promise<void> {
  const { window, signal, isAlive } = script;
  const host = openCardHost(window.document, () => askBackground('needCard', null));
  const drafts = openDrafts({
    read: (key) => askBackground('readDraft', { key }),
    save: (key, body) => askBackground('saveDraft', { key, body }),
  });
  const duty = openDuty({ ...script, host, drafts });
  let settings = await readSettings();
  const apply = (): void => {
    if (whyOff(settings, window.location.hostname)) duty.stop();
    else duty.start();
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
  }, signal);
  apply();
  const state = (): PageState => {
    const why = whyOff(settings, window.location.hostname);
    return why
      ? { kind: 'off', why, site: window.location.hostname }
      : (duty.page()?.state() ?? { kind: 'reading' });
  };
  answerForPage({ state, page: duty.page }, signal);
  const refresh = () => isAlive() && void duty.page()?.refreshNotes();
  keepInTouch({ window, signal, refresh, flush: () => void drafts.flush() });
  await showWanted(duty);
}

function whyOff({ on, sitesOff }: Settings, host: string): 'everywhere' | 'site' | null {
  if (!on) return 'everywhere';
  return sitesOff.includes(host.toLowerCase()) ? 'site' : null;
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

function openDuty({ window, isAlive, host, drafts }: Script & { host: CardHost; drafts: Drafts }): Duty {
  let page: MarkedPage | null = null;
  let onDuty = new AbortController();
  let atAddress = new AbortController();
  const enter = (): void => {
    page?.closeCard();
    atAddress.abort();
    atAddress = new AbortController();
    page = openMarkedPage({ window, signal: atAddress.signal, host, drafts, isAlive });
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
        look: () => page?.look(),
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

/** Shows the passage that the page was opened for, if it was opened from a note. */
async function showWanted(duty: Duty): Promise<void> {
  await duty.page()?.settled();
  if (duty.page()?.state().kind !== 'read') return;
  const wanted = await askBackground('passageWanted', null);
  if (wanted.ok && wanted.value.noteId) await duty.page()?.showNote(wanted.value.noteId);
}
