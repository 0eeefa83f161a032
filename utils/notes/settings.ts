import { browser } from 'wxt/browser';
import { type Corrections, correctionsFrom } from './corrections.ts';
import { settingsFrom } from './settings-shape.ts';
import type { Settings } from './shapes.ts';

const SETTINGS = 'settings';
const CORRECTIONS = 'corrections';

/** The reader's switches; damaged ones count as never touched. Rejects when the browser refuses its storage. */
export const readSettings = async (): Promise<Settings> => settingsFrom(await read(SETTINGS));

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: settingsFrom(settings) });
}

/** Tells of every change, wherever it was made, until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watch(SETTINGS, (stored) => onChange(settingsFrom(stored)), signal);
}

/** What the reader set right; what is damaged is left out. Rejects when the browser refuses its storage. */
export const readCorrections = async (): Promise<Corrections> => correctionsFrom(await read(CORRECTIONS));

export async function writeCorrections(corrections: Corrections): Promise<void> {
  await browser.storage.local.set({ [CORRECTIONS]: corrections });
}

export function watchCorrections(onChange: (corrections: Corrections) => void, signal: AbortSignal): void {
  watch(CORRECTIONS, (stored) => onChange(correctionsFrom(stored)), signal);
}

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

function watch(key: string, onChange: (stored: unknown) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
