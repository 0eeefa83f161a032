import { CARD_TAG, type CardHost, takeHost } from '../../components/card/host.ts';

/** A card host whose code comes into the page only when there is something to open a card on. */
export interface LazyHost extends CardHost {
  /** Has the code brought in, so that the first card opens without a wait; resolves when that has been tried. */
  prepare(): Promise<void>;
}

/** @param load brings the card's script into the page; it may fail, and is tried again when a card is next wanted */
export function openLazyHost(document: Document, load: () => Promise<boolean>): LazyHost {
  let host: CardHost | null = null;
  let coming: Promise<void> | null = null;
  /** What is to be shown once the code is here. */
  let due: Parameters<CardHost['show']> | null = null;

  const fetchCode = async (): Promise<void> => {
    const isHere = await load();
    coming = null;
    // Only what was just brought in: an older version of Dateline may have left its own there.
    host = isHere ? (takeHost()?.(document) ?? null) : null;
    if (due) host?.show(...due);
  };
  const prepare = async (): Promise<void> => {
    if (!host) coming ??= fetchCode();
    await coming;
  };
  return {
    prepare,
    show(...shown) {
      due = shown;
      if (host) host.show(...shown);
      else void prepare();
    },
    close() {
      due = null;
      host?.close();
    },
    // After an update a card of the version before may still be open: it is ours too.
    isOurs: (node) => host?.isOurs(node) || (node instanceof Element && node.localName === CARD_TAG),
  };
}
