import type { Page } from 'puppeteer-core';
import type { Kind, Question } from '../../utils/messages.ts';

/** As much of an extension page's own API as is used here. */
interface Tabs {
  query(wanted: { active: boolean; currentWindow: boolean }): Promise<{ id?: number }[]>;
  sendMessage(tab: number, message: unknown): Promise<unknown>;
}

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** Asks the content script of `about` from a page of the extension, as a shortcut does by way of the background. */
export async function askPage<K extends Kind<'page'>>(
  own: Page,
  about: Page,
  { kind, question }: { kind: K; question: Question<'page', K> },
): Promise<unknown> {
  await about.bringToFront();
  return own.evaluate(
    async (envelope) => {
      const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: Tabs };
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      return tabs.sendMessage(tab?.id ?? -1, envelope);
    },
    { dateline: 'page', kind, question },
  );
}

/** Sends the background whatever it is given, from a page of the extension; null when nothing answers. */
export function tellBackground(own: Page, message: unknown): Promise<unknown> {
  return own.evaluate(async (sent) => {
    const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: Runtime };
    return (await runtime.sendMessage(sent).catch(() => null)) ?? null;
  }, message);
}
