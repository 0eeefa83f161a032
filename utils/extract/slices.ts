/** Long work that can be left after each of its short steps. */
export type Sliced<T> = Generator<void, T>;

export function runThrough<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Waits for `pause` after each step; when that fails, the work is given up and fails likewise. */
export async function runInSlices<T>(work: Sliced<T>, pause: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const waiting = pause();
    if (waiting) await waiting;
  }
}
