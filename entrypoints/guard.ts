import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standGuard } from '../components/card/guard.ts';

/** Runs on each page before the page's own scripts, so that none of them hears what is typed into the card. */
export default defineUnlistedScript(() => standGuard(window));
