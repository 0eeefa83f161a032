import { useContext } from 'preact/hooks';
import type { Colour } from '../../utils/notes/shapes.ts';
import { COLOURS, LabelNames, labelInWords } from '../note/labels.ts';
import { t } from '../words.ts';

interface LabelSelectProps {
  /** Names the field for screen readers. */
  name: string;
  /** Undefined: several notes that need not agree. */
  value: Colour | null | undefined;
  onChange: (colour: Colour | null) => void;
}

/** Chooses a note's label, by name and colour. */
export function LabelSelect({ name, value, onChange }: LabelSelectProps) {
  const names = useContext(LabelNames);
  return (
    <select
      class="label-select"
      aria-label={name}
      data-colour={value ?? undefined}
      value={value === undefined ? 'unsettled' : (value ?? 'none')}
      onChange={({ currentTarget }) => {
        const chosen = COLOURS.find((colour) => colour === currentTarget.value);
        if (currentTarget.value !== 'unsettled') onChange(chosen ?? null);
      }}
    >
      {value === undefined && <option value="unsettled">{t('label')}</option>}
      <option value="none">{t('label_none')}</option>
      {COLOURS.map((colour) => (
        <option key={colour} value={colour}>
          {labelInWords(colour, names)}
        </option>
      ))}
    </select>
  );
}
