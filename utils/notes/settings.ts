import { browser } from 'wxt/browser';
import { settingsFrom } from './settings-shape.ts';
import type { Settings } from './shapes.ts';

const SETTINGS = 'settings';

/** The reader's switches; damaged ones count as never touched. Rejects when the browser refuses its storage. */
export const readSettings = async (): Promise<Settings> => settingsFrom(await readKept(SETTINGS));

/** Changes the switches, one change after the other, whichever pages they come from: none is lost. Rejects as reading does. */
export async function changeSettings(of: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request(SETTINGS, async () => {
    await keep(SETTINGS, settingsFrom(of(await readSettings())));
  });
}

/** Tells of every change, wherever it was made, until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watchKept(SETTINGS, (stored) => onChange(settingsFrom(stored)), signal);
}

/** What is kept under a key, as it was stored. Rejects when the browser refuses its storage. */
export async function readKept(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function keep(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Tells what is kept under a key after every change, until the signal is aborted. */
export function watchKept(key: string, onChange: (stored: unknown) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
