import { browser } from 'wxt/browser';

/** Puts a number on the toolbar button while a tab is in front, or takes it away (0). The browser drops it when the tab moves on. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : inFewLetters(count) });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#9c2f1b' });
  // Firefox for Android has no badge to colour.
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
}

/** A badge holds four characters. */
const inFewLetters = (count: number): string => (count > 999 ? '999+' : String(count));
