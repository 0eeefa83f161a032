import { describe, expect, it, vi } from 'vitest';
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

type Store = ReturnType<typeof openStore>['store'];

/** The first save is not answered before the function that this gives is called. */
function holdFirst(store: Store): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const save = store.save.getMockImplementation();
  store.save.mockImplementationOnce(async (key, kept) => {
    await save?.(key, kept);
    await promise;
  });
  return resolve;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('drafts', () => {
  it('are sent as they are typed', async () => {
    const { drafts, saved } = openStore();
    for (const body of ['H', 'Ha', 'Hal']) {
      drafts.keep('a', text(body));
      await settled();
    }
    expect(saved).toEqual(['a: H', 'a: Ha', 'a: Hal']);
  });

  it('are sent in their newest words while one is on its way', async () => {
    const { drafts, saved, store } = openStore();
    const arrive = holdFirst(store);
    for (const body of ['H', 'Ha', 'Hal']) {
      drafts.keep('a', text(body));
      await settled();
    }
    expect(saved).toEqual(['a: H']);
    arrive();
    await settled();
    expect(saved).toEqual(['a: H', 'a: Hal']);
  });

  it('are sent without waiting for an answer when the page goes', async () => {
    const { drafts, saved, store } = openStore();
    holdFirst(store);
    drafts.keep('a', text('Half'));
    await settled();
    drafts.keep('a', text('Half a'));
    void drafts.flush();
    expect(saved).toEqual(['a: Half', 'a: Half a']);
  });

  it('have arrived when a flush is done', async () => {
    const { drafts, store } = openStore();
    const arrive = holdFirst(store);
    drafts.keep('a', text('Half'));
    await settled();
    const done = vi.fn();
    void drafts.flush().then(done);
    await settled();
    expect(done).not.toHaveBeenCalled();
    arrive();
    await settled();
    expect(done).toHaveBeenCalled();
  });

  it('are sent with their tags', async () => {
    const { drafts, saved } = openStore();
    drafts.keep('a', text('Half', ['fees']));
    await drafts.flush();
    expect(saved).toEqual(['a: Half #fees']);
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
    await drafts.flush();
    expect(saved).toEqual([]);
    expect(await drafts.read('a')).toEqual({ body: 'from before' });
  });

  it('start empty when the background cannot be asked', async () => {
    const { drafts, store } = openStore();
    store.read.mockResolvedValue({ ok: false, error: { code: 'storage', why: 'store' } } as never);
    expect(await drafts.read('a')).toEqual({ body: '' });
  });
});
