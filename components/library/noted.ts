import type { Entity } from '../../utils/extract/shapes.ts';
import type { Listed } from '../../utils/notes/queries.ts';
import { speakerIn } from '../../utils/notes/speaker.ts';
import { byTime, type EntityGroup, groupOf, type TimelineClaim } from '../page/order.ts';

/** A claim that notes hang on. */
export interface NotedClaim extends TimelineClaim {
  /** The newest note on it. */
  listed: Listed;
}

/** The claims that notes hang on, across articles, each once, in the order of their days. @param notes newest first */
export function notedClaims(notes: readonly Listed[]): NotedClaim[] {
  const claims = new Map<string, NotedClaim>();
  for (const listed of notes) {
    const { target, articleId } = listed.note;
    if (target.kind !== 'claim') continue;
    const { claim, dates } = target;
    const key = `${articleId} ${claim.start} ${claim.text}`;
    if (!claims.has(key)) claims.set(key, { claim, dates, speaker: speakerIn(claim), listed });
  }
  return [...claims.values()].sort((a, b) => byTime(a.claim, b.claim));
}

/** An entity that notes hang on, in all articles. */
export interface NotedEntity {
  /** As it was when it was noted last. */
  entity: Entity;
  notes: Listed[];
}

/** The entities that notes hang on, by group; most often noted first. @param notes newest first */
export function notedEntities(notes: readonly Listed[]): Map<EntityGroup, NotedEntity[]> {
  const entities = new Map<string, NotedEntity>();
  for (const listed of notes) {
    const { target } = listed.note;
    if (target.kind !== 'name') continue;
    const key = keyOf(target.entity);
    const known = entities.get(key);
    if (known) known.notes.push(listed);
    else entities.set(key, { entity: target.entity, notes: [listed] });
  }
  const sorted = [...entities.values()].sort((a, b) => b.notes.length - a.notes.length);
  return Map.groupBy(sorted, ({ entity }) => groupOf(entity.type));
}

export const keyOf = ({ type, name }: Entity): string => `${type} ${name}`;

/** Of the claims those whose words name an entity. */
export const claimsAbout = ({ name, aliases }: Entity, claims: readonly NotedClaim[]): NotedClaim[] =>
  claims.filter(({ claim }) => [name, ...aliases].some((form) => claim.text.includes(form)));
