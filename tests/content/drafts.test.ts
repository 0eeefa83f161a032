import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteText } from '../../components/card/shapes.ts';
import { openDrafts } from '../../entrypoints/content/drafts.ts';

const text = (body: string, tags: string[] = []) => ({ body, tags });

function openStore() {
  const saved: string[] = [];
  const store = {
    read: vi.fn(async () => ({ ok: true as const, value: { body: 'from before' } })),
    save: vi.fn(async (key: string, { body, tags }: NoteText) => {
      saved.push([`${key}: ${body}`, ...tags].join(' #'));
    }),
  };
  return { saved, store, drafts: openDrafts(store) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('drafts', () => {
  it('are sent once the keys rest', async () => {
    const { drafts, saved } = openStore();
    for (const body of ['H', 'Ha', 'Hal']) {
      drafts.keep('a', text(body));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(saved).toEqual(['a: Hal']);
  });

  it('are sent at once when the card closes', async () => {
    const { drafts, saved } = openStore();
    drafts.keep('a', text('Half'));
    await drafts.flush();
    expect(saved).toEqual(['a: Half']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toHaveLength(1);
  });

  it('are sent with their tags', async () => {
    const { drafts, saved } = openStore();
    drafts.keep('a', text('Half', ['fees']));
    await drafts.flush();
    expect(saved).toEqual(['a: Half #fees']);
  });

  it('arrive in the order in which they were typed, however slow the first is', async () => {
    const { drafts, saved, store } = openStore();
    store.save.mockImplementationOnce(async (key, { body }) => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      saved.push(`${key}: ${body}`);
    });
    drafts.keep('a', text('older'));
    const first = drafts.flush();
    drafts.keep('a', text('newer'));
    const second = drafts.flush();
    await vi.advanceTimersByTimeAsync(6_000);
    await Promise.all([first, second]);
    expect(saved).toEqual(['a: older', 'a: newer']);
  });

  it('are read from memory first, tags and all, else from the background', async () => {
    const { drafts } = openStore();
    expect(await drafts.read('a')).toEqual({ body: 'from before' });
    drafts.keep('a', text('typed', ['tag']));
    expect(await drafts.read('a')).toEqual(text('typed', ['tag']));
  });

  it('are forgotten when their note has been saved', async () => {
    const { drafts, saved } = openStore();
    drafts.keep('a', text('typed'));
    drafts.drop('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([]);
    expect(await drafts.read('a')).toEqual({ body: 'from before' });
  });

  it('start empty when the background cannot be asked', async () => {
    const { drafts, store } = openStore();
    store.read.mockResolvedValue({ ok: false, error: { code: 'storage', why: 'store' } } as never);
    expect(await drafts.read('a')).toEqual({ body: '' });
  });
});
