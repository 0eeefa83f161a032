import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { LaunchOptions, Medium, Running } from './driver.ts';
import { until } from './until.ts';

const ADDON_ID = 'dateline@dateline.example';
/** Given to the extension beforehand, so that the addresses of its pages are known. */
const UUID = '5f0d3a52-6c1e-4b0c-9d57-1b7f0b2f9a10';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
  // A temporary add-on would lose its notes with the browser.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.shell.checkDefaultBrowser': false,
};

const OF_MEDIUM: Record<Medium, Record<string, number>> = {
  'forced-colors': { 'browser.display.document_color_use': 2 },
  'reduced-motion': { 'ui.prefersReducedMotion': 1 },
};

/** Starts Firefox and drives it over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: options.headless ? { width: 1200, height: 860 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...PREFERENCES,
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
      'extensions.originControls.grantByDefault': options.grantsOrigins,
      'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
      ...Object.assign({}, ...options.media.map((medium) => OF_MEDIUM[medium])),
    },
  });
  await browser.installExtension(options.extension);
  return {
    browser,
    origin: `moz-extension://${UUID}`,
    inClosedRoots: inClosedRoots(browser),
    stopBackground: () => Promise.reject(new Error('Firefox gives no way to stop a background page.')),
    newTab: () => browser.newPage(),
    go,
  };
}

/** Puppeteer's own waiting never ends on pages of an extension. */
async function go(page: Page, address: string): Promise<void> {
  if (address.startsWith('http')) {
    await page.goto(address);
    return;
  }
  page.goto(address).catch(() => {});
  await until(`${address} is loaded`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  );
}

/** A value as WebDriver BiDi serialises it: as much of it as is read here. */
interface Remote {
  type: string;
  sharedId?: string;
  value?: string | { mode?: string; shadowRoot?: Remote | null; children?: Remote[] };
}

interface Connection {
  send(
    method: string,
    parameters: object,
  ): Promise<{ result: { result: Remote; exceptionDetails?: { text: string } } }>;
}

function inClosedRoots(browser: Browser): Running['inClosedRoots'] {
  // Puppeteer has no call for it; the connection is there but not in its types.
  const { connection } = browser as unknown as { connection: Connection };
  return async (page, call) => {
    const { _id } = page.mainFrame() as unknown as { _id: string };
    const target = { context: _id };
    const tree = await connection.send('script.evaluate', {
      expression: 'document.documentElement',
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    });
    const roots = closedRootsOf(tree.result.result);
    return Promise.all(
      roots.map(async (root) => {
        const answer = await connection.send('script.callFunction', {
          functionDeclaration: `(root, argument) => JSON.stringify((${call.source})(root, JSON.parse(argument)))`,
          arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(call.argument) }],
          target,
          awaitPromise: false,
        });
        const { result, exceptionDetails } = answer.result;
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return typeof result.value === 'string' ? JSON.parse(result.value) : null;
      }),
    );
  };
}

function closedRootsOf(node: Remote): Remote[] {
  if (!node.value || typeof node.value === 'string') return [];
  const { shadowRoot, children } = node.value;
  const inner = [...(shadowRoot ? [shadowRoot] : []), ...(children ?? [])].flatMap(closedRootsOf);
  const mode = shadowRoot && typeof shadowRoot.value === 'object' ? shadowRoot.value.mode : null;
  return shadowRoot && mode === 'closed' ? [shadowRoot, ...inner] : inner;
}
