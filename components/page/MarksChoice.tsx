import type { Badge, MarkKind, MarkSettings, Reach } from '../../utils/notes/shapes.ts';
import { Choice } from '../correct/Choice.tsx';
import { popupWords } from '../popup-words.ts';

const KINDS: readonly MarkKind[] = ['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'claim'];

/** What the reader can choose beside the switches. */
export interface Choices {
  marks: MarkSettings;
  badge: Badge;
  reach: Reach;
}

interface MarksChoiceProps {
  choices: Choices;
  onChoose(change: Partial<Choices>): void;
}

/** The legend of the marks: what each line stands for, and whether it is drawn at all. */
export function MarksChoice({ choices: { marks, badge, reach }, onChoose }: MarksChoiceProps) {
  const { legend } = popupWords;
  const toggle = (kind: MarkKind, isShown: boolean): void => {
    const others = marks.hidden.filter((other) => other !== kind);
    onChoose({ marks: { ...marks, hidden: isShown ? others : [...others, kind] } });
  };
  return (
    <div class="choices">
      <fieldset class="legend">
        <legend>{legend.shown}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!marks.hidden.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
            <span class="mark" data-type={kind}>
              {legend.kinds[kind]}
            </span>
          </label>
        ))}
      </fieldset>
      <Choice
        label={legend.mentions}
        value={marks.mentions}
        options={[
          ['all', legend.allMentions],
          ['first', legend.firstMention],
        ]}
        onChange={(value) => onChoose({ marks: { ...marks, mentions: value === 'first' ? 'first' : 'all' } })}
      />
      <Choice
        label={legend.certainty}
        value={marks.certainty}
        options={[
          ['all', legend.everything],
          ['sure', legend.sure],
        ]}
        onChange={(value) => onChoose({ marks: { ...marks, certainty: value === 'sure' ? 'sure' : 'all' } })}
      />
      <Choice
        label={legend.badge}
        value={badge}
        options={BADGES.map((value) => [value, legend.badges[value]])}
        onChange={(value) => onChoose({ badge: BADGES.find((known) => known === value) ?? badge })}
      />
      <Choice
        label={legend.reach}
        value={reach}
        options={REACHES.map((value) => [value, legend.reaches[value]])}
        onChange={(value) => onChoose({ reach: REACHES.find((known) => known === value) ?? reach })}
      />
    </div>
  );
}

const BADGES: readonly Badge[] = ['claims', 'notes', 'off'];
const REACHES: readonly Reach[] = ['everywhere', 'sites', 'asked'];
