import type { Reason } from '../../utils/article/evidence/reasons.ts';
import { t } from '../words.ts';
import { Reasons } from './Reasons.tsx';

interface OwnVerdictProps {
  reasons: readonly Reason[];
  /** Taken for an article now? */
  isArticle: boolean;
  /** The reader said so. */
  isOverruled: boolean;
  /** The reader's own word; null takes it back. */
  onSay(isArticle: boolean | null): void;
}

/** Why a page was taken for an article, or not, and the reader's word against it. */
export function OwnVerdict({ reasons, isArticle, isOverruled, onSay }: OwnVerdictProps) {
  if (isOverruled) {
    return (
      <p class="verdict">
        {t('articleMine')}{' '}
        <button type="button" class="quiet" onClick={() => onSay(null)}>
          {t('articleTakeBack')}
        </button>
      </p>
    );
  }
  return (
    <div class="verdict">
      <Reasons summary={t(isArticle ? 'why' : 'whyNot')} reasons={reasons} />
      <button type="button" class={isArticle ? 'quiet' : 'main'} onClick={() => onSay(!isArticle)}>
        {t(isArticle ? 'articleNone' : 'articleOne')}
      </button>
    </div>
  );
}
