import type { Page } from 'puppeteer-core';
import type { Session } from './driver.ts';
import { untilMarked } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

/** Serves the sample pages, starts the browser, and opens the dispatch, marked. */
export async function openDispatch(session: Session): Promise<{ server: PageServer; page: Page }> {
  const server = await servePages();
  await session.start();
  const page = await session.open(server.addressOf('/dispatch.html'));
  await untilMarked(page);
  return { server, page };
}

export async function closeStage(session: Session, server: PageServer): Promise<void> {
  await session.end();
  await server.close();
}
