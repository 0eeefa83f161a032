import { t } from '../words.ts';

interface MeanwhileProps {
  /** The text that was saved elsewhere since this edit began. */
  newer: string;
  takeTheirs: () => void;
  takeBoth: () => void;
}

/** A note was saved elsewhere while it is being edited here: both texts are shown, and the reader chooses. */
export function Meanwhile({ newer, takeTheirs, takeBoth }: MeanwhileProps) {
  return (
    <div class="meanwhile" role="alert">
      <p>{t('noteNewer')}</p>
      <blockquote dir="auto">{newer}</blockquote>
      <p class="choices">
        <button type="button" class="quiet" onClick={takeTheirs}>
          {t('noteTheirs')}
        </button>
        <button type="button" class="quiet" onClick={takeBoth}>
          {t('noteBoth')}
        </button>
      </p>
    </div>
  );
}
