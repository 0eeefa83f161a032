import { listInWords, t } from '../words.ts';

/** Tells what of a query was not understood. */
export const Misread = ({ words }: { words: readonly string[] }) => (
  <p class="misread" role="status">
    {words.length > 0 && t('notUnderstood', listInWords(words))}
  </p>
);
