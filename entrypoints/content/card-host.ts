import { type CardProps, takeDrawer } from '../../components/card/drawer.ts';
import { type Box, isInside, placeCard } from '../../utils/page/places.ts';
import type { Tone } from '../../utils/page/styles.ts';
import { keepFromPage } from './keys.ts';

/** The one element that Dateline adds to a page, there only while the card is open. */
export interface CardHost {
  /** Has the card's script brought in, so that the first card opens without a wait. */
  prepare(): void;
  show(props: CardProps, options: ShowOptions): void;
  close(): void;
  /** Is or was this the host? */
  isOurs(node: unknown): boolean;
}

interface ShowOptions {
  /** Where the mark stands now; null when it has left the page. */
  target(): Box | null;
  tone: Tone;
  /** Close when the mark is scrolled out of sight. */
  isLoose(): boolean;
  onLost(): void;
  /** The reader began to use the card. */
  onUse(): void;
}

interface Mounted {
  host: HTMLElement;
  root: ShadowRoot;
  life: AbortController;
  focusedBefore: Element | null;
}

const FIXED: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  'z-index': '2147483647',
};

/** `load` brings the card's script into the page; it may fail, and is tried again when a card is next wanted. */
export function openCardHost(document: Document, load: () => Promise<unknown>): CardHost {
  let mounted: Mounted | null = null;
  const ours = new WeakSet<object>();
  let shown: ShowOptions | null = null;
  let wanted: CardProps | null = null;
  let isComing = false;

  const place = (): void => {
    const view = document.defaultView;
    const box = shown?.target() ?? null;
    if (!mounted || !shown || !view) return;
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const isLost = !box || !isInside(box, viewport);
    if (isLost && shown.isLoose()) shown.onLost();
    if (!box || !mounted) return;
    const { host } = mounted;
    const { room } = placeCard(box, host.getBoundingClientRect(), viewport);
    host.style.setProperty('--room', `${room}px`);
    const { left, top } = placeCard(box, host.getBoundingClientRect(), viewport);
    host.style.setProperty('left', `${left}px`, 'important');
    host.style.setProperty('top', `${top}px`, 'important');
  };

  const prepare = async (): Promise<void> => {
    if (isComing || takeDrawer()) return;
    isComing = true;
    await load();
    isComing = false;
    if (takeDrawer()) draw();
  };
  const draw = (): void => {
    const drawCard = takeDrawer();
    if (!drawCard) void prepare();
    if (!drawCard || !wanted || !shown) return;
    mounted ??= mount(document, { place, onUse: () => shown?.onUse(), onHost: (host) => ours.add(host) });
    mounted.host.style.setProperty('color-scheme', shown.tone, 'important');
    drawCard(mounted.root, wanted);
    place();
  };

  return {
    prepare: () => void prepare(),
    show(props, options) {
      shown = options;
      wanted = props;
      draw();
    },
    close() {
      wanted = null;
      shown = null;
      if (!mounted) return;
      const { host, root, life, focusedBefore } = mounted;
      const hadFocus = document.activeElement === host;
      mounted = null;
      takeDrawer()?.(root, null);
      life.abort();
      host.remove();
      if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    },
    isOurs: (node) => typeof node === 'object' && node !== null && ours.has(node),
  };
}

interface Mounting {
  place(): void;
  onUse(): void;
  /** Told before the host enters the page. */
  onHost(host: HTMLElement): void;
}

function mount(document: Document, { place, onUse, onHost }: Mounting): Mounted {
  const life = new AbortController();
  const { signal } = life;
  const focusedBefore = document.activeElement;
  const host = document.createElement('dateline-card');
  onHost(host);
  for (const [name, value] of Object.entries(FIXED)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  keepFromPage(host, root, signal);
  for (const kind of ['focusin', 'pointerdown']) root.addEventListener(kind, onUse, { signal });
  // The top layer is above every z-index of the page.
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();

  const placeSoon = oncePerFrame(place, signal);
  const view = document.defaultView;
  view?.addEventListener('scroll', placeSoon, { signal, passive: true, capture: true });
  view?.addEventListener('resize', placeSoon, { signal, passive: true });
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(host);
  signal.addEventListener('abort', () => sizes.disconnect());
  return { host, root, life, focusedBefore };
}

function oncePerFrame(run: () => void, signal: AbortSignal): () => void {
  let due = false;
  return () => {
    if (due || signal.aborted) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (!signal.aborted) run();
    });
  };
}
