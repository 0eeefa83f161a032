import { browser } from 'wxt/browser';
import type { PageActions } from '../../components/page/shapes.ts';
import { askPage, type Result } from '../../utils/messages.ts';
import { readSettings, writeSettings } from '../../utils/notes/settings.ts';
import type { Settings } from '../../utils/notes/shapes.ts';
import { type FrontTab, originPattern } from './front.ts';

/** What the page view can do to the page in front and to the switches. */
export function pageActionsFor(tab: FrontTab | null, site: string | null): PageActions {
  const reload = (): void => void (tab && browser.tabs.reload(tab.id));
  return {
    showSpan: async (span) =>
      tab ? askPage(tab.id, 'showSpan', { span }) : failed('There is no page in front.'),
    switchAll: (on) => change((settings) => ({ ...settings, on })),
    switchSite: (on) =>
      change(({ sitesOff, ...settings }) => {
        const others = sitesOff.filter((other) => other !== site);
        return { ...settings, sitesOff: on || !site ? others : [...others, site] };
      }),
    allowSite: () => void (tab?.address && allow(tab.address, reload)),
    reload,
  };
}

async function change(of: (settings: Settings) => Settings): Promise<Result<null>> {
  try {
    await writeSettings(of(await readSettings()));
    return { ok: true, value: null };
  } catch (error) {
    return failed(`The browser refused to keep the switch (${String(error)}).`);
  }
}

const failed = (message: string): Result<never> => ({ ok: false, error: { code: 'storage', message } });

/** Asks the browser for the page's site. A browser that will not be asked leaves it to the way told in the text. */
async function allow(address: URL, granted: () => void): Promise<void> {
  const given = await browser.permissions.request({ origins: [originPattern(address)] }).catch(() => false);
  if (given) granted();
}
