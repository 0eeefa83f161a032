import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageShown } from '../../components/page/shapes.ts';
import { type FrontTab, findFrontTab, siteOf, watchPage } from '../../entrypoints/popup/front.ts';
import { readPage } from './samples.ts';

const at = (address: string | null): FrontTab => ({
  id: 7,
  windowId: 1,
  address: address === null ? null : new URL(address),
});

/** What the page answers, one after the other; `null` where nothing of Dateline runs in it. */
function pageAnswers(...answers: (PageShown | null)[]): void {
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => {
    const page = answers.length > 1 ? answers.shift() : answers[0];
    if (!page) throw new Error('Could not establish connection.');
    return { ok: true, value: page };
  });
}

async function told(tab: FrontTab): Promise<string[]> {
  const kinds: string[] = [];
  await watchPage(tab, (page) => kinds.push(page.kind), new AbortController().signal);
  return kinds;
}

beforeEach(() => vi.restoreAllMocks());

describe('the page in front', () => {
  it('is asked again until it has been read', async () => {
    pageAnswers({ kind: 'reading' }, readPage());
    expect(await told(at('https://courier.example/a1'))).toEqual(['reading', 'read']);
  });

  it('is asked again while Dateline is on its way into it', async () => {
    pageAnswers(null, readPage());
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
    expect(await told(at('https://courier.example/a1'))).toEqual(['not-loaded', 'read']);
  });

  it('is asked again while it is no article: one may come late', async () => {
    const verdict = { isArticle: false, score: 0.1, reasons: [] };
    pageAnswers({ kind: 'not-article', verdict, addresses: [], isOverruled: false }, readPage());
    expect(await told(at('https://courier.example/a1'))).toEqual(['not-article', 'read']);
  });

  it('is asked again as soon as it tells anything, and ever more seldom while it does not', async () => {
    vi.useFakeTimers();
    const verdict = { isArticle: false, score: 0.1, reasons: [] };
    pageAnswers({ kind: 'not-article', verdict, addresses: [], isOverruled: false });
    const round = new AbortController();
    const kinds: string[] = [];
    const watching = watchPage(
      at('https://courier.example/a1'),
      ({ kind }) => kinds.push(kind),
      round.signal,
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kinds.length).toBeLessThan(8);
    const asked = kinds.length;
    const tell = (tabId: number) =>
      fakeBrowser.runtime.onMessage.trigger({}, { tab: { id: tabId } } as never, () => {});
    await tell(8);
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds).toHaveLength(asked);
    await tell(7);
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds).toHaveLength(asked + 1);
    round.abort();
    await watching;
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
    vi.useRealTimers();
  });

  it('is not told any more once the round is over', async () => {
    const round = new AbortController();
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => {
      round.abort();
      return { ok: true, value: readPage() };
    });
    const tell = vi.fn();
    await watchPage(at(null), tell, round.signal);
    expect(tell).not.toHaveBeenCalled();
  });

  it.each([
    ['chrome://version/', true, 'browser-page'],
    ['https://courier.example/a1', false, 'withheld'],
    [null, true, 'unknown'],
  ])('without a content script at %s, access %s, is %s', async (address, allowed, kind) => {
    pageAnswers(null);
    const contains = vi.fn(async () => allowed);
    vi.spyOn(browser.permissions, 'contains').mockImplementation(contains);
    expect(await told(at(address))).toEqual([kind]);
    if (kind === 'withheld')
      expect(contains).toHaveBeenCalledWith({ origins: ['https://courier.example/*'] });
  });

  it('is the tab that the address names, else the active one', async () => {
    // The types of the callback form, which mocks take, promise nothing.
    vi.spyOn(browser.tabs, 'get').mockImplementation((id) => Promise.resolve({ id }) as never);
    vi.spyOn(browser.tabs, 'query').mockImplementation(() => Promise.resolve([]) as never);
    expect(await findFrontTab('?tab=12')).toEqual({ id: 12, address: null });
    expect(await findFrontTab('')).toBeNull();
  });
});

describe('the site of the page in front', () => {
  it('comes from the browser, else from the page', () => {
    expect(siteOf(at('https://www.courier.example/a1'), { kind: 'reading' })).toBe('www.courier.example');
    expect(siteOf(at('chrome://version/'), { kind: 'reading' })).toBeNull();
    expect(siteOf(at(null), readPage())).toBe('courier.example');
    expect(siteOf(at(null), { kind: 'off', why: 'site', site: 'courier.example' })).toBe('courier.example');
    expect(siteOf(at(null), { kind: 'reading' })).toBeNull();
  });

  it('is not guessed where the page has addresses on two hosts', () => {
    const page = readPage();
    if (page.kind !== 'read') throw new Error('it is read');
    page.addresses = ['https://courier.example/a1', 'https://amp.courier.example/a1'];
    expect(siteOf(at(null), page)).toBeNull();
  });
});
