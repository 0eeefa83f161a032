import { browser } from 'wxt/browser';
import { askPage } from '../../utils/messages.ts';
import { findNote } from '../../utils/notes/queries.ts';
import { isWebAddress } from '../../utils/notes/shape-checks.ts';
import { Refusal } from './failures.ts';
import { focusTab, rememberWanted, type Tab, tabsShowing } from './tabs.ts';

/** Shows a note's passage: in the tab that has its page open, or in a new one. @throws Refusal, NotesError */
export async function openPassage(noteId: string): Promise<void> {
  const found = await findNote(noteId);
  if (!found) throw new Refusal('not-found', 'noteMissing');
  const { canonical, aliases } = found.article;
  const addresses = [canonical, ...aliases];
  for (const tab of await tabsShowing(addresses)) {
    if (!(await shows(tab, addresses))) continue;
    await focusTab(tab);
    await askPage(tab.id, 'showNote', { noteId });
    return;
  }
  await openAddress(canonical, noteId);
}

/** A tab may have gone elsewhere since it reported. */
async function shows(tab: Tab, addresses: readonly string[]): Promise<boolean> {
  const state = await askPage(tab.id, 'describe', null);
  if (!state.ok || state.value.kind !== 'read') return false;
  return state.value.addresses.some((address) => addresses.includes(address));
}

async function openAddress(address: string, noteId: string): Promise<void> {
  if (!isWebAddress(address)) throw new Refusal('not-allowed', 'notOnWeb');
  const tab = await browser.tabs.create({ url: address });
  if (tab.id !== undefined) await rememberWanted(tab.id, noteId);
}
