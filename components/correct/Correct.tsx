import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../utils/messages.ts';
import type { Correction } from '../../utils/notes/corrections.ts';
import type { ClaimSubject, NameSubject, SayInCard } from '../card/shapes.ts';
import { failureInWords } from '../failure.ts';
import { t } from '../words.ts';
import { CorrectClaim } from './CorrectClaim.tsx';
import { CorrectName } from './CorrectName.tsx';

/** Keeps a correction, says so, and offers to undo it where its mark is gone. */
export type Correcting = (correction: Correction, said: string, undo?: Correction) => void;

interface CorrectProps {
  subject: NameSubject | ClaimSubject;
  correct(correction: Correction): Promise<Result<null>>;
  say: SayInCard;
}

/** "Wrong?", folded away: the reader sets right what the engine made of a name or a claim. */
export function Correct({ subject, correct, say }: CorrectProps) {
  const [isOpen, setOpen] = useState(false);
  const [undo, setUndo] = useState<Correction | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFieldSetElement>(null);
  // In a low window it opens below what is seen of the card.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [isOpen]);
  const send = async (correction: Correction, said: string, back?: Correction): Promise<void> => {
    const result = await correct(correction);
    say(result.ok ? said : t('notKept', failureInWords(result.error)), !result.ok);
    if (!result.ok) return;
    setUndo(back ?? null);
    setOpen(false);
    toggle.current?.focus();
  };
  const keep: Correcting = (...how) => void send(...how);
  const isCorrected = subject.kind === 'name' ? subject.isCorrected : subject.corrected !== null;
  return (
    <div class="correct">
      <p class="correct-head">
        {undo ? (
          <button type="button" class="quiet" ref={toggle} onClick={() => keep(undo, t('correctTakenBack'))}>
            {t('undo')}
          </button>
        ) : (
          <button
            type="button"
            class="quiet"
            ref={toggle}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('correctOpen')}
          </button>
        )}
        {isCorrected && !undo && (
          <button
            type="button"
            class="quiet"
            onClick={() => keep(takingBack(subject), t('correctTakenBack'))}
          >
            {t('correctTakeBack')}
          </button>
        )}
      </p>
      {isOpen && (
        <fieldset class="correct-form" ref={form} aria-label={t('correctLabel')}>
          {subject.kind === 'name' ? (
            <CorrectName subject={subject} keep={keep} />
          ) : (
            <CorrectClaim subject={subject} keep={keep} />
          )}
        </fieldset>
      )}
    </div>
  );
}

const takingBack = (subject: NameSubject | ClaimSubject): Correction =>
  subject.kind === 'name'
    ? { kind: 'entity', name: subject.entity.name, patch: null }
    : { kind: 'claim', quote: subject.claim.text, patch: null };
