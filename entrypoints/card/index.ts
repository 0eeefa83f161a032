import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveHost } from '../../components/card/host.ts';
import { speakThrough, t } from '../../components/words.ts';
import { openCardHost } from './card-host.tsx';

const LAST_WORDS = [
  'failure_updated',
  'notSaved',
  'noteCopy',
  'noteCopied',
  'notDeleted',
  'notRestored',
  'notKept',
] as const;

/** Brought into a page only once something is marked on it: most pages never pay for the card. */
export default defineUnlistedScript(() => {
  speakThrough(browser.i18n);
  // Once Dateline is updated under the page, this card is given no more words: those for that case are asked for now.
  for (const word of LAST_WORDS) t(word);
  leaveHost(openCardHost);
});
