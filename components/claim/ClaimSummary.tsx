import type { DatedClaim, DateExpression } from '../../utils/extract/shapes.ts';
import { claimInWords } from '../calendar.ts';
import { t } from '../words.ts';
import { sentenceOf } from './sentence.ts';

interface ClaimSummaryProps {
  claim: DatedClaim;
  /** The expressions that `claim.dates` points to, in that order. */
  dates: readonly DateExpression[];
  /** Who said it. */
  speaker: string | null;
}

/** A claim at a glance: when, with what status, what is asserted, who said it. Phrasing content only. */
export function ClaimSummary({ claim, dates, speaker }: ClaimSummaryProps) {
  return (
    <span class="claim-summary">
      <span class="claim-head">
        <span class="claim-date">{claimInWords(claim, dates)}</span> <StatusWord status={claim.status} />
      </span>
      <span class="claim-text" dir="auto">
        {sentenceOf(claim.text)}
      </span>
      {speaker && <span class="claim-speaker">{t('claimSaid', speaker)}</span>}
    </span>
  );
}

/** The status in words, with a mark that tells it apart without colour. */
export function StatusWord({ status }: { status: DatedClaim['status'] }) {
  return (
    <span class="status" data-status={status}>
      {t(`status_${status}`)}
    </span>
  );
}
