import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';
import { tellBackground } from './messages.ts';
import { clickIn, untilShown } from './popup.ts';
import { clickInCard, pointAt, saveByKeyboard, untilCard, untilMarked, writeNote } from './reader.ts';
import type { PageServer } from './server.ts';
import { closeStage, openDispatch } from './stage.ts';
import { until } from './until.ts';

const NAME = 'Inter-American Development Bank';
const EDIT = '.note-foot button';
const FIELD = 'li textarea';

describe.each(BROWSER_NAMES)('a note that is changed elsewhere while it is edited, in %s', (name) => {
  describe.skipIf(!findBrowser(name))('with the built extension', () => {
    const session = new Session(name);
    let server: PageServer;
    let here: Page;

    beforeAll(async () => {
      ({ server, page: here } = await openDispatch(session));
      await pointAt(session, here, { text: NAME, shown: NAME });
      await writeNote(session, here, 'First.');
    });
    afterAll(() => closeStage(session, server));

    const open = async (page: Page): Promise<void> => {
      await clickInCard(session, page, EDIT);
      await until('the note is in the field', async () => (await written(page)) === 'First.');
    };
    const writeOn = async (page: Page, more: string): Promise<void> => {
      await page.bringToFront();
      await clickInCard(session, page, FIELD);
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type(more);
    };
    const written = (page: Page): Promise<string | null> =>
      session.inCard(
        page,
        (root, field) => root.querySelector<HTMLTextAreaElement>(field)?.value ?? null,
        FIELD,
      );

    it('is shown beside the own text in the other tab, and neither is lost', async () => {
      const there = await session.open(server.addressOf('/dispatch.html'));
      await untilMarked(there);
      await pointAt(session, there, { text: NAME, shown: 'First.' });
      await open(there);
      await here.bringToFront();
      await open(here);
      await writeOn(here, ' Here.');
      await writeOn(there, ' There.');
      await saveByKeyboard(there);
      await untilCard(session, there, 'Note saved.');

      await here.bringToFront();
      await untilCard(session, here, 'This note was changed elsewhere.');
      await untilCard(session, here, 'First. There.');
      expect(await written(here)).toBe('First. Here.');
      await clickInCard(session, here, '.meanwhile button:nth-of-type(2)');
      await saveByKeyboard(here);
      await until('the field is closed', async () => (await written(here)) === null);
      const card = await untilCard(session, here, 'First. Here.');
      expect(card.text).toContain('First. There.');
      await there.bringToFront();
      await untilCard(session, there, 'First. Here.');
      await there.close();
    });

    it('stays open in the library with its text when it is deleted, and comes back when it is saved', async () => {
      let library = await session.openOwn('/library.html');
      await clickIn(library, '.note-doing button', 'Edit');
      await until('the field has the focus', () =>
        library.evaluate(() => document.activeElement?.localName === 'textarea'),
      );
      await library.keyboard.type(' Library.');
      const id = await library.evaluate(() => document.querySelector<HTMLElement>('.note-row')?.dataset.note);
      await here.bringToFront();
      await tellBackground(library, { dateline: 'background', kind: 'removeNote', question: { id } });
      await library.bringToFront();
      await untilShown(library, 'This note was deleted elsewhere.');
      const field = await library.evaluate(() => document.querySelector('textarea')?.value);
      expect(field).toContain('First. Here. Library.');
      await clickIn(library, '.note-editor .main', 'Save');
      await untilShown(library, 'Note saved.');
      await library.close();
      library = await session.openOwn('/library.html');
      await untilShown(library, 'First. Here. Library.');
      expect(await library.evaluate(() => document.querySelectorAll('.note-row').length)).toBe(1);
    });
  });
});
