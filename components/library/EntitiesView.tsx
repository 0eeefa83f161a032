import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Listed } from '../../utils/notes/queries.ts';
import { Blank } from '../Blank.tsx';
import { EntityChip } from '../entity/EntityChip.tsx';
import { inARow, numberInWords, t, tn } from '../words.ts';
import { claimsAbout, keyOf, type NotedClaim, type NotedEntity, notedEntities } from './noted.ts';

interface EntitiesViewProps {
  /** Newest first. */
  notes: readonly Listed[];
  claims: readonly NotedClaim[];
  /** Sets some of the notes. */
  rowsOf(notes: readonly Listed[]): ComponentChildren;
  /** Sets some of the claims. */
  timelineOf(claims: readonly NotedClaim[]): ComponentChildren;
}

/** Who and where, across articles: the entities that were noted, each with a page of its own. */
export function EntitiesView({ notes, claims, rowsOf, timelineOf }: EntitiesViewProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = useMemo(() => notedEntities(notes), [notes]);
  const noted = [...groups.values()].flat().find(({ entity }) => keyOf(entity) === chosen);
  if (noted) {
    const about = claimsAbout(noted.entity, claims);
    return (
      <EntityPage noted={noted} onBack={() => setChosen(null)}>
        {about.length > 0 && timelineOf(about)}
        {rowsOf(noted.notes)}
      </EntityPage>
    );
  }
  if (groups.size === 0) return <Blank title={t('noNamesNotedTitle')} text={t('noNamesNotedText')} />;
  return (
    <>
      {[...groups].map(([group, entities]) => (
        <section key={group} class="group">
          <h2 class="list-title">
            {t(`group_${group}`)} <span class="count">{numberInWords(entities.length)}</span>
          </h2>
          <ul class="chips">
            {entities.map(({ entity, notes: own }) => (
              <li key={keyOf(entity)}>
                <EntityChip
                  entity={entity}
                  count={own.length}
                  counted="noteCount"
                  onShow={() => setChosen(keyOf(entity))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface EntityPageProps {
  noted: NotedEntity;
  onBack(): void;
  children: ComponentChildren;
}

function EntityPage({ noted: { entity, notes }, onBack, children }: EntityPageProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const articles = new Set(notes.map(({ article }) => article.id)).size;
  const known = [t(`type_${entity.type}`), entity.description];
  return (
    <>
      <header class="entity-page">
        <button type="button" class="quiet" ref={back} onClick={onBack}>
          {t('allNames')}
        </button>
        <h2 dir="auto">{entity.name}</h2>
        <p class="soft">{inARow([...known, tn('noteCount', notes.length), tn('inArticles', articles)])}</p>
      </header>
      {children}
    </>
  );
}
