import type { DraftText, NoteText } from '../../components/card/shapes.ts';
import type { Result } from '../../utils/messages.ts';

/** How long the keys rest before a draft goes to the background, in milliseconds. */
const REST = 300;

/** Unfinished notes of this page: in memory at once, in the background a moment later. */
export interface Drafts {
  read(key: string): Promise<DraftText>;
  keep(key: string, text: NoteText): void;
  /** Sends what still waits; resolves when it has arrived. */
  flush(): Promise<void>;
  /** Forgets a draft whose note has been saved. */
  drop(key: string): void;
}

interface DraftStore {
  read(key: string): Promise<Result<DraftText>>;
  /** Must not reject. A draft that could not be kept is still in memory, and saving its note says what is wrong. */
  save(key: string, text: NoteText): Promise<unknown>;
}

/** Sends drafts one after the other, so that an older text never overtakes a newer one. */
export function openDrafts(store: DraftStore): Drafts {
  const texts = new Map<string, NoteText>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let sent: Promise<void> = Promise.resolve();

  const send = (key: string): void => {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    const text = texts.get(key) ?? { body: '', tags: [] };
    sent = sent.then(async () => {
      await store.save(key, text);
    });
  };

  return {
    async read(key) {
      const text = texts.get(key);
      if (text) return text;
      const result = await store.read(key);
      return result.ok ? result.value : { body: '' };
    },
    keep(key, text) {
      texts.set(key, text);
      clearTimeout(waiting.get(key));
      waiting.set(
        key,
        setTimeout(() => send(key), REST),
      );
    },
    flush() {
      for (const key of [...waiting.keys()]) send(key);
      return sent;
    },
    drop(key) {
      clearTimeout(waiting.get(key));
      waiting.delete(key);
      texts.delete(key);
    },
  };
}
