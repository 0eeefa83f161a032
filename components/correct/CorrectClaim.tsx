import { useId, useState } from 'preact/hooks';
import type { ClaimStatus } from '../../utils/extract/shapes.ts';
import type { ClaimPatch } from '../../utils/notes/corrections.ts';
import { LONGEST_SPEAKER } from '../../utils/notes/limits.ts';
import type { ClaimSubject } from '../card/shapes.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';
import type { Correcting } from './Correct.tsx';
import { DaysField, useTypedDays } from './DaysField.tsx';

const STATUSES: readonly ClaimStatus[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];

/** What may be wrong about a claim: its days, its status, who said it, or that it is one. */
export function CorrectClaim({ subject, keep }: { subject: ClaimSubject; keep: Correcting }) {
  const { claim, corrected } = subject;
  const typing = useTypedDays(claim);
  const [status, setStatus] = useState<ClaimStatus>(claim.status);
  const [speaker, setSpeaker] = useState(subject.speaker ?? '');
  const { days } = typing;
  const save = (): void => {
    if (!days) return;
    // What was set right before and is left as it is stays set right.
    const patch: ClaimPatch = { ...corrected, status };
    const { earliest, latest } = days;
    if (earliest !== claim.earliest || latest !== claim.latest) patch.days = { earliest, latest };
    const said = speaker.trim();
    if (said !== (subject.speaker ?? '')) patch.speaker = said || null;
    keep({ kind: 'claim', quote: claim.text, patch }, t('correctKept'));
  };
  const none = { kind: 'claim', quote: claim.text, patch: { isNone: true } } as const;
  return (
    <>
      <DaysField label={t('correctWhen')} hint={t('daysHow')} {...typing} />
      <Choice
        label={t('correctStatus')}
        value={status}
        options={STATUSES.map((value) => [value, t(`status_${value}`)])}
        onChange={(value) => setStatus(STATUSES.find((known) => known === value) ?? status)}
      />
      <SpeakerField value={speaker} known={subject.speakers} onInput={setSpeaker} />
      <p class="correct-save">
        <button type="button" class="main" aria-disabled={!days} onClick={save}>
          {t('correctSave')}
        </button>
      </p>
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => keep(none, t('correctNoneMarked'), { ...none, patch: null })}
        >
          {t('correctNone')}
        </button>
      </p>
    </>
  );
}

interface SpeakerFieldProps {
  value: string;
  known: readonly string[];
  onInput(value: string): void;
}

function SpeakerField({ value, known, onInput }: SpeakerFieldProps) {
  const id = useId();
  return (
    <label class="field">
      <span>{t('correctSpeaker')}</span>
      <input
        type="text"
        autocomplete="off"
        list={id}
        maxLength={LONGEST_SPEAKER}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <datalist id={id}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}
