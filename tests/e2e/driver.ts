import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChrome } from './drive-chrome.ts';
import { launchFirefox } from './drive-firefox.ts';
import { type BrowserName, findBrowser } from './find-browsers.ts';
import { until } from './until.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  executable: string;
  /** The unpacked extension. */
  extension: string;
  /** Folder of the profile; it outlives the browser. */
  profile: string;
  /** Folder for what the reader saves. */
  downloads: string;
  headless: boolean;
  scheme: Scheme;
  media: readonly Medium[];
  /** Does the extension get access to web sites when it is installed? Only Firefox lets a test refuse it. */
  grantsOrigins: boolean;
}

export type Scheme = 'light' | 'dark';

/** What else the reader's system may be set to. */
export type Medium = 'forced-colors' | 'reduced-motion';

/** A running browser with Dateline in it: what the two browsers do each in their own way. */
export interface Running {
  browser: Browser;
  /** Origin of the extension's own pages, without a slash at the end. */
  origin: string;
  /**
   * Calls `(root, argument) => …` with each closed shadow root of the page in turn and gives what it returned; it must
   * return JSON. No page can reach such a root: it is pierced through the debugging protocol.
   */
  inClosedRoots(page: Page, call: { source: string; argument: unknown }): Promise<unknown[]>;
  /** Stops the background as the browser does after a while of quiet. */
  stopBackground(): Promise<void>;
  newTab(): Promise<Page>;
  /** Goes to an address in a tab and waits until it is loaded. */
  go(page: Page, address: string): Promise<void>;
}

export const extensionFolder = (name: BrowserName): string => join(ROOT, '.output', `${name}-mv3`);

export interface SessionOptions {
  headless?: boolean;
  /** The unpacked extension, if not the one that was built. */
  extension?: string;
  /** What the reader's system prefers. */
  scheme?: Scheme;
  media?: readonly Medium[];
  grantsOrigins?: boolean;
}

/** A browser with Dateline and a profile of its own, that can be closed and opened again. */
export class Session {
  readonly name: BrowserName;
  readonly #profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
  /** Where the browser puts what the reader saves. */
  readonly downloads = join(this.#profile, 'downloads');
  readonly #options: Required<SessionOptions>;
  #running: Running | null = null;
  #isNew = true;

  constructor(name: BrowserName, options: SessionOptions = {}) {
    this.name = name;
    mkdirSync(this.downloads);
    this.#options = {
      headless: true,
      extension: extensionFolder(name),
      scheme: 'light',
      media: [],
      grantsOrigins: true,
      ...options,
    };
  }

  /** Starts the browser; also after `stop`, with the same profile. */
  async start(): Promise<void> {
    const executable = findBrowser(this.name);
    if (!executable) throw new Error(`No ${this.name} was found on this machine.`);
    const launch = this.name === 'chrome' ? launchChrome : launchFirefox;
    this.#running = await launch({
      executable,
      profile: this.#profile,
      downloads: this.downloads,
      ...this.#options,
    });
    if (this.#isNew) await closeWelcome(this.#running);
    this.#isNew = false;
  }

  /** Closes the browser and keeps the profile. */
  async stop(): Promise<void> {
    await this.#running?.browser.close();
    this.#running = null;
  }

  /** Kills the browser with all its processes, as a power cut would, and keeps the profile. */
  async kill(): Promise<void> {
    const { browser } = this.running;
    const group = -(browser.process()?.pid ?? 0);
    if (group === 0) throw new Error('The browser has no process to kill.');
    process.kill(group, 'SIGKILL');
    // Puppeteer tidies the profile up when it sees that the process has gone.
    await browser.close().catch(() => undefined);
    await until('every process of the browser has gone', async () => !isAlive(group));
    this.#running = null;
  }

  /** Closes the browser and removes the profile. */
  async end(): Promise<void> {
    await this.stop();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  get running(): Running {
    if (!this.#running) throw new Error('The browser is not running.');
    return this.#running;
  }

  /** Opens an address in a new tab. `first` runs in the page before any of its own code. */
  async open(address: string, first?: () => void): Promise<Page> {
    const page = await this.running.newTab();
    if (first) await page.evaluateOnNewDocument(first);
    await this.running.go(page, address);
    return page;
  }

  /** Opens a page of the extension, such as "/popup.html", in a new tab. */
  openOwn(path: string): Promise<Page> {
    return this.open(this.running.origin + path);
  }

  /**
   * Reads something out of the one closed shadow root that has it: the first answer that is not null, or null.
   * The function is sent as source and sees nothing but its arguments.
   */
  async inCard<T, A = null>(
    page: Page,
    read: (root: ShadowRoot, argument: A) => T,
    argument?: A,
  ): Promise<T | null> {
    const call = { source: read.toString(), argument: argument ?? null };
    const answers = await this.running.inClosedRoots(page, call);
    return (answers.find((answer) => answer !== null && answer !== undefined) as T | undefined) ?? null;
  }
}

/** `target`: a process, or a group of them as a negative number. */
function isAlive(target: number): boolean {
  try {
    process.kill(target, 0);
    return true;
  } catch {
    return false;
  }
}

/** A new reader is welcomed in a tab of its own, which would come to the front in the middle of a test. */
async function closeWelcome({ browser, origin }: Running): Promise<void> {
  const page = await until('the reader is welcomed', async () => {
    for (const candidate of await browser.pages()) {
      // Firefox does not say itself where pages of extensions are.
      const address = await candidate.evaluate(() => location.href).catch(() => '');
      if (address === `${origin}/welcome.html`) return candidate;
    }
    return null;
  });
  await page.close();
}
