import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/shapes.ts';
import { dayInWords } from '../calendar.ts';
import { t } from '../words.ts';

interface ReferenceDateProps {
  article: Article;
  /** The reader sets the day, ISO; null takes it back. */
  onSet(day: string | null): void;
}

/** The day from which relative dates count, where it comes from, and the way to set it right. */
export function ReferenceDate({ article: { published, publishedFrom }, onSet }: ReferenceDateProps) {
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const set = (day: string | null): void => {
    setOpen(false);
    toggle.current?.focus();
    onSet(day);
  };
  return (
    <div class="published">
      <p>
        {published ? t('published', dayInWords(published)) : t('unpublished')}
        {published && publishedFrom && <span class="soft"> · {t(`from_${publishedFrom}`)}</span>}{' '}
        <button
          type="button"
          class="quiet"
          ref={toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(published ? 'dayChange' : 'daySet')}
        </button>
      </p>
      {isOpen && <DayForm day={published ?? ''} isGiven={publishedFrom === 'given'} onSet={set} />}
    </div>
  );
}

function DayForm(props: { day: string; isGiven: boolean; onSet(day: string | null): void }) {
  const [day, setDay] = useState(props.day);
  return (
    <form
      class="reference-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (day) props.onSet(day);
      }}
    >
      <label class="field">
        <span>{t('dayLabel')}</span>
        <input type="date" required value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      {/* The browser shows the field in the order of its own language, month first in some. */}
      <p class="hint" role="status">
        {day && t('daysRead', dayInWords(day))}
      </p>
      <button type="submit" class="main">
        {t('dayKeep')}
      </button>
      {props.isGiven && (
        <button type="button" class="quiet" onClick={() => props.onSet(null)}>
          {t('dayTakeBack')}
        </button>
      )}
    </form>
  );
}
