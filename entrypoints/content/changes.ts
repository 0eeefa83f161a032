import { innerRoots } from '../../utils/article/roots.ts';

/** The first look after a change, the longest wait between two looks, and how long counts as quiet; milliseconds. */
const FIRST = 400;
const LONGEST = 20_000;
const QUIET = 5_000;
/** A page that changes within `soon` milliseconds after each of so many looks counts as one that never stops changing. */
const RESTLESS = { looks: 4, soon: 200 };
/** While a look is due, it is told so often that the page may have changed further; milliseconds. */
const STALE = 500;
/** Looks may take this share of the time, at most. */
const SHARE = 0.02;
/** Among so many elements shadow trees and frames are looked for, to be watched too. */
const SEARCHED = 3000;

interface Changes {
  window: Window;
  signal: AbortSignal;
  /** Our own node, whose coming and going is no change of the page. */
  isOurs(node: Node): boolean;
  /** Reads the page; resolves when it is read. Called at once, and again when something may have changed. */
  look(): Promise<void>;
  /** The page has changed, and is not read anew yet: told before that is painted, and again while the look is due. */
  onStale(): void;
  /** Told whether the page never stops changing, when it changes and when it has come to rest. */
  onPace(isRestless: boolean): void;
  /** The address has changed without a new document. */
  onAddress(): void;
}

/**
 * Watches a page for late content and for navigation within one document. From a change until the next look nothing
 * is observed, and the waits double while the page keeps changing, so that a page of endless changes costs little.
 */
export function watchChanges({ window, signal, isOurs, look, ...tell }: Changes): void {
  const { document } = window;
  const { onStale, onPace, onAddress } = tell;
  let wait = FIRST;
  let hurried = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calming: ReturnType<typeof setTimeout> | undefined;
  let staling: ReturnType<typeof setTimeout> | undefined;
  let watchedSince = performance.now();
  let address = addressOf(window);

  const observer = new MutationObserver((records) => {
    if (records.every((record) => isOwn(record, isOurs))) return;
    observer.disconnect();
    clearTimeout(calming);
    stale();
    const quiet = performance.now() - watchedSince;
    hurried += 1;
    onPace(hurried >= RESTLESS.looks);
    if (quiet > QUIET) wait = FIRST;
    // A hidden page is read again when it is shown.
    if (!document.hidden) lookIn(wait);
  });
  const stale = (): void => {
    onStale();
    if (!document.hidden) staling = setTimeout(stale, STALE);
  };
  const calm = (): void => {
    hurried = 0;
    onPace(false);
  };
  const lookIn = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };
  const run = (): void => {
    clearTimeout(timer);
    clearTimeout(staling);
    timer = undefined;
    if (signal.aborted || hasMoved()) return;
    const began = performance.now();
    void look().then(() => {
      if (signal.aborted) return;
      wait = Math.max(Math.min(wait * 2, LONGEST), (performance.now() - began) / SHARE);
      watchedSince = performance.now();
      clearTimeout(calming);
      calming = setTimeout(calm, RESTLESS.soon);
      for (const root of [document, ...innerRoots(document, SEARCHED)]) {
        observer.observe(root, { subtree: true, childList: true, characterData: true });
      }
    });
  };
  const startAfresh = (): void => {
    observer.disconnect();
    wait = FIRST;
    lookIn(FIRST);
  };
  /** After a navigation the new content needs a moment to arrive. */
  const hasMoved = (): boolean => {
    const now = addressOf(window);
    if (now === address) return false;
    address = now;
    onAddress();
    startAfresh();
    return true;
  };

  const heard = { signal, passive: true };
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', hasMoved, heard);
  window.addEventListener('popstate', hasMoved, heard);
  window.addEventListener('pageshow', (event) => event.persisted && startAfresh(), heard);
  // A click often brings new content or a new address: worth an early look where one is due anyway.
  const onClick = () => timer !== undefined && wait > FIRST && startAfresh();
  window.addEventListener('click', onClick, { ...heard, capture: true });
  document.addEventListener('visibilitychange', () => !document.hidden && run(), heard);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(calming);
    clearTimeout(staling);
  });
  run();
}

/** Did only our own node come or go? */
function isOwn({ addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isOurs);
}

/** The address without its fragment: moving inside one page is no navigation. */
const addressOf = ({ location }: Window): string => location.href.replace(/#.*$/, '');
