import { CARD_TAG } from '../../components/card/host.ts';

/** The note in a card whose script was ended in the middle of its work: the field still takes what is typed. */
export interface LeftCard {
  /** The key of what the card is about. */
  key: string;
  text(): string;
}

/** The card that was left with a note being written in it; null where there is none. */
export function leftCard(document: Document): LeftCard | null {
  for (const card of document.querySelectorAll<HTMLElement>(CARD_TAG)) {
    // Firefox lets extensions look into closed shadow trees.
    const root = 'openOrClosedShadowRoot' in card ? card.openOrClosedShadowRoot : null;
    const body = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.body') : null;
    const field = body?.querySelector<HTMLTextAreaElement>(':scope > .note-editor textarea');
    if (body?.dataset.subject && field?.value) return { key: body.dataset.subject, text: () => field.value };
  }
  return null;
}

/** Takes away cards of a script that was ended in the middle of its work and can no longer do so itself. */
export function removeDeadCards(document: Document): void {
  for (const card of document.querySelectorAll(CARD_TAG)) card.remove();
}
