/** Events that carry what is typed, or a part of it. */
export const GUARDED = [
  'keydown',
  'keypress',
  'keyup',
  'input',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
] as const;

type Keep = (event: Event) => void;

/** Shared by the scripts of Dateline in one page, in a world which no page sees into. */
const PLACE = Symbol.for('dateline guard');

/**
 * Listens before any script of the page can, and hands each event to whoever has taken the guard. It does nothing else,
 * since it runs on every page.
 */
export function standGuard(window: Window): void {
  const hand = (event: Event): void => (Reflect.get(globalThis, PLACE) as Keep | undefined)?.(event);
  for (const kind of GUARDED) window.addEventListener(kind, hand, { capture: true });
}

/** Keeps events from the page until the signal aborts. Where no guard stands, as in a page that was there first, it comes late. */
export function takeGuard(window: Window, keep: Keep, signal: AbortSignal): void {
  Reflect.set(globalThis, PLACE, keep);
  for (const kind of GUARDED) window.addEventListener(kind, keep, { capture: true, signal });
  signal.addEventListener('abort', () => {
    if (Reflect.get(globalThis, PLACE) === keep) Reflect.deleteProperty(globalThis, PLACE);
  });
}
