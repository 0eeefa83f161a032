import type { Model } from '../model.ts';
import type { BareName } from '../names/recognize.ts';
import type { Prose } from '../prose.ts';
import type { Entity, EntityRelation, Name } from '../shapes.ts';
import type { Chain, Linking } from './chain.ts';
import { descriptionOf } from './descriptions.ts';
import { linkOthers } from './others.ts';
import { linkPersons } from './persons.ts';

/** Decides which names of an article refer to the same entity. Entities stand in order of first appearance. */
export function linkEntities(
  prose: Prose,
  found: readonly BareName[],
  model: Model,
): { names: Name[]; entities: Entity[] } {
  const linking: Linking = { text: prose.text, names: found, paragraphs: paragraphsOf(prose.text, found) };
  const isPerson = (index: number): boolean => found[index]?.type === 'PER';
  const indices = found.map((_, index) => index);
  const chains = [
    ...linkPersons(linking, indices.filter(isPerson)),
    ...linkOthers(
      linking,
      indices.filter((index) => !isPerson(index)),
      model,
    ),
  ].sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
  const entities = chains.map((chain, index) => entityOf(chain, { id: `e${index + 1}`, found, prose }));
  relate(entities, model);
  const ids = new Map(chains.flatMap(({ members }, index) => members.map((at) => [at, `e${index + 1}`])));
  return { names: found.map((name, index) => ({ ...name, entity: ids.get(index) ?? '' })), entities };
}

/** Where the line begins that each name stands in: the same for all names of a paragraph. */
function paragraphsOf(text: string, names: readonly BareName[]): number[] {
  let line = 0;
  let end = text.indexOf('\n');
  return names.map(({ start }) => {
    while (end >= 0 && end < start) {
      line = end + 1;
      end = text.indexOf('\n', line);
    }
    return line;
  });
}

interface Making {
  id: string;
  found: readonly BareName[];
  prose: Prose;
}

function entityOf({ name, type, members }: Chain, { id, found, prose }: Making): Entity {
  const forms = members.flatMap((at) => found[at]?.text ?? []);
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  const entity: Entity = { id, name, type, aliases };
  if (type !== 'PER') return entity;
  for (const at of members) {
    const mention = found[at];
    const description = mention && descriptionOf(prose, mention);
    if (description) return { ...entity, description };
  }
  return entity;
}

/** A nationality belongs to its country and a capital to its own, where the article names the country. */
function relate(entities: Entity[], { countries }: Model): void {
  const placed = new Map(entities.filter(({ type }) => type === 'LOC').map(({ id, name }) => [name, id]));
  const relateTo = (entity: Entity, names: string[], relation: EntityRelation): void => {
    const ids = names.flatMap((name) => placed.get(name) ?? []);
    const [id] = ids;
    if (id && ids.length === 1 && id !== entity.id) entity.relatedTo = { id, relation };
  };
  for (const entity of entities) {
    const forms = [entity.name, ...entity.aliases];
    if (entity.type === 'NORP') {
      relateTo(
        entity,
        [...new Set(forms.flatMap((form) => countries.byNationality(form).map((c) => c.name)))],
        'nationality-of',
      );
    } else if (entity.type === 'LOC') {
      relateTo(
        entity,
        countries.byCapital(entity.name).map(({ name }) => name),
        'capital-of',
      );
    }
  }
}
