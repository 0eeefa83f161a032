import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../utils/messages.ts';
import { answers } from './answers.ts';
import { backUpAtStart } from './backing-up.ts';
import { enterOpenTabs } from './entering.ts';
import { failureOf } from './failures.ts';
import { offerMenu, onCommand, onMenu } from './menu.ts';
import { beginShadowing } from './shadow.ts';
import { sweepLater } from './sweeping.ts';
import { welcomeReader } from './welcoming.ts';

export default defineBackground(() => {
  // Every listener is there at once: a worker that was stopped is woken by an event and must hear it.
  answer('background', answers, { failureOf });
  offerMenu();
  onMenu();
  onCommand();
  enterOpenTabs();
  welcomeReader();
  sweepLater();
  beginShadowing();
  backUpAtStart();
});
