/** Milliseconds of work after which others get their turn. */
const SLICE = 20;

/** Gives a promise when it is time to let others work; one that rejects when nobody waits any more. */
export function pauses(signal: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (performance.now() - since < SLICE) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
