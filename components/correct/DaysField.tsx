import { useId, useState } from 'preact/hooks';
import { boundsInWords, dayInWords } from '../calendar.ts';
import { areBackwards, type Days, daysToType, readDays } from '../typed-days.ts';
import { t } from '../words.ts';

interface Typing {
  text: string;
  type(text: string): void;
  /** Null while they cannot be taken. */
  days: Days | null;
  /** What to tell about them; null before anything was typed. */
  told: { words: string; isProblem: boolean } | null;
}

/** Days being typed. @param start what stands in the field at first */
export function useTypedDays(start: Days): Typing {
  const first = daysToType(start);
  const [text, type] = useState(first);
  const read = text === first ? start : readDays(text);
  const days = read && !areBackwards(read) ? read : null;
  const problem = read ? t('correctBackwards') : unread(text);
  const words = days ? t('daysRead', boundsInWords(days) ?? t('claimUnsettled')) : problem;
  return { text, type, days, told: text === first ? null : { words, isProblem: !days } };
}

/** Nothing typed is no answer: that a date is not settled has to be said. */
const unread = (text: string): string =>
  text.trim() === '' ? t('daysEmpty', t('claimUnsettled')) : t('daysUnread', dayInWords(EXAMPLE));

const EXAMPLE = '2019-02-21';

interface DaysFieldProps extends Typing {
  label: string;
  /** Told before anything was typed. */
  hint: string;
}

/** A field for days, which says how it reads them: the browser's own has the order of its language, and takes one at a time. */
export function DaysField({ label, hint, text, type, told }: DaysFieldProps) {
  const id = useId();
  const words = told?.words ?? hint;
  const isProblem = told?.isProblem ?? false;
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <input
          type="text"
          autocomplete="off"
          value={text}
          aria-describedby={id}
          aria-invalid={isProblem}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <p id={id} class={isProblem ? 'failure' : 'hint'} role="status">
        {words}
      </p>
    </>
  );
}
