import { browser } from 'wxt/browser';
import { settingsFrom } from './settings-shape.ts';
import type { Settings } from './shapes.ts';

const SETTINGS = 'settings';

/** The reader's switches; damaged ones count as never touched. Rejects when the browser refuses its storage. */
export const readSettings = async (): Promise<Settings> => settingsFrom(await readKept(SETTINGS));

/** Changes the switches; quick changes do not undo one another. Rejects as reading does. */
export async function changeSettings(of: (settings: Settings) => Settings): Promise<void> {
  await changeKept(SETTINGS, (stored) => settingsFrom(of(settingsFrom(stored))));
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

/** Changes what is kept under a key, one change after the other, whichever contexts they come from: none is lost. */
export async function changeKept(key: string, of: (stored: unknown) => unknown): Promise<void> {
  await navigator.locks.request(key, async () => {
    await keep(key, of(await readKept(key)));
  });
}

/** Tells what is kept under a key after every change, until the signal is aborted. */
export const watchKept = (key: string, onChange: (stored: unknown) => void, signal: AbortSignal): void =>
  watchChanges((changes) => {
    const change = changes[key];
    if (change) onChange(change.newValue);
  }, signal);

/** Tells when anything has changed that is kept under keys with this beginning, until the signal is aborted. */
export const watchKeptUnder = (beginning: string, onChange: () => void, signal: AbortSignal): void =>
  watchChanges((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith(beginning))) onChange();
  }, signal);

type Changes = Record<string, { newValue?: unknown }>;

function watchChanges(onChange: (changes: Changes) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Changes, area: string): void => {
    if (area === 'local') onChange(changes);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
