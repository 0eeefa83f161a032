// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Choices } from '../../components/page/MarksChoice.tsx';
import { PageView } from '../../components/page/PageView.tsx';
import type { PageActions, PageShown } from '../../components/page/shapes.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import { violationsOf } from './axe.ts';
import { failure, noteActions, pageActions, readPage } from './samples.ts';
import { openStage, type Stage, the } from './stage.tsx';

const view = (page: PageShown, actions: Partial<PageActions>, choices = DEFAULTS) => (
  <main>
    <h1>Dateline</h1>
    <PageView
      page={page}
      switches={{ all: true, site: null, word: { name: 'courier.example', areArticles: null } }}
      choices={choices}
      today="2024-06-10"
      notes={[]}
      notesFailure={null}
      knownTags={[]}
      actions={pageActions(actions)}
      noteActions={noteActions()}
    />
  </main>
);

const readWith = (change: object): PageShown => ({ ...readPage(), ...change }) as PageShown;
const dayField = (stage: Stage): HTMLInputElement => the(stage.root, '.reference-form input');

describe('the reference date', () => {
  it('is set right with one day', async () => {
    const correct = vi.fn(pageActions().correct);
    const stage = await openStage(view(readPage(), { correct }));
    await stage.press('Change');
    expect(dayField(stage).value).toBe('2024-04-12');
    expect(await violationsOf(document.documentElement)).toEqual([]);
    await stage.type(dayField(stage), '2024-04-01');
    expect(the(stage.root, '.reference-form [role=status]').textContent).toBe('Read as: 1 Apr 2024');
    await stage.press('Count again');
    expect(correct.mock.calls).toEqual([[{ kind: 'published', day: '2024-04-01' }]]);
    expect(stage.root.querySelector('.reference-form')).toBeNull();
  });

  it('goes back to the page’s own', async () => {
    const correct = vi.fn(pageActions().correct);
    const read = readPage();
    const article = read.kind === 'read' ? { ...read.article, publishedFrom: 'given' } : null;
    const stage = await openStage(view(readWith({ article }), { correct }));
    expect(the(stage.root, '.published').textContent).toContain('as you set it');
    await stage.press('Change');
    await stage.press('Go back to the page’s own date');
    expect(correct.mock.calls).toEqual([[{ kind: 'published', day: null }]]);
  });

  it('says so when it could not be kept', async () => {
    const stage = await openStage(view(readPage(), { correct: async () => failure('diskFull') }));
    await stage.press('Change');
    await stage.press('Count again');
    expect(the(stage.root, '.toast [role=status]').textContent).toBe(
      'That did not work: The disk is full: the browser could not save this. Nothing that was saved before is lost.',
    );
  });
});

describe('the verdict on a page', () => {
  it('can be overruled both ways, and taken back', async () => {
    const correct = vi.fn(pageActions().correct);
    const verdict = { isArticle: false, score: 0.1, reasons: ['links' as const] };
    const not = {
      kind: 'not-article' as const,
      verdict,
      addresses: ['https://courier.example/'],
      isOverruled: false,
    };
    const stage = await openStage(view(not, { correct }));
    await stage.press('Read it as an article');
    await stage.show(view(readWith({ isOverruled: true }), { correct }));
    await stage.press('Take that back');
    await stage.show(view(readPage(), { correct }));
    await stage.press('This is no article');
    await stage.show(view({ ...not, isOverruled: true }, { correct }));
    expect(the(stage.root, '.verdict').textContent).toContain('because you said that it is no article');
    await stage.press('Take that back');
    expect(correct.mock.calls.map(([correction]) => correction)).toEqual([
      { kind: 'article', isArticle: true },
      { kind: 'article', isArticle: null },
      { kind: 'article', isArticle: false },
      { kind: 'article', isArticle: null },
    ]);
  });
});

describe('a page that is not read by itself', () => {
  it('is read when the reader says so: once, or with its whole site', async () => {
    const read = vi.fn();
    const switchSite = vi.fn(pageActions().switchSite);
    const stage = await openStage(view({ kind: 'off', why: 'asked', site: 'a.example' }, { read }));
    await stage.press('Read this page');
    await stage.show(view({ kind: 'off', why: 'elsewhere', site: 'a.example' }, { read, switchSite }));
    await stage.press('Read this page once');
    await stage.press('Read this site');
    expect(read).toHaveBeenCalledTimes(2);
    expect(switchSite.mock.calls.map(([switching]) => switching(false))).toEqual([true]);
  });
});

describe('the choice of marks', () => {
  /** What was chosen, kept as the popup's entrypoint keeps it. */
  const choosing = () => {
    let now: Choices = DEFAULTS;
    const choose: PageActions['choose'] = async (of) => {
      now = { ...now, ...of(now) };
      return { ok: true, value: null };
    };
    return { choose, chosen: () => now };
  };
  const boxes = (stage: Stage): HTMLInputElement[] => [
    ...stage.root.querySelectorAll<HTMLInputElement>('.legend input'),
  ];

  it('is the legend too: each kind is underlined as on the page', async () => {
    const stage = await openStage(view(readPage(), {}));
    const kinds = [...stage.root.querySelectorAll('.legend .mark')].map((mark) =>
      mark.getAttribute('data-type'),
    );
    expect(kinds).toEqual(['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'claim', 'date']);
    expect(boxes(stage).every(({ checked }) => checked)).toBe(true);
  });

  it('leaves out kinds and takes them in again', async () => {
    const { choose, chosen } = choosing();
    const stage = await openStage(view(readPage(), { choose }));
    boxes(stage)[1]?.click();
    const marks = { ...DEFAULTS.marks, hidden: ['ORG' as const] };
    expect(chosen()).toEqual({ ...DEFAULTS, marks });
    await stage.show(view(readPage(), { choose }, { ...DEFAULTS, marks }));
    expect(boxes(stage)[1]?.checked).toBe(false);
    boxes(stage)[1]?.click();
    expect(chosen()).toEqual(DEFAULTS);
  });

  it('loses none of several quick clicks, though the first is not shown yet', async () => {
    const { choose, chosen } = choosing();
    const stage = await openStage(view(readPage(), { choose }));
    for (const at of [1, 5, 0]) boxes(stage)[at]?.click();
    expect(chosen().marks.hidden).toEqual(['ORG', 'claim', 'PER']);
  });

  it('sets how many, how sure, what the button counts and where pages are read', async () => {
    const { choose, chosen } = choosing();
    const stage = await openStage(view(readPage(), { choose }));
    const values = ['first', 'sure', 'off', 'sites'];
    for (const [index, select] of [
      ...stage.root.querySelectorAll<HTMLSelectElement>('.choices select'),
    ].entries()) {
      select.value = values[index] ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const marks = { ...DEFAULTS.marks, mentions: 'first', certainty: 'sure' };
    expect(chosen()).toEqual({ ...DEFAULTS, marks, badge: 'off', reach: 'sites' });
  });
});

describe('the reader’s word on a site', () => {
  const verdict = { isArticle: false, score: 0.1, reasons: [] };
  const pages: PageShown[] = [
    { kind: 'not-article', verdict, addresses: [], isOverruled: false },
    readPage(),
  ];

  it.each(pages)('is said where a page is $kind, and taken back', async (page) => {
    const saySite = vi.fn(pageActions().saySite);
    const stage = await openStage(view(page, { saySite }));
    const select: HTMLSelectElement = the(stage.root, '.verdict select');
    for (const value of ['always', 'never', 'found']) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(saySite.mock.calls).toEqual([[true], [false], [null]]);
    expect(await violationsOf(document.documentElement)).toEqual([]);
  });
});
