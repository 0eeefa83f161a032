import type { Badge, MarkKind, MarkSettings, Reach } from '../../utils/notes/shapes.ts';
import { Choice } from '../correct/Choice.tsx';
import { t } from '../words.ts';

const KINDS: readonly MarkKind[] = ['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'claim'];

/** What the reader can choose beside the switches. */
export interface Choices {
  marks: MarkSettings;
  badge: Badge;
  reach: Reach;
}

/** A change to what is chosen by the time it is made: two quick clicks must not undo one another. */
export type Choosing = (now: Choices) => Partial<Choices>;

interface MarksChoiceProps {
  choices: Choices;
  onChoose(choosing: Choosing): void;
}

/** The legend of the marks: what each line stands for, and whether it is drawn at all. */
export function MarksChoice({ choices: { marks, badge, reach }, onChoose }: MarksChoiceProps) {
  const chooseMarks = (of: (now: MarkSettings) => Partial<MarkSettings>): void =>
    onChoose((now) => ({ marks: { ...now.marks, ...of(now.marks) } }));
  const toggle = (kind: MarkKind, isShown: boolean): void =>
    chooseMarks(({ hidden }) => {
      const others = hidden.filter((other) => other !== kind);
      return { hidden: isShown ? others : [...others, kind] };
    });
  return (
    <div class="choices">
      <fieldset class="legend">
        <legend>{t('marksShown')}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!marks.hidden.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
            <span>
              <span class="mark" data-type={kind}>
                {t(`mark_${kind}`)}
              </span>{' '}
              {kind === 'claim' && (
                <span class="mark" data-type="date">
                  {t('mark_date')}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <Choice
        label={t('marksOf')}
        value={marks.mentions}
        options={[
          ['all', t('marksOf_all')],
          ['first', t('marksOf_first')],
        ]}
        onChange={(value) => chooseMarks(() => ({ mentions: value === 'first' ? 'first' : 'all' }))}
      />
      <Choice
        label={t('marksSure')}
        value={marks.certainty}
        options={[
          ['all', t('marksSure_all')],
          ['sure', t('marksSure_sure')],
        ]}
        onChange={(value) => chooseMarks(() => ({ certainty: value === 'sure' ? 'sure' : 'all' }))}
      />
      <Choice
        label={t('badge')}
        value={badge}
        options={BADGES.map((value) => [value, t(`badge_${value}`)])}
        onChange={(value) =>
          onChoose((now) => ({ badge: BADGES.find((known) => known === value) ?? now.badge }))
        }
      />
      <Choice
        label={t('reach')}
        value={reach}
        options={REACHES.map((value) => [value, t(`reach_${value}`)])}
        onChange={(value) =>
          onChoose((now) => ({ reach: REACHES.find((known) => known === value) ?? now.reach }))
        }
      />
    </div>
  );
}

const BADGES: readonly Badge[] = ['claims', 'notes', 'off'];
const REACHES: readonly Reach[] = ['everywhere', 'sites', 'asked'];
