import type { Failure } from '../utils/messages.ts';
import { numberInWords, t } from './words.ts';

/** A failure as a sentence. */
export const failureInWords = ({ why, detail = '' }: Pick<Failure, 'why' | 'detail'>): string =>
  t(`failure_${why}`, /^\d+$/.test(detail) ? numberInWords(Number(detail)) : detail);
