import type { CardProps as WholeProps } from './Card.tsx';

/** What the content script knows of; the day is the card's own business. */
export type CardProps = Omit<WholeProps, 'today'>;

/** Draws the card into a root; null takes it away. */
export type DrawCard = (root: ShadowRoot, props: CardProps | null) => void;

/** Content script and card script share one isolated world, which no page sees into: the drawer is handed over there. */
const PLACE = Symbol.for('dateline card');

export function leaveDrawer(draw: DrawCard): void {
  Reflect.set(globalThis, PLACE, draw);
}

/** Null while the card's script is not there. */
export const takeDrawer = (): DrawCard | null =>
  (Reflect.get(globalThis, PLACE) as DrawCard | undefined) ?? null;
