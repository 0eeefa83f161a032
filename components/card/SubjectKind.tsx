import { StatusWord } from '../claim/ClaimSummary.tsx';
import { t } from '../words.ts';
import type { Subject } from './shapes.ts';

/** Of which kind the subject is, over the line that marks it on the page. It stays when the card scrolls. */
export function SubjectKind({ subject, titleId }: { subject: Subject; titleId: string }) {
  switch (subject.kind) {
    case 'name':
      return <MarkedKind type={subject.name.type} words={t(`type_${subject.name.type}`)} />;
    case 'claim':
      return (
        <>
          <MarkedKind type="claim" words={t('cardClaim')} />
          <StatusWord status={subject.claim.status} />
        </>
      );
    case 'selection':
      return (
        <TitledKind id={titleId} words={t(subject.notes.length > 0 ? 'cardPassage' : 'cardSelection')} />
      );
    case 'page':
      return <TitledKind id={titleId} words={t('thisPage')} />;
  }
}

const MarkedKind = ({ type, words }: { type: string; words: string }) => (
  <p class="eyebrow">
    <span class="mark" data-type={type}>
      {words}
    </span>
  </p>
);

/** Nothing else names such a subject. */
const TitledKind = ({ id, words }: { id: string; words: string }) => (
  <h2 class="eyebrow" id={id}>
    {words}
  </h2>
);
