import { useState } from 'preact/hooks';
import type { ClaimStatus } from '../../utils/extract/shapes.ts';
import type { ClaimSubject } from '../card/shapes.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';
import type { Correcting } from './Correct.tsx';

const STATUSES: readonly ClaimStatus[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];

/** What may be wrong about a claim: its days, its status, or that it is one. */
export function CorrectClaim({ subject, keep }: { subject: ClaimSubject; keep: Correcting }) {
  const { claim } = subject;
  const [earliest, setEarliest] = useState(claim.earliest ?? '');
  const [latest, setLatest] = useState(claim.latest ?? '');
  const [status, setStatus] = useState<ClaimStatus>(claim.status);
  const isBackwards = earliest !== '' && latest !== '' && latest < earliest;
  const save = (): void => {
    if (isBackwards) return;
    const days = { earliest: earliest || null, latest: latest || null };
    const isMoved = days.earliest !== claim.earliest || days.latest !== claim.latest;
    // What was set right before and is left as it is stays set right.
    const keepsDays = isMoved || subject.corrected === 'days';
    keep(
      { kind: 'claim', quote: claim.text, patch: { status, ...(keepsDays && { days }) } },
      t('correctKept'),
    );
  };
  const none = { kind: 'claim', quote: claim.text, patch: { isNone: true } } as const;
  return (
    <>
      <div class="correct-days">
        <DayField label={t('correctFrom')} value={earliest} onInput={setEarliest} />
        <DayField label={t('correctTo')} value={latest} onInput={setLatest} />
      </div>
      <p class="aside" role="alert">
        {t(isBackwards ? 'correctBackwards' : 'correctOpenSide')}
      </p>
      <Choice
        label={t('correctStatus')}
        value={status}
        options={STATUSES.map((value) => [value, t(`status_${value}`)])}
        onChange={(value) => setStatus(STATUSES.find((known) => known === value) ?? status)}
      />
      <p class="correct-buttons">
        <button type="button" class="main" aria-disabled={isBackwards} onClick={save}>
          {t('correctSave')}
        </button>
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

function DayField(props: { label: string; value: string; onInput(day: string): void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input type="date" value={props.value} onInput={(event) => props.onInput(event.currentTarget.value)} />
    </label>
  );
}
