import { useState } from 'preact/hooks';
import type { ClaimStatus } from '../../utils/extract/shapes.ts';
import type { ClaimSubject } from '../card/shapes.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';
import type { Correcting } from './Correct.tsx';
import { DaysField, useTypedDays } from './DaysField.tsx';

const STATUSES: readonly ClaimStatus[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];

/** What may be wrong about a claim: its days, its status, or that it is one. */
export function CorrectClaim({ subject, keep }: { subject: ClaimSubject; keep: Correcting }) {
  const { claim } = subject;
  const typing = useTypedDays(claim);
  const [status, setStatus] = useState<ClaimStatus>(claim.status);
  const { days } = typing;
  const save = (): void => {
    if (!days) return;
    const { earliest, latest } = days;
    const isMoved = earliest !== claim.earliest || latest !== claim.latest;
    // What was set right before and is left as it is stays set right.
    const keepsDays = isMoved || subject.corrected === 'days';
    keep(
      {
        kind: 'claim',
        quote: claim.text,
        patch: { status, ...(keepsDays && { days: { earliest, latest } }) },
      },
      t('correctKept'),
    );
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
