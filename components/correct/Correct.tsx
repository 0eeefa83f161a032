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

const OK: Result<null> = { ok: true, value: null };

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
  const send = async (corrections: readonly Correction[], said: string, back?: Correction): Promise<void> => {
    const results = await Promise.all(corrections.map((one) => correct(one)));
    const result = results.find(({ ok }) => !ok) ?? OK;
    say(result.ok ? said : t('notKept', failureInWords(result.error)), !result.ok);
    if (!result.ok) return;
    setUndo(back ?? null);
    setOpen(false);
    toggle.current?.focus();
  };
  const keep: Correcting = (correction, ...how) => void send([correction], ...how);
  const back = takingBack(subject);
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
        {back.length > 0 && !undo && (
          <button type="button" class="quiet" onClick={() => void send(back, t('correctTakenBack'))}>
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

/** What takes back all that was set right about the subject; nothing where nothing was. */
function takingBack(subject: NameSubject | ClaimSubject): Correction[] {
  if (subject.kind === 'name')
    return subject.corrected.map((name) => ({ kind: 'entity', name, patch: null }));
  return subject.corrected ? [{ kind: 'claim', quote: subject.claim.text, patch: null }] : [];
}
