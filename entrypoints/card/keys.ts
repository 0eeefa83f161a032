import { takeGuard } from '../../components/card/guard.ts';

/** Of what is guarded, what the card needs: told again inside it. It does without the rest. */
const NEEDED: ReadonlySet<string> = new Set(['keydown', 'keypress', 'keyup', 'input']);
/** What a page may take for a click outside its own dialog, and the like. */
const TOUCHING = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
] as const;

/**
 * Keeps what happens in the card from the page. What is typed is caught before the page's own listeners (many listen
 * in the capture phase) and told again inside the shadow root alone; other events stop at the host.
 */
export function keepFromPage(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const window = host.ownerDocument.defaultView;
  const keep = (event: Event): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    if (!NEEDED.has(event.type)) return;
    const again = copyOf(event);
    (root.activeElement ?? root).dispatchEvent(again);
    if (again.defaultPrevented) event.preventDefault();
  };
  if (window) takeGuard(window, keep, signal);
  for (const kind of TOUCHING) host.addEventListener(kind, (event) => event.stopPropagation(), { signal });
}

/**
 * A copy that never leaves the shadow root. It is a bare event with a key's properties: in Firefox every event that is
 * made as a `KeyboardEvent` is composed, whatever it was asked to be.
 */
function copyOf(event: Event): Event {
  const again = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  if (!(event instanceof KeyboardEvent)) return again;
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return Object.assign(again, {
    key,
    code,
    location,
    repeat,
    isComposing,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey,
  });
}
