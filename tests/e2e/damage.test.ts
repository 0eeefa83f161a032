import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { openPopup, untilShown } from './popup.ts';
import { isMarked, markupOf } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { closeStage } from './stage.ts';

describe.each(BROWSER_NAMES)('a damaged extension in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with an emptied model file', () => {
    const extension = mkdtempSync(join(tmpdir(), 'dateline-broken-'));
    const session = new Session(name, { extension });
    let server: PageServer;

    beforeAll(async () => {
      cpSync(extensionFolder(name), extension, { recursive: true });
      const models = readdirSync(join(extension, 'model')).filter((file) => !file.endsWith('.json'));
      for (const file of models) writeFileSync(join(extension, 'model', file), '');
      server = await servePages();
      await session.start();
    });
    afterAll(async () => {
      await closeStage(session, server);
      rmSync(extension, { recursive: true, force: true });
    });

    it('says so in the popup and leaves the page alone', async () => {
      const page = await session.open(server.addressOf('/dispatch.html'));
      const before = await markupOf(page);
      const popup = await openPopup(session, page);
      await untilShown(popup, 'The model file is empty.');
      expect(await isMarked(page)).toBe(false);
      expect(await markupOf(page)).toBe(before);
    });
  });
});
