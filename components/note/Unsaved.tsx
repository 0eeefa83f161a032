import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../words.ts';

interface UnsavedProps {
  /** Why, as a sentence. */
  failure: string;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** A note could not be saved: why, and a way to take the text out of a field that may be about to go. */
export function Unsaved({ failure, field }: UnsavedProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    field.current?.select();
    // Pages that were not sent over HTTPS have no other way to the clipboard.
    setCopied(document.execCommand('copy'));
  };
  return (
    <div class="unsaved">
      <p class="failure" role="alert">
        {t('notSaved', failure)}
      </p>
      <p>
        <button type="button" class="quiet" onClick={copy}>
          {t('noteCopy')}
        </button>{' '}
        <span role="status">{isCopied && t('noteCopied')}</span>
      </p>
    </div>
  );
}
