// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { Popup } from '../../components/Popup.tsx';
import { PageView } from '../../components/page/PageView.tsx';
import type { PageActions, PageShown } from '../../components/page/shapes.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { misreadIn } from '../../utils/notes/search/query.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import { violationsOf } from './axe.ts';
import {
  claim,
  date,
  emptyExtraction,
  entity,
  failure,
  mention,
  note,
  noteActions,
  pageActions,
  readPage,
  success,
} from './samples.ts';
import { openStage, the } from './stage.tsx';

const quispe = entity('e1', 'Marisol Quispe');
const tacna = entity('e2', 'Tacna', 'LOC');
const extraction = {
  names: [mention(quispe, 10), mention(tacna, 40), mention(quispe, 90), mention(quispe, 200)],
  entities: [tacna, quispe],
  dates: [date('late 2019', '2019-09-01', '2019-12-31')],
  claims: [
    claim({
      text: 'The treaty will be signed in May',
      start: 60,
      earliest: '2024-05-01',
      latest: '2024-05-31',
      status: 'planned',
    }),
    claim({
      text: 'No train has run since late 2019',
      start: 5,
      earliest: '2019-09-01',
      relation: 'since',
      status: 'denied',
      dates: [0],
    }),
    claim({ text: 'one of those days', start: 2 }),
  ],
};

interface Shown {
  page: PageShown;
  notes?: readonly Note[];
  actions?: Partial<PageActions>;
  all?: boolean;
  notesFailure?: string | null;
}

const popup = ({ page, notes = [], actions = {}, all = true, notesFailure = null }: Shown) => (
  <Popup
    count={3}
    page={
      <PageView
        page={page}
        switches={{ all, site: { name: 'courier.example', on: true }, word: null }}
        choices={DEFAULTS}
        today="2024-06-10"
        notes={notes}
        notesFailure={notesFailure}
        knownTags={[]}
        actions={pageActions(actions)}
        noteActions={noteActions()}
      />
    }
    library={
      <Library
        search={searchNotes}
        misread={misreadIn}
        notes={[]}
        removed={[]}
        failure={null}
        actions={noteActions()}
      />
    }
  />
);

describe('this page', () => {
  it('groups entities, counts them, and goes on to the next mention at each press', async () => {
    const showSpan = vi.fn(pageActions().showSpan);
    const stage = await openStage(popup({ page: readPage(extraction), actions: { showSpan } }));
    expect(stage.texts('.group h4')).toEqual(['People 1', 'Places 1']);
    const chip = 'Marisol Quispe 3 mentions, person';
    for (let press = 0; press < 4; press += 1) await stage.press(chip);
    expect(showSpan.mock.calls.map(([span]) => span.start)).toEqual([10, 90, 200, 10]);
  });

  it('hides names behind a number where it saves room, and no single one', async () => {
    const people = Array.from({ length: 9 }, (_, at) => entity(`p${at}`, `Person ${at}`));
    const named = (count: number): PageShown =>
      readPage({
        ...emptyExtraction,
        entities: people.slice(0, count),
        names: people.slice(0, count).map((person, at) => mention(person, at * 20)),
      });
    const stage = await openStage(popup({ page: named(8) }));
    expect(stage.texts('.chips .chip')).toHaveLength(8);
    expect(stage.texts('.chips .quiet')).toEqual([]);
    await stage.show(popup({ page: named(9) }));
    expect(stage.texts('.chips .chip')).toHaveLength(7);
    expect(stage.texts('.chips .quiet')).toEqual(['2 more']);
  });

  it('puts claims in the order of their days, with publication and today between past and future', async () => {
    const stage = await openStage(popup({ page: readPage(extraction) }));
    expect(stage.texts('.timeline > li')).toEqual([
      'since September 2019 negatedNo train has run since late 2019',
      'Published 12 Apr 2024',
      'May 2024 plannedThe treaty will be signed in May',
      'Today, 10 Jun 2024',
      'date not settled happenedone of those days',
    ]);
  });

  it('shows a claim on the page, and says so when it is gone', async () => {
    const showSpan = vi.fn(async () => success({ shown: false }));
    const stage = await openStage(popup({ page: readPage(extraction), actions: { showSpan } }));
    await stage.press(/The treaty will be signed/);
    expect(showSpan).toHaveBeenCalledWith({ start: 60, end: 92 });
    expect(the(stage.root, '.page .toast [role=status]').textContent).toBe(
      'The passage is no longer on the page.',
    );
  });

  it('says where the day of publication was read', async () => {
    const stage = await openStage(popup({ page: readPage() }));
    expect(stage.texts('.published')).toEqual([
      'Published 12 Apr 2024 · from the page’s article data Change',
    ]);
  });

  it('keeps notes whose passage is gone apart, with their quote', async () => {
    const notes = [
      note({ id: 'n1', body: '**Here**' }),
      note({ id: 'n2', body: 'Gone', quote: 'old words' }),
    ];
    const stage = await openStage(popup({ page: readPage(extraction, ['n2']), notes }));
    expect(stage.texts('.orphans .note-quote')).toEqual(['“old words”']);
    expect(stage.texts('.orphans .note-body')).toEqual(['Gone']);
    expect(stage.texts('.page .note-body strong')).toEqual(['Here']);
    expect(stage.texts('.page .note-body')).toEqual(['Here', 'Gone']);
  });

  it('says so when its notes cannot be read', async () => {
    const stage = await openStage(popup({ page: readPage(), notesFailure: 'The disk is full.' }));
    expect(stage.texts('.page [role=alert]')).toEqual(['Your notes could not be opened: The disk is full.']);
  });

  it('says what to do where the article holds nothing', async () => {
    const stage = await openStage(popup({ page: readPage() }));
    expect(stage.texts('.none')).toHaveLength(3);
  });
});

