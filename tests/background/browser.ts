import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Kind, Question, Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { newNote } from '../notes/samples.ts';

export const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
export const pageIn = (tabId: number, url = 'https://paper.example/harbour-fees') => ({
  id: 'test-extension-id',
  url,
  tab: { id: tabId },
  frameId: 0,
});

/** An event of the browser that the fake one does not have. */
function newEvent<Args extends unknown[]>() {
  const listeners: ((...args: Args) => unknown)[] = [];
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.push(listener),
    fire: (...args: Args) => Promise.all(listeners.map((listener) => listener(...args))),
  };
}

/** What the fake browser lacks: menus, commands, messages to tabs, a popup to open. Made anew for each test. */
export function completeBrowser() {
  fakeBrowser.reset();
  const menu = {
    onClicked: newEvent<[{ menuItemId: string }, { id: number } | undefined]>(),
    create: vi.fn(),
    removeAll: vi.fn(async () => undefined),
  };
  const commands = { onCommand: newEvent<[string, { id: number } | undefined]>() };
  const toPage = vi.fn<(tabId: number, message: { kind: string; question: unknown }) => Promise<unknown>>();
  toPage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  const openPopup = vi.fn(async () => undefined);
  const i18n = { getMessage: (key: string) => `the words of ${key}` };
  const executeScript = vi.fn(async () => []);
  Object.assign(fakeBrowser, { contextMenus: menu, commands, scripting: { executeScript }, i18n });
  Object.assign(fakeBrowser.tabs, { sendMessage: toPage });
  Object.assign(fakeBrowser.action, { openPopup });
  return { menu, commands, toPage, openPopup, executeScript };
}

/** Asks the background as the browser would hand the message on. */
export function ask<K extends Kind<'background'>>(
  kind: K | 'unheard',
  question: Question<'background', K> | object | null,
  sender: object = OWN,
): Promise<Result<Record<string, unknown> | null>> {
  return new Promise((resolve) => {
    const message = { dateline: 'background', kind, question };
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve as never);
  });
}

/** Starts the background as a browser does: all its modules new, nothing in memory. */
export async function wake(): Promise<void> {
  (await import('../../utils/notes/database.ts')).database.close();
  vi.resetModules();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  const { default: background } = await import('../../entrypoints/background/index.ts');
  await background.main();
}

/** Takes away all notes. */
export async function emptyDatabase(): Promise<void> {
  const { database } = await import('../../utils/notes/database.ts');
  await database.delete({ disableAutoOpen: false });
}

/** Adds a note as one of Dateline's own pages, or another sender, would. */
export async function write(change = {}, sender: object = OWN): Promise<Note> {
  const result = await ask('addNote', { note: newNote(change) }, sender);
  if (!result.ok) throw new Error(result.error.why);
  return result.value?.note as Note;
}
