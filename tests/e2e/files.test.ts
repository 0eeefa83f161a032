import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewNote } from '../../utils/notes/shapes.ts';
import { article, claimNote, nameNote, newNote } from '../notes/samples.ts';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { tellBackground } from './messages.ts';
import { untilShown } from './popup.ts';
import { until } from './until.ts';

const OTHER = article({
  canonical: 'https://gazette.example/ferry',
  aliases: [],
  title: 'Ferry "fares" rise',
});
const NOTES: NewNote[] = [
  nameNote(),
  claimNote(),
  newNote({ body: '=1+1\nÉté, 東京 🙂 "quoted", **bold**', tags: ['to check', 'harbour'] }),
  newNote({ article: OTHER, target: { kind: 'page' }, anchor: null, body: 'The whole page', tags: [] }),
];

/** As much of an extension page's own storage as is read here. */
interface Storage {
  local: {
    get(keys: null): Promise<{ settings?: { badge: string }; labelNames?: { red?: string } }>;
  };
}

const OWN_NAMES = '"labelNames":{"red":"Urgent"}';
const UNKNOWN = 'Dateline does not know this kind of file.';
const WRONG: [name: string, content: string, why: string][] = [
  ['null.json', 'null', UNKNOWN],
  ['letter.txt', 'Dear Ada,\nthe board, I hear, meets on Friday.', UNKNOWN],
  ['picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'it is not text'],
  ['cut.json', '{"format": "dateline-library", "version": 1, "articles": [{', 'damaged or cut off'],
  ['newer.json', '{"format": "dateline-library", "version": 99}', 'newer version of Dateline'],
  ['proto.json', '[{"__proto__": {"a": 1}}]', '__proto__'],
  ['deep.json', '['.repeat(100_000), 'nested too deeply'],
  ['other.csv', 'a,b\n1,2\n', 'no column “Highlight”'],
];

/** Presses a button where it stands: the page moves while files are looked into. */
const press = (library: Page, selector: string, text: string): Promise<boolean> =>
  until(`there is ${selector} with "${text}"`, () =>
    library.evaluate(
      (wanted, words) => {
        const buttons = [...document.querySelectorAll<HTMLElement>(wanted)];
        const button = buttons.find(({ textContent }) => textContent?.includes(words));
        button?.click();
        return button !== undefined;
      },
      selector,
      text,
    ),
  );

/** Rows whose checkbox does not stand just before the first line of its note. */
const boxesApart = (library: Page): Promise<string[]> =>
  library.evaluate(() =>
    [...document.querySelectorAll('.note-row')].flatMap((row) => {
      const box = row.querySelector('.choose')?.getBoundingClientRect();
      const line = row.querySelector('.note-main p')?.getBoundingClientRect();
      const isNear =
        box && line && line.left - box.right < 30 && box.right <= line.left && box.top - line.top < 20;
      return isNear ? [] : [row.textContent ?? ''];
    }),
  );

/** Gives the library page a file to import, as the reader does who chooses it. */
const offer = (library: Page, name: string, content: string): Promise<boolean> =>
  until(`${name} is offered`, () =>
    library.evaluate(
      (called, text) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) return false;
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], called));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      name,
      content,
    ),
  );

