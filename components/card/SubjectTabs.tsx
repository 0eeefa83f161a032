import { useRef } from 'preact/hooks';
import { stepOf, t } from '../words.ts';
import type { Subject } from './shapes.ts';

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
          {tabWords(subject)}
        </button>
      ))}
    </div>
  );
}

function tabWords(subject: Subject): string {
  switch (subject.kind) {
    case 'name':
      return subject.name.text;
    case 'claim':
      return t('cardClaim');
    case 'selection':
      return t('cardPassage');
    case 'page':
      return t('thisPage');
  }
}
