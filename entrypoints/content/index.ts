import { defineContentScript } from 'wxt/utils/define-content-script';
import { run } from './run.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => run({ window, signal: ctx.signal, isAlive: () => ctx.isValid }),
});
