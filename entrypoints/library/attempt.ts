import type { Result } from '../../utils/messages.ts';
import { troubleOf } from '../../utils/notes/trouble.ts';

/** Does something that may throw; the failure as a value. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code, why, detail } = troubleOf(error);
    return { ok: false, error: { code, why, detail } };
  }
}
