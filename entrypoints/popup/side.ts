import { browser } from 'wxt/browser';

/** Each browser has its own, and the types know neither. */
interface Sides {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Is this page shown at the side of the browser, and not as a popup? */
export const isAtSide = (search: string): boolean => new URLSearchParams(search).has('side');

/** How to open the popup's page at the side; null where the browser has no side. Must be called from a click. */
export function sideOpener(windowId: number | undefined): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as Sides;
  if (sidePanel && windowId !== undefined) return () => sidePanel.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : null;
}

/** Tells when another tab or another page may be in front, until the signal is aborted. */
export function watchFront(tell: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const onUpdate = (_: number, { status, url }: { status?: string; url?: string }): void => {
    if (status === 'complete' || url !== undefined) tell();
  };
  onActivated.addListener(tell);
  onUpdated.addListener(onUpdate);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(tell);
    onUpdated.removeListener(onUpdate);
  });
}
