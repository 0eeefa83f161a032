import puppeteer, { type Browser, type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import type { LaunchOptions, Medium, Running } from './driver.ts';

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
 * Starts a Chromium relative. Extensions are loaded through the debugging pipe, since branded Chrome ignores
 * `--load-extension` from version 137 on.
 */
export function startChrome(
  {
    executable,
    headless,
    profile,
    downloads,
  }: Pick<LaunchOptions, 'executable' | 'headless' | 'profile' | 'downloads'>,
  extensions: string[],
): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: executable,
    headless,
    userDataDir: profile,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    pipe: true,
    enableExtensions: extensions,
    defaultViewport: headless ? { width: 1200, height: 860 } : null,
    args: root ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
  });
}

const OF_MEDIUM: Record<Medium, { name: string; value: string }> = {
  'forced-colors': { name: 'forced-colors', value: 'active' },
  'reduced-motion': { name: 'prefers-reduced-motion', value: 'reduce' },
};

export async function launchChrome(options: LaunchOptions): Promise<Running> {
  const browser = await startChrome(options, [options.extension]);
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
      const features = [
        { name: 'prefers-color-scheme', value: options.scheme },
        ...options.media.map((medium) => OF_MEDIUM[medium]),
      ];
      // It holds as long as this session of the protocol does. Puppeteer's own call does not know all features.
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
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
