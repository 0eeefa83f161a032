import { browser } from 'wxt/browser';
import { askPage, type Question } from '../../utils/messages.ts';

const NOTE_SELECTION = 'note-selection';
const FOCUS_MARK = 'focus-mark';
const PREVIOUS_MARK = 'previous-mark';

/** Puts "Write a note on the selection" into the context menu when Dateline is installed or updated; the browser keeps it. */
export function offerMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: NOTE_SELECTION,
      title: browser.i18n.getMessage('commandNote'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  });
}

export function onMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === NOTE_SELECTION) void tellPage(tab?.id, 'noteSelection', null);
  });
}

export function onCommand(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await activeTab());
    if (command === NOTE_SELECTION) await tellPage(tabId, 'noteSelection', null);
    else if (command === FOCUS_MARK) await tellPage(tabId, 'focusMark', { by: 1 });
    else if (command === PREVIOUS_MARK) await tellPage(tabId, 'focusMark', { by: -1 });
  });
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** A page without Dateline cannot say so: then the popup does. */
async function tellPage<K extends 'noteSelection' | 'focusMark'>(
  tabId: number | undefined,
  kind: K,
  question: Question<'page', K>,
): Promise<void> {
  const result = tabId === undefined ? null : await askPage(tabId, kind, question);
  if (result?.ok) return;
  // Not every browser lets its popup be opened from here.
  await browser.action.openPopup().catch(() => undefined);
}
