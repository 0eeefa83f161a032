import { type Browser, browser } from 'wxt/browser';
import type { PageShown } from '../../components/page/shapes.ts';
import { askPage, type PageState } from '../../utils/messages.ts';

/**
 * How long to wait before a page is asked again, in milliseconds: one that is still being read, that Dateline may still be on
 * its way into, or whose article may be late. A page tells by itself when it is marked; the waits double, in case it does not.
 */
const AGAIN: Partial<Record<PageShown['kind'], number>> = {
  reading: 300,
  'not-loaded': 300,
  'not-article': 2000,
};
const LONGEST = 30_000;

/** The tab that the popup is about. `address` is null where the browser does not tell it. */
export interface FrontTab {
  id: number;
  windowId: number | undefined;
  address: URL | null;
}

/**
 * The tab that the popup is about: the one in front; or, where the popup is opened as a tab or in a side panel, the one
 * that its own address names (`popup.html?tab=<id>`). Null where there is none.
 */
export async function findFrontTab(search: string): Promise<FrontTab | null> {
  const named = Number.parseInt(new URLSearchParams(search).get('tab') ?? '', 10);
  const tab = Number.isNaN(named) ? await tabInFront() : await browser.tabs.get(named).catch(() => null);
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, address: tab.url ? URL.parse(tab.url) : null };
}

async function tabInFront() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/**
 * Asks the page what it is, again and again while that may change by itself; tells what can be known at each turn.
 */
export async function watchPage(
  tab: FrontTab,
  tell: (page: PageShown) => void,
  signal: AbortSignal,
): Promise<void> {
  let last: PageShown['kind'] | null = null;
  let wait = 0;
  while (!signal.aborted) {
    const answer = await askPage(tab.id, 'describe', null);
    const page = answer.ok ? answer.value : await whyUnreachable(tab);
    if (signal.aborted) return;
    tell(page);
    const first = AGAIN[page.kind];
    if (!first) return;
    wait = page.kind === last ? Math.min(wait * 2, LONGEST) : first;
    last = page.kind;
    await newsOf(tab, wait, signal);
  }
}

type Sender = Browser.runtime.MessageSender;

/** Resolves when the tab's page tells anything, when the tab is loaded, or after so many milliseconds. */
function newsOf({ id }: FrontTab, wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const onMessage = (_: unknown, sender: Sender): undefined => {
      if (sender.tab?.id === id) done();
    };
    const onUpdated = (tabId: number, { status }: { status?: string }): void => {
      if (tabId === id && status === 'complete') done();
    };
    const timer = setTimeout(done, wait);
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener('abort', done);
  });
}

async function whyUnreachable({ address }: FrontTab): Promise<PageShown> {
  if (!address) return { kind: 'unknown' };
  if (!/^https?:$/.test(address.protocol)) return { kind: 'browser-page' };
  const allowed = await browser.permissions.contains({ origins: [originPattern(address)] });
  return { kind: allowed ? 'not-loaded' : 'withheld' };
}

/** Match pattern of all pages of an address's host. */
export const originPattern = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

/** Host name of the page; null where neither the browser nor the page tells one. */
export function siteOf({ address }: FrontTab, page: PageState | PageShown): string | null {
  if (address) return /^https?:$/.test(address.protocol) ? address.hostname : null;
  if (page.kind === 'off') return page.site;
  const hosts = page.kind === 'read' ? page.addresses.map((known) => URL.parse(known)?.hostname) : [];
  const [first] = new Set(hosts);
  return new Set(hosts).size === 1 ? (first ?? null) : null;
}
