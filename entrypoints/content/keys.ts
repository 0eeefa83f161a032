/** What a reader does in the card and a page must not hear: shortcuts, "click outside", paste handlers. */
const KEPT = [
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
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

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps what happens in the card from the page. Other events stop at the host. Keys are caught before the page's own
 * listeners and told again inside the shadow root alone, since many pages listen for shortcuts in the capture phase.
 */
export function keepFromPage(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  for (const kind of KEPT) host.addEventListener(kind, (event) => event.stopPropagation(), { signal });
  const retell = (event: KeyboardEvent): void => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    const again = new KeyboardEvent(event.type, copyOf(event));
    (root.activeElement ?? root).dispatchEvent(again);
    if (again.defaultPrevented) event.preventDefault();
  };
  const view = host.ownerDocument.defaultView;
  for (const kind of KEYS) view?.addEventListener(kind, retell, { capture: true, signal });
}

/** Not composed: it never leaves the shadow root. */
const copyOf = (event: KeyboardEvent): KeyboardEventInit => ({
  key: event.key,
  code: event.code,
  location: event.location,
  repeat: event.repeat,
  isComposing: event.isComposing,
  ctrlKey: event.ctrlKey,
  shiftKey: event.shiftKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
  bubbles: true,
  cancelable: true,
  composed: false,
});
