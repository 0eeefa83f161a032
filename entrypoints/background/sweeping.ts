import { browser } from 'wxt/browser';
import { sweep } from '../../utils/notes/notes.ts';

/** Sweeps once each time the browser starts. A database that cannot be opened is told where notes are read. */
export function sweepLater(): void {
  browser.runtime.onStartup.addListener(() => sweep().catch(() => undefined));
}
