import { render } from 'preact';
import { dayOfMoment } from '../../components/calendar.ts';
import { Card } from '../../components/card/Card.tsx';
import cardStyles from '../../components/card/card.css?inline';
import { CARD_TAG, type CardHost, type CardProps, type ShowOptions } from '../../components/card/host.ts';
import { LabelNames as Labels } from '../../components/note/labels.ts';
import markdownStyles from '../../components/note/markdown.css?inline';
import pieceStyles from '../../components/pieces.css?inline';
import themeStyles from '../../components/theme.css?inline';
import { type LabelNames, watchLabelNames } from '../../utils/notes/label-names.ts';
import { isInside, placeCard } from '../../utils/page/places.ts';
import { keepFromPage } from './keys.ts';

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

/** As wide as a card is where it has height; with less room than `low` it grows wide instead (`card.css`). Pixels. */
const NARROW = 344;
const LOW = 320;

/** Opens the card above all of the page, and keeps it beside its mark. */
export function openCardHost(document: Document): CardHost {
  let mounted: Mounted | null = null;
  const ours = new WeakSet<object>();
  let shown: ShowOptions | null = null;
  let drawn: CardProps | null = null;
  let names: LabelNames = {};

  const place = (): void => {
    const view = document.defaultView;
    const mark = shown?.target() ?? null;
    if (!mounted || !shown || !view) return;
    const viewport = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const isLost = !mark || !isInside(mark.line, viewport);
    if (isLost && shown.isLoose()) shown.onLost();
    if (!mark || !mounted) return;
    const { host } = mounted;
    const { width, height } = host.getBoundingClientRect();
    const { room } = placeCard(mark, { width: Math.min(width, NARROW), height }, viewport);
    host.style.setProperty('--room', `${room}px`);
    host.toggleAttribute('data-low', room < LOW);
    const { left, top } = placeCard(mark, host.getBoundingClientRect(), viewport);
    host.style.setProperty('left', `${left}px`, 'important');
    host.style.setProperty('top', `${top}px`, 'important');
  };

  const unmount = ({ host, root, life }: Mounted): void => {
    mounted = null;
    render(null, root);
    life.abort();
    host.remove();
  };

  const draw = (): void => {
    if (!mounted || !drawn) return;
    render(
      <Labels.Provider value={names}>
        <Card {...drawn} today={dayOfMoment(new Date())} />
      </Labels.Provider>,
      mounted.root,
    );
  };
  watchLabelNames((heard) => {
    names = heard;
    draw();
  }, new AbortController().signal);

  return {
    show(props, options) {
      shown = options;
      // A page may have taken it away.
      if (mounted && !mounted.host.isConnected) unmount(mounted);
      mounted ??= mount(document, { place, onUse: () => shown?.onUse(), onHost: (host) => ours.add(host) });
      mounted.host.style.setProperty('color-scheme', options.tone, 'important');
      drawn = props;
      draw();
      place();
    },
    close() {
      shown = null;
      if (!mounted) return;
      const { host, focusedBefore } = mounted;
      const hadFocus = document.activeElement === host;
      unmount(mounted);
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
  const host = document.createElement(CARD_TAG);
  onHost(host);
  for (const [name, value] of Object.entries(FIXED)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [themeStyles, pieceStyles, markdownStyles, cardStyles].map(sheetOf);
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

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
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
