import type { MarkBoxes } from '../../utils/page/places.ts';
import type { Tone } from '../../utils/page/styles.ts';
import type { CardProps as WholeProps } from './Card.tsx';

/** What the content script knows of; the day is the card's own business. */
export type CardProps = Omit<WholeProps, 'today'>;

/** Name of the host element. */
export const CARD_TAG = 'dateline-card';

/** The one element that Dateline adds to a page, there only while the card is open. */
export interface CardHost {
  show(props: CardProps, options: ShowOptions): void;
  close(): void;
  /** Is or was this the host? */
  isOurs(node: unknown): boolean;
}

export interface ShowOptions {
  /** Where the mark stands now; null when it has left the page. */
  target(): MarkBoxes | null;
  tone: Tone;
  /** Close when the mark is scrolled out of sight. */
  isLoose(): boolean;
  onLost(): void;
  /** The reader began to use the card. */
  onUse(): void;
}

export type OpenCardHost = (document: Document) => CardHost;

/** Content script and card script share one isolated world, which no page sees into: the host is handed over there. */
const PLACE = Symbol.for('dateline card');

export function leaveHost(open: OpenCardHost): void {
  Reflect.set(globalThis, PLACE, open);
}

/** Null while the card's script is not there. */
export const takeHost = (): OpenCardHost | null =>
  (Reflect.get(globalThis, PLACE) as OpenCardHost | undefined) ?? null;
