const PATIENCE_MS = 20_000;
const PAUSE_MS = 60;

/** Asks again and again until the answer is neither null nor undefined nor false, and gives it. @throws when it never is */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  patience = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patience;
  let failure: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}`, { cause: failure });
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}
