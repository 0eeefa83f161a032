import puppeteer, { type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import type { LaunchOptions, Running } from './driver.ts';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

/**
 * Starts a Chromium relative. The extension is loaded through the debugging pipe, since branded Chrome ignores
 * `--load-extension` from version 137 on.
 */
export async function launchChrome(options: LaunchOptions): Promise<Running> {
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: options.profile,
    pipe: true,
    enableExtensions: [options.extension],
    defaultViewport: options.headless ? { width: 1200, height: 860 } : null,
    args: root ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  return {
    browser,
    origin: `chrome-extension://${new URL(worker.url()).host}`,
    inClosedRoots,
    stopBackground: async () => {
      const running = browser.targets().find((target) => target.type() === 'service_worker');
      await (await running?.worker())?.close();
    },
    newTab: async () => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.scheme }]);
      return page;
    },
    go: async (page, address) => {
      await page.goto(address);
    },
  };
}

async function inClosedRoots(page: Page, call: { source: string; argument: unknown }): Promise<unknown[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await Promise.all(closedRootsOf(root).map((node) => callWith(session, node, call)));
  } finally {
    await session.detach();
  }
}

function closedRootsOf(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const roots = node.shadowRoots ?? [];
  return [
    ...roots.filter((root) => root.shadowRootType === 'closed'),
    ...[...roots, ...(node.children ?? [])].flatMap(closedRootsOf),
  ];
}

async function callWith(
  session: CDPSession,
  node: Protocol.DOM.Node,
  call: { source: string; argument: unknown },
): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function (argument) { return (${call.source})(this, argument); }`,
    objectId: object.objectId ?? '',
    arguments: [{ value: call.argument }],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
