import type { Page } from 'puppeteer-core';
import type { Session } from './driver.ts';
import type { PageServer } from './server.ts';

/** Where screens are drawn, and in which size; `zoom` is the browser's own, 2 for 200 %. */
export interface Studio {
  session: Session;
  server: PageServer;
  zoom: number;
  /** Of a page, in pixels of the screen. */
  window: { width: number; height: number };
  save(page: Page, screen: string): Promise<void>;
}

/** The browser's zoom leaves a page fewer pixels of its own, each of them larger. */
export const sized = (page: Page, { zoom, window: { width, height } }: Studio): Promise<void> =>
  page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
  });
