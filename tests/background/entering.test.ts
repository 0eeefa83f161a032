import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCorrections } from '../../utils/notes/kept-corrections.ts';
import { ask, completeBrowser, pageIn, wake } from './browser.ts';

let outside: ReturnType<typeof completeBrowser>;

beforeEach(async () => {
  outside = completeBrowser();
  await wake();
});

describe('tabs that were open before Dateline', () => {
  it('are entered when it is installed or updated, whatever a closed one says', async () => {
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
    outside.executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    expect(query).toHaveBeenCalledWith(expect.objectContaining({ url: ['http://*/*', 'https://*/*'] }));
    const files = ['/content-scripts/content.js'];
    expect(outside.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 3 }, files }],
      [{ target: { tabId: 4 }, files }],
    ]);
  });
});

describe('corrections', () => {
  it('that come at once are all kept, each under the site that sent it', async () => {
    const addresses = ['https://paper.example/harbour-fees'];
    const page = pageIn(1);
    await Promise.all([
      ask('correct', { addresses, correction: { kind: 'published', day: '2024-04-01' } }, page),
      ask('correct', { addresses, correction: { kind: 'never', text: 'May', isNever: true } }, page),
      ask(
        'correct',
        { addresses: ['https://other.example/'], correction: { kind: 'article', isArticle: false } },
        page,
      ),
    ]);
    expect(await readCorrections()).toEqual({
      never: ['May'],
      articles: { 'https://paper.example/harbour-fees': { published: '2024-04-01', isArticle: false } },
    });
  });

  it('of no known form are refused', async () => {
    const question = { addresses: [], correction: { kind: 'published', day: 'soon' } };
    expect(await ask('correct', question)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });
});

describe('the number on the button', () => {
  it('is shown for the tab that asks, in few letters, and taken away at 0', async () => {
    const action = { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn(), setBadgeTextColor: vi.fn() };
    Object.assign(fakeBrowser.action, action);
    for (const count of [7, 1200, 0]) await ask('showCount', { count }, pageIn(5));
    expect(action.setBadgeText.mock.calls.map(([shown]) => shown)).toEqual([
      { tabId: 5, text: '7' },
      { tabId: 5, text: '999+' },
      { tabId: 5, text: '' },
    ]);
    expect(await ask('showCount', { count: 7 })).toMatchObject({ error: { code: 'not-allowed' } });
  });
});
