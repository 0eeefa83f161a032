import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newNote } from '../notes/samples.ts';
import { extensionFolder, Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { tellBackground } from './messages.ts';
import { clickIn } from './popup.ts';
import { until } from './until.ts';

/** The built extension with the permission for downloads already granted: no test can answer the browser's question. */
function grantDownloads(extension: string): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const granted = {
    ...manifest,
    permissions: [...manifest.permissions, 'downloads'],
  };
  writeFileSync(path, JSON.stringify(granted));
}

describe.each(BROWSER_NAMES)('backups in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the permission for downloads', () => {
    const extension = mkdtempSync(join(tmpdir(), 'dateline-granted-'));
    const session = new Session(name, { extension });

    beforeAll(async () => {
      cpSync(extensionFolder(name), extension, { recursive: true });
      grantDownloads(extension);
      await session.start();
    });
    afterAll(async () => {
      await session.end();
      rmSync(extension, { recursive: true, force: true });
    });

    it('are saved by the background alone, once notes are new', async () => {
      const library = await session.openOwn('/library.html');
      const add = (body: string) =>
        tellBackground(library, {
          dateline: 'background',
          kind: 'addNote',
          question: { note: newNote({ body }) },
        });
      await until('the files are shown', () =>
        library.evaluate(() => {
          const [, , , , , files] = document.querySelectorAll<HTMLElement>('.views button');
          files?.click();
          return document.querySelector('.rhythm') !== null;
        }),
      );
      // The browser is asked for a permission on a true click alone.
      await clickIn(library, '.rhythm label', 'daily');
      await until('a daily backup is chosen', () =>
        library.evaluate(() => document.querySelectorAll<HTMLInputElement>('.rhythm input')[1]?.checked),
      );
      await add('x'.repeat(90_000));
      const saved = await until('a backup is there', async () => {
        const files = readdirSync(session.downloads, { recursive: true, encoding: 'utf8' });
        // Chromium, driven so, calls what comes out of an address of data by a name of its own.
        const file = files.find((path) => path.endsWith('.json'));
        // Half written it cannot be parsed, and is looked at again.
        return file ? JSON.parse(readFileSync(join(session.downloads, file), 'utf8')) : null;
      });
      expect(saved).toMatchObject({ format: 'dateline-library', notes: [{ tags: ['harbour'] }] });
      await until('the library knows of it', () =>
        library.evaluate(() => document.querySelector('.file-line')?.textContent?.includes('Last backup')),
      );
    });
  });
});
