import type { Note } from '../../utils/notes/shapes.ts';
import { claimInWords } from '../calendar.ts';
import { StatusWord } from '../claim/ClaimSummary.tsx';
import { sentenceOf } from '../claim/sentence.ts';
import { t } from '../words.ts';

/** What a note was written on, marked as it was on the page. */
export function NoteQuote({ note }: { note: Note }) {
  const { target, anchor } = note;
  if (target.kind === 'name') {
    return (
      <p class="note-quote" dir="auto">
        <span class="mark" data-type={target.name.type}>
          {target.name.text}
        </span>
        {target.entity.name !== target.name.text && <span class="note-entity"> ({target.entity.name})</span>}
      </p>
    );
  }
  if (target.kind === 'claim') {
    return (
      <>
        <p class="note-when">
          <span class="claim-date">{claimInWords(target.claim, target.dates)}</span>{' '}
          <StatusWord status={target.claim.status} />
        </p>
        <p class="note-quote" dir="auto">
          <span class="mark" data-type="claim">
            {sentenceOf(target.claim.text)}
          </span>
        </p>
      </>
    );
  }
  if (!anchor) return <p class="note-quote whole">{t('wholePage')}</p>;
  return (
    <p class="note-quote" dir="auto">
      {t('quoted', anchor.quote)}
    </p>
  );
}

/** The same in a few plain words, to name a row's buttons. */
export function quoteInWords({ target, anchor }: Note): string {
  const quote = target.kind === 'name' ? target.entity.name : anchor?.quote;
  if (!quote) return t('wholePage');
  return quote.length > 60 ? `${quote.slice(0, 59).trimEnd()}…` : quote;
}
