import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveHost } from '../../components/card/host.ts';
import { speakThrough } from '../../components/words.ts';
import { openCardHost } from './card-host.tsx';

/** Brought into a page only once something is marked on it: most pages never pay for the card. */
export default defineUnlistedScript(() => {
  speakThrough(browser.i18n);
  leaveHost(openCardHost);
});
