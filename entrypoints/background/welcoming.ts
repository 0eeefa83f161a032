import { browser } from 'wxt/browser';

const WELCOMED = 'welcomed';

/** Opens the first page, once in the life of the installation. */
export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    const stored = await browser.storage.local.get(WELCOMED);
    if (stored[WELCOMED]) return;
    await browser.storage.local.set({ [WELCOMED]: true });
    // The type knows the pages of the last build only.
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
}
