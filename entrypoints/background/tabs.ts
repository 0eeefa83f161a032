import { browser } from 'wxt/browser';

/**
 * What must outlive a stopped worker, and no longer than the browser: one entry for each tab, so that two pages that
 * report at once do not overwrite one another.
 */
const pageKey = (tabId: number): string => `page:${tabId}`;
const wantedKey = (tabId: number): string => `wanted:${tabId}`;

/** A tab shows the article with these addresses. */
export async function rememberPage(tabId: number, addresses: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [pageKey(tabId)]: addresses });
}

/** Open tabs that showed an article with one of these addresses when they last reported. */
export async function tabsShowing(addresses: readonly string[]): Promise<Tab[]> {
  const [tabs, remembered] = await Promise.all([browser.tabs.query({}), browser.storage.session.get(null)]);
  const wanted = new Set(addresses);
  await forgetClosed(Object.keys(remembered), tabs);
  return tabs.flatMap(({ id, windowId }) => {
    const shown: unknown = id === undefined ? undefined : remembered[pageKey(id)];
    const fits = Array.isArray(shown) && shown.some((address) => wanted.has(address));
    return fits && id !== undefined ? [{ id, windowId }] : [];
  });
}

export interface Tab {
  id: number;
  windowId: number | undefined;
}

async function forgetClosed(
  keys: readonly string[],
  tabs: readonly { id?: number | undefined }[],
): Promise<void> {
  const open = new Set(tabs.map(({ id }) => String(id)));
  const closed = keys.filter((key) => /^(?:page|wanted):/.test(key) && !open.has(key.replace(/^\w+:/, '')));
  if (closed.length > 0) await browser.storage.session.remove(closed);
}

/** The tab was opened for this note. */
export async function rememberWanted(tabId: number, noteId: string): Promise<void> {
  await browser.storage.session.set({ [wantedKey(tabId)]: noteId });
}

/** The note that the tab was opened for, told once. */
export async function takeWanted(tabId: number): Promise<string | null> {
  const key = wantedKey(tabId);
  const remembered = await browser.storage.session.get(key);
  const noteId: unknown = remembered[key];
  if (typeof noteId !== 'string') return null;
  await browser.storage.session.remove(key);
  return noteId;
}

/** Brings a tab to the front. */
export async function focusTab({ id, windowId }: Tab): Promise<void> {
  await browser.tabs.update(id, { active: true });
  // Firefox for Android has no windows.
  if (windowId !== undefined && browser.windows) await browser.windows.update(windowId, { focused: true });
}

/** Runs the card's script beside the content script that asks for it. */
export async function bringCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/card.js'] });
}

/** Work under way for tabs: of one kind, one at a time for each tab. */
const underWay = new Map<string, AbortController>();

interface ForTab<T> {
  tabId: number;
  kind: string;
  work(signal: AbortSignal): Promise<T>;
}

/** Does work for a tab; its signal is aborted when the tab is closed, or asks for work of the same kind on something newer. */
export async function whileWanted<T>({ tabId, kind, work }: ForTab<T>): Promise<T> {
  const key = `${kind} ${tabId}`;
  const wanted = new AbortController();
  underWay.get(key)?.abort(new Error('The page has changed since.'));
  underWay.set(key, wanted);
  const onRemoved = (removed: number): void => {
    if (removed === tabId) wanted.abort(new Error('The tab was closed.'));
  };
  browser.tabs.onRemoved.addListener(onRemoved);
  try {
    return await work(wanted.signal);
  } finally {
    browser.tabs.onRemoved.removeListener(onRemoved);
    if (underWay.get(key) === wanted) underWay.delete(key);
  }
}
