import type { DatedClaim, Entity, Extraction, Name, Speaker } from '../extract/shapes.ts';
import type { ArticleCorrections, ClaimPatch, EntityPatch } from './corrections.ts';

/**
 * What was found, as the reader set it right.
 * @param never names that are not marked, as written
 */
export function setRight(
  extraction: Extraction,
  never: readonly string[],
  { claims = {}, entities = {} }: ArticleCorrections,
): Extraction {
  const silenced = new Set(never);
  const idOf = mergedIds(extraction.entities, entities);
  const merged = mergedEntities(extraction.entities, entities, idOf);
  const entityOf = new Map(merged.map((entity) => [entity.id, entity]));
  const names: Name[] = extraction.names
    .filter(({ text }) => !silenced.has(text))
    .map((name) => {
      const entity = idOf(name.entity);
      const isPatched = entity !== name.entity || patchOf(entities, entityOf.get(entity)?.name ?? '')?.type;
      return { ...name, entity, type: (isPatched && entityOf.get(entity)?.type) || name.type };
    });
  const namedBefore = new Set(extraction.names.map(({ entity }) => idOf(entity)));
  const named = new Set(names.map(({ entity }) => entity));
  return {
    names,
    entities: merged.filter(({ id }) => named.has(id) || !namedBefore.has(id)),
    dates: extraction.dates,
    claims: extraction.claims.flatMap((claim) => {
      const about = [...new Set(claim.entities.map(idOf))];
      return patchedClaim({ ...claim, entities: about }, patchOf(claims, claim.text), merged);
    }),
  };
}

type Patches = Record<string, EntityPatch>;

const patchOf = <P>(patches: Record<string, P>, key: string): P | undefined =>
  Object.hasOwn(patches, key) ? patches[key] : undefined;

/** The entities, as the engine gave them, that are this one by the reader's word; the reader may have joined several. */
export const joinedIn = (
  { id }: Entity,
  entities: readonly Entity[],
  patches: Readonly<Record<string, EntityPatch>>,
): Entity[] => {
  const idOf = mergedIds(entities, patches);
  return entities.filter((entity) => idOf(entity.id) === id);
};

/** From an entity's id to that of the one that it really is, which may be another's other self in turn. */
function mergedIds(entities: readonly Entity[], patches: Patches): (id: string) => string {
  const ids = new Map<string, string>();
  for (const { id, name } of entities) {
    const sameAs = patchOf(patches, name)?.sameAs;
    const other = sameAs === undefined ? undefined : entities.find((entity) => entity.name === sameAs);
    if (other && other.id !== id) ids.set(id, other.id);
  }
  return (id) => {
    const seen = new Set<string>();
    let at = id;
    for (let next = ids.get(at); next !== undefined && !seen.has(next); next = ids.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
}

function mergedEntities(
  entities: readonly Entity[],
  patches: Patches,
  idOf: (id: string) => string,
): Entity[] {
  const merged = Map.groupBy(entities, ({ id }) => idOf(id));
  return entities
    .filter(({ id }) => idOf(id) === id)
    .map((entity) => {
      const others = (merged.get(entity.id) ?? []).filter(({ id }) => id !== entity.id);
      const forms = [...entity.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])];
      const type = patchOf(patches, entity.name)?.type ?? entity.type;
      return { ...entity, type, aliases: [...new Set(forms)].filter((form) => form !== entity.name) };
    });
}

function patchedClaim(
  claim: DatedClaim,
  patch: ClaimPatch | undefined,
  entities: readonly Entity[],
): DatedClaim[] {
  if (patch?.isNone) return [];
  const { status, days, speaker } = patch ?? {};
  return [
    {
      ...claim,
      ...(status && { status }),
      // The days are now the claim's own, no longer those of the expression that it was built on.
      ...(days && { ...days, relation: 'on' as const }),
      ...(speaker !== undefined && {
        speaker: speaker === null ? null : speakerCalled(speaker, claim.start, entities),
      }),
    },
  ];
}

/** Somebody whom the reader named. The words need not stand in the text: their span is empty. */
function speakerCalled(text: string, at: number, entities: readonly Entity[]): Speaker {
  const entity = entities.find(({ name, aliases }) => name === text || aliases.includes(text));
  return { start: at, end: at, text, ...(entity && { entity: entity.id }) };
}
