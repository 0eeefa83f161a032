import type { Reason } from '../../utils/article/evidence/reasons.ts';
import { Choice } from '../correct/Choice.tsx';
import { t } from '../words.ts';
import { Reasons } from './Reasons.tsx';
import type { SiteWord } from './shapes.ts';

interface OwnVerdictProps {
  reasons: readonly Reason[];
  /** Taken for an article now? */
  isArticle: boolean;
  /** The reader said so. */
  isOverruled: boolean;
  /** The reader's own word; null takes it back. */
  onSay(isArticle: boolean | null): void;
  /** The reader's word on all pages of the site; null where the site is not known. */
  word: SiteWord | null;
  onSaySite(areArticles: boolean | null): void;
}

/** Why a page was taken for an article, or not, and the reader's word against it. */
export function OwnVerdict({ reasons, isArticle, isOverruled, onSay, ...site }: OwnVerdictProps) {
  if (isOverruled) {
    return (
      <p class="verdict">
        {t(isArticle ? 'articleMine' : 'articleNotMine')}{' '}
        <button type="button" class="quiet" onClick={() => onSay(null)}>
          {t('articleTakeBack')}
        </button>
      </p>
    );
  }
  return (
    <div class="verdict">
      <Reasons summary={t(isArticle ? 'why' : 'whyNot')} reasons={reasons}>
        {isArticle && <WordOnSite {...site} />}
      </Reasons>
      <button type="button" class={isArticle ? 'quiet' : 'main'} onClick={() => onSay(!isArticle)}>
        {t(isArticle ? 'articleNone' : 'articleOne')}
      </button>
      {!isArticle && <WordOnSite {...site} />}
    </div>
  );
}

function WordOnSite({ word, onSaySite }: Pick<OwnVerdictProps, 'word' | 'onSaySite'>) {
  if (!word) return null;
  const { name, areArticles } = word;
  return (
    <Choice
      label={t('siteWord', name)}
      value={areArticles === null ? 'found' : areArticles ? 'always' : 'never'}
      options={[
        ['found', t('siteWord_found')],
        ['always', t('siteWord_always')],
        ['never', t('siteWord_never')],
      ]}
      onChange={(value) => onSaySite(value === 'found' ? null : value === 'always')}
    />
  );
}
