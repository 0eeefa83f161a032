import { browser } from 'wxt/browser';
import type { Settings } from './shapes.ts';

const KEY = 'settings';

/** On everywhere. */
const DEFAULTS: Settings = { on: true, sitesOff: [] };

/** Longest host name that DNS allows. */
const LONGEST_HOST = 253;

/** The reader's switches; damaged ones count as never touched. Rejects when the browser refuses its storage. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settingsFrom(settings) });
}

/** Tells of every change, wherever it was made, until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Settings out of whatever was stored: each switch that is not what it should be falls back to its default. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return { ...DEFAULTS };
  const on = 'on' in stored && typeof stored.on === 'boolean' ? stored.on : DEFAULTS.on;
  const hosts: unknown[] = 'sitesOff' in stored && Array.isArray(stored.sitesOff) ? stored.sitesOff : [];
  const sitesOff = hosts.filter(isHost).map((host) => host.toLowerCase());
  return { on, sitesOff: [...new Set(sitesOff)] };
}

const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_HOST && !/[\s/]/.test(value);
