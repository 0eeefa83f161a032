import { browser } from 'wxt/browser';

const CONTENT = '/content-scripts/content.js';

/** Starts the content script in tabs that were open before Dateline was installed or updated. */
export function enterOpenTabs(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
    await Promise.all(tabs.map(({ id }) => (id === undefined ? null : enter(id))));
  });
}

/** A tab that the browser keeps closed to extensions stays as it is. */
const enter = (tabId: number): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId }, files: [CONTENT] }).catch(() => undefined);
