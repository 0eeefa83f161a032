import type { DraftText, NoteText } from '../../components/card/shapes.ts';
import type { Result } from '../../utils/messages.ts';

/** Unfinished notes of this page, in memory and in the background. */
export interface Drafts {
  read(key: string): Promise<DraftText>;
  keep(key: string, text: NoteText): void;
  /** Sends what still waits at once: a page that goes away gets no more answers. Resolves when all has arrived. */
  flush(): Promise<void>;
  /** Forgets a draft whose note has been saved. */
  drop(key: string): void;
}

interface DraftStore {
  read(key: string): Promise<Result<DraftText>>;
  /** Must not reject. A draft that could not be kept is still in memory, and saving its note says what is wrong. */
  save(key: string, text: NoteText): Promise<unknown>;
}

/**
 * Sends each text as it is typed: who closes a tab, or loses power, does not rest the keys before. While one is on its way
 * only the newest waits.
 */
export function openDrafts(store: DraftStore): Drafts {
  const texts = new Map<string, NoteText>();
  const waiting = new Set<string>();
  let sent: Promise<unknown> = Promise.resolve();

  const send = async (key: string): Promise<void> => {
    if (waiting.delete(key)) await store.save(key, texts.get(key) ?? { body: '', tags: [] });
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
      if (waiting.has(key)) return;
      waiting.add(key);
      sent = sent.then(() => send(key));
    },
    async flush() {
      sent = Promise.all([sent, ...[...waiting].map(send)]);
      await sent;
    },
    drop(key) {
      waiting.delete(key);
      texts.delete(key);
    },
  };
}
