import { browser } from 'wxt/browser';
import { beginShadow, copyToShadow, sweepShadow } from '../../utils/notes/shadow.ts';

/** One after the other, so that two counts do not overwrite one another. */
let queue: Promise<void> = Promise.resolve();

/** Brings the copy of these notes outside of the database up to date. The notes themselves are safe already: failures wait. */
export function shadow(ids: readonly string[]): void {
  queue = queue.then(() => copyToShadow(browser.storage.local, ids)).catch(() => undefined);
}

/** Copies what was there before there were copies, and forgets articles whose notes are gone. */
export function beginShadowing(): void {
  const begin = (): void => {
    queue = queue
      .then(() => beginShadow(browser.storage.local))
      .then(() => sweepShadow(browser.storage.local))
      .catch(() => undefined);
  };
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
}
