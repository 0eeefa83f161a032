import { browser } from 'wxt/browser';
import { reportOf } from '../../components/page/report.ts';
import type { PageActions, PageShown } from '../../components/page/shapes.ts';
import { askBackground, askPage, type Result } from '../../utils/messages.ts';
import { changeSettings } from '../../utils/notes/settings.ts';
import { isSiteOn, withSite, withWordOnSite } from '../../utils/notes/settings-shape.ts';
import type { Settings } from '../../utils/notes/shapes.ts';
import { type FrontTab, originPattern } from './front.ts';

interface About {
  tab: FrontTab | null;
  site: string | null;
  /** Of the article, the canonical one first. */
  addresses: readonly string[];
  /** What a report is made of. */
  reported: { page: PageShown; settings: Settings };
  /** Looks at the page again. */
  again(): void;
}

/** What the page view can do to the page in front and to the switches. */
export function pageActionsFor(about: About): PageActions {
  const { tab, site, addresses, again } = about;
  const reload = (): void => void (tab && browser.tabs.reload(tab.id));
  return {
    showSpan: async (span) => (tab ? askPage(tab.id, 'showSpan', { span }) : NO_PAGE),
    selection: async () => (tab ? askPage(tab.id, 'selection', null) : NO_PAGE),
    switchAll: (switching) => change((settings) => ({ ...settings, on: switching(settings.on) })),
    switchSite: (switching) =>
      change((settings) => (site ? withSite(settings, site, switching(isSiteOn(settings, site))) : settings)),
    saySite: (areArticles) =>
      change((settings) => (site ? withWordOnSite(settings, site, areArticles) : settings)),
    correct: (correction) => askBackground('correct', { addresses: [...addresses], correction }),
    choose: (choosing) => change((settings) => ({ ...settings, ...choosing(settings) })),
    copyReport: () => copy(reportOf({ ...about.reported, ...versions() })),
    read: () => void (tab && askPage(tab.id, 'read', null).then(again)),
    allowSite: () => void (tab?.address && allow(tab.address, reload)),
    reload,
  };
}

const versions = () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent });

async function copy(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: null };
  } catch (error) {
    return refused(error);
  }
}

async function change(of: (settings: Settings) => Settings): Promise<Result<null>> {
  try {
    await changeSettings(of);
    return { ok: true, value: null };
  } catch (error) {
    return refused(error);
  }
}

const NO_PAGE: Result<never> = { ok: false, error: { code: 'unreachable', why: 'pageSilent' } };

const refused = (error: unknown): Result<never> => ({
  ok: false,
  error: { code: 'storage', why: 'browserRefused', detail: String(error) },
});

/** Asks the browser for the page's site. A browser that will not be asked leaves it to the way told in the text. */
async function allow(address: URL, granted: () => void): Promise<void> {
  const given = await browser.permissions.request({ origins: [originPattern(address)] }).catch(() => false);
  if (given) granted();
}
