import type {
  DatedClaim,
  DateExpression,
  Entity,
  Extraction,
  Name,
  NameType,
} from '../../utils/extract/shapes.ts';
import { speakerIn } from '../../utils/notes/speaker.ts';

export type EntityGroup = 'people' | 'organisations' | 'places' | 'other';

export interface CountedEntity {
  entity: Entity;
  /** In reading order; never empty. */
  mentions: Name[];
}

const GROUP_OF: Record<NameType, EntityGroup> = {
  PER: 'people',
  ORG: 'organisations',
  LOC: 'places',
  NORP: 'other',
  MISC: 'other',
};

export const groupOf = (type: NameType): EntityGroup => GROUP_OF[type];

/** The entities that are named in the article by group, most often named first, ties in order of appearance. */
export function groupEntities({ names, entities }: Extraction): Map<EntityGroup, CountedEntity[]> {
  const mentions = Map.groupBy(names, (name) => name.entity);
  const groups = new Map<EntityGroup, CountedEntity[]>(
    (['people', 'organisations', 'places', 'other'] as const).map((group) => [group, []]),
  );
  for (const entity of entities) {
    const own = mentions.get(entity.id);
    if (own) groups.get(GROUP_OF[entity.type])?.push({ entity, mentions: own });
  }
  for (const group of groups.values()) {
    group.sort((a, b) => b.mentions.length - a.mentions.length || firstOf(a) - firstOf(b));
  }
  return groups;
}

const firstOf = ({ mentions }: CountedEntity): number => mentions[0]?.start ?? 0;

export interface TimelineClaim {
  claim: DatedClaim;
  dates: DateExpression[];
  /** Who said it. */
  speaker: string | null;
}

/**
 * Claims in the order of their days: by start (a claim with an open start by its end), then by end, then as written;
 * claims without settled days last.
 */
export function orderClaims({ claims, dates, entities }: Extraction): TimelineClaim[] {
  return [...claims].sort(byTime).map((claim) => ({
    claim,
    dates: claim.dates.map((index) => dates[index]).filter((date) => date !== undefined),
    speaker: speakerIn(claim, entities),
  }));
}

/** The order of two claims in time. */
export const byTime = (a: DatedClaim, b: DatedClaim): number =>
  compare(dayOf(a), dayOf(b)) || compare(a.latest, b.latest) || a.start - b.start;

/** The day by which a claim stands in the timeline. */
export const dayOf = (claim: DatedClaim): string | null => claim.earliest ?? claim.latest;

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
