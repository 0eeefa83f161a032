import { CARD_TAG, type CardHost, takeHost } from '../../components/card/host.ts';

/** A card host whose code comes into the page only when there is something to open a card on. */
export interface LazyHost extends CardHost {
  /** Has the code brought in, so that the first card opens without a wait. */
  prepare(): void;
}

/** @param load brings the card's script into the page; it may fail, and is tried again when a card is next wanted */
export function openLazyHost(document: Document, load: () => Promise<boolean>): LazyHost {
  let host: CardHost | null = null;
  let isComing = false;
  /** What is to be shown once the code is here. */
  let due: Parameters<CardHost['show']> | null = null;

  const fetchCode = async (): Promise<void> => {
    isComing = true;
    const isHere = await load();
    isComing = false;
    // Only what was just brought in: an older version of Dateline may have left its own there.
    host = isHere ? (takeHost()?.(document) ?? null) : null;
    if (due) host?.show(...due);
  };
  const prepare = (): void => {
    if (!host && !isComing) void fetchCode();
  };
  return {
    prepare,
    show(...shown) {
      due = shown;
      if (host) host.show(...shown);
      else prepare();
    },
    close() {
      due = null;
      host?.close();
    },
    // After an update a card of the version before may still be open: it is ours too.
    isOurs: (node) => host?.isOurs(node) || (node instanceof Element && node.localName === CARD_TAG),
  };
}

/** Takes away cards of a script that was ended in the middle of its work and can no longer do so itself. */
export function removeDeadCards(document: Document): void {
  for (const card of document.querySelectorAll(CARD_TAG)) card.remove();
}
