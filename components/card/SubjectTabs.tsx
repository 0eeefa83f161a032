import { useRef } from 'preact/hooks';
import { claimInWords } from '../calendar.ts';
import { sentenceOf } from '../claim/sentence.ts';
import { inARow, stepOf, t } from '../words.ts';
import type { ClaimSubject, Subject } from './shapes.ts';

interface SubjectTabsProps {
  subjects: readonly Subject[];
  chosen: string;
  choose(key: string): void;
}

/** Switches between the marks that lie on one another: a name, and the claim around it. */
export function SubjectTabs({ subjects, chosen, choose }: SubjectTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = stepOf(event.key);
    if (by === 0) return;
    event.preventDefault();
    const at = subjects.findIndex(({ key }) => key === chosen);
    const next = (at + by + subjects.length) % subjects.length;
    const subject = subjects[next];
    if (!subject) return;
    choose(subject.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('cardMarks')} tabIndex={-1} ref={list} onKeyDown={move}>
      {subjects.map((subject) => (
        <button
          type="button"
          role="tab"
          key={subject.key}
          aria-selected={subject.key === chosen}
          tabIndex={subject.key === chosen ? 0 : -1}
          onClick={() => choose(subject.key)}
        >
          {tabWords(subject, subjects)}
        </button>
      ))}
    </div>
  );
}

function tabWords(subject: Subject, all: readonly Subject[]): string {
  switch (subject.kind) {
    case 'name':
      return subject.name.text;
    case 'claim':
      return claimWords(subject, all);
    case 'selection':
      return t('cardPassage');
    case 'page':
      return t('thisPage');
  }
}

/** What tells a claim from the others around it: its days, or how it begins where those are the same. */
function claimWords(own: ClaimSubject, all: readonly Subject[]): string {
  const others = all.filter((subject) => subject.kind === 'claim' && subject !== own);
  if (others.length === 0) return t('cardClaim');
  const when = whenOf(own);
  const isAlone = others.every((subject) => subject.kind !== 'claim' || whenOf(subject) !== when);
  return isAlone ? when : inARow([when, beginningOf(sentenceOf(own.claim.text))]);
}

const whenOf = ({ claim, dates }: ClaimSubject): string => claimInWords(claim, dates);

/** Characters of a claim that a tab has room for. */
const BEGINNING = 16;

const beginningOf = (text: string): string =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;
