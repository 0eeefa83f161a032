import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { completeBrowser, wake } from './browser.ts';

const install = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);

beforeEach(async () => {
  completeBrowser();
  await wake();
});

describe('a new reader', () => {
  it('is welcomed once, and not at updates', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await install('update');
    expect(create).not.toHaveBeenCalled();
    await install('install');
    await install('install');
    expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://test-extension-id/welcome.html' }]]);
  });
});