describe('why a page shows nothing', () => {
  const verdict = { isArticle: false, score: 0.1, reasons: ['links' as const] };
  const states: [PageShown, string, string | null][] = [
    [{ kind: 'asking' }, 'Reading this page…', null],
    [{ kind: 'reading' }, 'Reading this page…', null],
    [{ kind: 'off', why: 'everywhere', site: 'courier.example' }, 'Dateline is off', 'Switch Dateline on'],
    [{ kind: 'off', why: 'site', site: 'courier.example' }, 'Off on this site', 'Read this site again'],
    [
      { kind: 'not-article' as const, addresses: ['https://courier.example/'], verdict, isOverruled: false },
      'Not an article',
      'Read it as an article',
    ],
    [
      { kind: 'failed', error: { code: 'engine', why: 'pageChanged' } },
      'This page could not be read',
      'Reload the page',
    ],
    [{ kind: 'unknown' }, 'Dateline is not in this page', 'Reload the page'],
    [{ kind: 'off', why: 'elsewhere', site: 'a.example' }, 'Not one of your sites', 'Read this site'],
    [{ kind: 'off', why: 'asked', site: 'a.example' }, 'Not read yet', 'Read this page'],
    [{ kind: 'browser-page' }, 'Nothing to read here', null],
    [{ kind: 'withheld' }, 'Dateline may not read this site', 'Allow on this site'],
    [{ kind: 'not-loaded' }, 'This tab was open before Dateline', 'Reload the page'],
  ];

  it.each(states)('%o: %s', async (page, title, action) => {
    const stage = await openStage(popup({ page }));
    expect(stage.texts('.page .blank h2')).toEqual([title]);
    expect(stage.texts('.page .blank .main')).toEqual(action ? [action] : []);
    expect(await violationsOf(document.documentElement)).toEqual([]);
  });

  it('gives the reasons of the verdict and of the failure', async () => {
    const stage = await openStage(
      popup({
        page: {
          kind: 'not-article' as const,
          addresses: ['https://courier.example/'],
          verdict,
          isOverruled: false,
        },
      }),
    );
    expect(stage.texts('.reasons li')).toEqual(['Mostly links']);
    await stage.show(
      popup({ page: { kind: 'failed', error: { code: 'engine', why: 'stumbled', detail: 'No text.' } } }),
    );
    expect(stage.texts('.blank p')).toContain(
      'Dateline stumbled over this page and marks nothing on it. No text.',
    );
  });
});

describe('the switches', () => {
  it('turn reading off here and everywhere', async () => {
    const switchSite = vi.fn(pageActions().switchSite);
    const switchAll = vi.fn(pageActions().switchAll);
    const stage = await openStage(popup({ page: readPage(), actions: { switchSite, switchAll } }));
    await stage.press('Read articles on courier.example');
    await stage.press('Read articles on all sites');
    expect(switchSite.mock.calls.map(([switching]) => switching(true))).toEqual([false]);
    expect(switchAll.mock.calls.map(([switching]) => switching(true))).toEqual([false]);
  });

  it('lose none of several quick presses, though the first is not shown yet', async () => {
    let isOn = true;
    const switchSite: PageActions['switchSite'] = async (switching) => {
      isOn = switching(isOn);
      return success(null);
    };
    const stage = await openStage(popup({ page: readPage(), actions: { switchSite } }));
    const button = stage.control('Read articles on courier.example');
    button.click();
    button.click();
    expect(isOn).toBe(true);
    button.click();
    expect(isOn).toBe(false);
  });

  it('say so when they cannot be turned', async () => {
    const switchAll = async () => failure('browserRefused', 'locked');
    const stage = await openStage(popup({ page: readPage(), actions: { switchAll } }));
    await stage.press('Read articles on all sites');
    expect(the(stage.root, '.page .toast').textContent).toContain(
      'That did not work: The browser refused this (locked).',
    );
  });
});

describe('the popup from the keyboard', () => {
  it('changes views with the arrows and keeps both mounted', async () => {
    const stage = await openStage(popup({ page: readPage(extraction) }));
    const first = the<HTMLElement>(stage.root, '[role=tab][aria-selected=true]');
    first.focus();
    await stage.key(first, 'ArrowRight');
    expect(document.activeElement?.textContent).toBe('Library 3');
    expect(the<HTMLElement>(stage.root, '.panel:has(.page)').hidden).toBe(true);
    expect(the<HTMLElement>(stage.root, '.panel:has(.library)').hidden).toBe(false);
    await stage.key(document.activeElement ?? first, 'Home');
    expect(document.activeElement).toBe(first);
  });

  it('has one tab stop for the tabs', async () => {
    const stage = await openStage(popup({ page: readPage() }));
    expect([...stage.root.querySelectorAll<HTMLElement>('[role=tab]')].map((tab) => tab.tabIndex)).toEqual([
      0, -1,
    ]);
  });

  it('has no violation on a read page with notes and orphans', async () => {
    const notes = [note({ id: 'n1', body: 'Here', tags: ['bridge'] }), note({ id: 'n2', body: 'Gone' })];
    await openStage(popup({ page: readPage(extraction, ['n2']), notes }));
    expect(await violationsOf(document.documentElement)).toEqual([]);
  });
});