describe.each(BROWSER_NAMES)('files of notes in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let library: Page;
    let backup = '';

    const count = (): Promise<number> =>
      library.evaluate(async () => {
        const opening = indexedDB.open('dateline');
        const database = await new Promise<IDBDatabase>((done) => {
          opening.onsuccess = () => done(opening.result);
        });
        const counting = database.transaction('notes').objectStore('notes').count();
        await new Promise((done) => {
          counting.onsuccess = done;
        });
        database.close();
        return counting.result;
      });
    const untilCount = (wanted: number): Promise<boolean> =>
      until(`there are ${wanted} notes`, async () => (await count()) === wanted);

    /** Presses a button that saves a file, and gives the file's bytes once it is there as a whole. */
    const saved = async (button: string): Promise<Uint8Array> => {
      // Chromium writes over a file of the same name.
      for (const file of readdirSync(session.downloads)) rmSync(join(session.downloads, file));
      await press(library, '.files button', button);
      let size = -1;
      const file = await until(`“${button}” is saved`, async () => {
        const [fresh] = readdirSync(session.downloads).filter((file) => !/\.(?:part|crdownload)$/.test(file));
        if (!fresh) return null;
        const last = size;
        size = readFileSync(join(session.downloads, fresh)).length;
        return size > 0 && size === last ? fresh : null;
      });
      return new Uint8Array(readFileSync(join(session.downloads, file)));
    };
    const savedText = async (button: string): Promise<string> =>
      new TextDecoder().decode(await saved(button));

    beforeAll(async () => {
      await session.start();
      library = await session.openOwn('/library.html');
      for (const note of NOTES) {
        await tellBackground(library, { dateline: 'background', kind: 'addNote', question: { note } });
      }
      await untilShown(library, 'The whole page');
      await press(library, '.views button', 'Export and import');
    });
    afterAll(() => session.end());

    it('saves a backup, the same bytes twice', async () => {
      backup = await savedText('Save a backup');
      expect(JSON.parse(backup)).toMatchObject({ format: 'dateline-library', version: 2 });
      expect(await savedText('Save a backup')).toBe(backup);
    });

    it('saves Markdown, tables, W3C annotations and a calendar', async () => {
      const files = unzipSync(await saved('Markdown'));
      expect(Object.keys(files).sort()).toEqual(['Ferry fares rise.md', 'Harbour fees to rise.md']);
      expect(strFromU8(files['Harbour fees to rise.md'] ?? new Uint8Array())).toContain('> fees');
      expect((await savedText('Table (CSV)')).split('\r\n')).toHaveLength(NOTES.length + 2);
      expect(await savedText('Readwise')).toContain('Highlight,Title');
      expect(JSON.parse(await savedText('W3C Web Annotations'))).toMatchObject({ total: NOTES.length });
      expect(await savedText('Calendar')).toContain('SUMMARY:the fees will rise by March');
    });

    it.each(WRONG)('says why %s is not taken', async (file, content, why) => {
      await offer(library, file, content);
      await until(`"${why}" is said`, () =>
        library.evaluate(
          (words) => !!document.querySelector('[role=alert]')?.textContent?.includes(words),
          why,
        ),
      );
      expect(await count()).toBe(NOTES.length);
    });

    it('brings everything back after it was deleted, byte for byte', async () => {
      await press(library, '.views button', 'Notes');
      expect(await boxesApart(library)).toEqual([]);
      await press(library, 'button', `Select all ${NOTES.length} notes`);
      await press(library, '.bulk button', 'Delete');
      await untilCount(0);
      await press(library, '.views button', 'Export and import');
      await offer(library, 'backup.json', backup);
      await untilShown(library, `${NOTES.length} notes new`);
      expect(await count()).toBe(0);
      await press(library, '.preview button', 'Import');
      await untilCount(NOTES.length);
      expect(await savedText('Save a backup')).toBe(backup);
    });

    it('brings settings and names of labels only where the reader wants them, and takes them back in another tab', async () => {
      const kept = (): Promise<unknown> =>
        library.evaluate(async () => {
          const { storage } = Reflect.get(globalThis, 'chrome') as { storage: Storage };
          const { settings, labelNames } = await storage.local.get(null);
          return { badge: settings?.badge ?? 'claims', red: labelNames?.red ?? null };
        });
      const file = backup.replace('"badge":"claims"', '"badge":"off"').replace('"labelNames":{}', OWN_NAMES);
      await offer(library, 'backup.json', file);
      await untilShown(library, 'There is nothing to import.');
      await press(library, '.preview .take-preferences', 'Take over its settings');
      await press(library, '.preview button', 'Import');
      await untilShown(library, 'taken over.');
      expect(await kept()).toEqual({ badge: 'off', red: 'Urgent' });
      await library.close();
      library = await session.openOwn('/library.html');
      await untilShown(library, 'The whole page');
      await press(library, '.views button', 'Export and import');
      await press(library, '.files button', 'Undo');
      await untilShown(library, 'Undone.');
      expect(await kept()).toEqual({ badge: 'claims', red: null });
      expect(await savedText('Save a backup')).toBe(backup);
    });

    it('takes an import back, and brings it again', async () => {
      await offer(library, 'backup.json', backup);
      await untilShown(library, 'There is nothing to import.');
      await press(library, '.preview button', 'Cancel');
      const fresh = JSON.stringify([
        { id: 'x', type: 'Annotation', bodyValue: 'Fresh', target: 'https://paper.example/other' },
      ]);
      await offer(library, 'one.jsonld', fresh);
      await untilShown(library, '1 note new');
      await press(library, '.preview button', 'Import');
      await untilCount(NOTES.length + 1);
      await press(library, '.toast button', 'Undo');
      await untilCount(NOTES.length);
      await untilShown(library, 'Undone.');
      expect(await savedText('Save a backup')).toBe(backup);
    });
  });
});
