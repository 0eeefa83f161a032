import { useMemo, useRef, useState } from 'preact/hooks';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { EntityChip } from '../entity/EntityChip.tsx';
import { numberInWords, t } from '../words.ts';
import { type CountedEntity, type EntityGroup, groupEntities } from './order.ts';

/** Chips shown of a group before the rest is asked for. A single one more takes no more room than the question. */
const FIRST = 7;

interface EntitiesProps {
  extraction: Extraction;
  /** Null when unknown. */
  lang: string | null;
  onShow: (span: Span) => void;
}

/** Who and where: entities by group. Each press of a chip goes on to the next mention. */
export function Entities({ extraction, lang, onShow }: EntitiesProps) {
  const groups = useMemo(() => groupEntities(extraction), [extraction]);
  const shownBefore = useRef(new Map<string, number>());
  const showNext = ({ entity, mentions }: CountedEntity): void => {
    const next = ((shownBefore.current.get(entity.id) ?? -1) + 1) % mentions.length;
    shownBefore.current.set(entity.id, next);
    const mention = mentions[next];
    if (mention) onShow({ start: mention.start, end: mention.end });
  };
  const filled = [...groups].filter(([, entities]) => entities.length > 0);
  if (filled.length === 0) {
    const foreign = lang !== null && !/^en\b/i.test(lang);
    return <p class="none">{t(foreign ? 'noNamesForeign' : 'noNames')}</p>;
  }
  return (
    <>
      {filled.map(([group, entities]) => (
        <Group key={group} group={group} entities={entities} onShow={showNext} />
      ))}
    </>
  );
}

interface GroupProps {
  group: EntityGroup;
  entities: readonly CountedEntity[];
  onShow: (entity: CountedEntity) => void;
}

function Group({ group, entities, onShow }: GroupProps) {
  const [all, setAll] = useState(false);
  const isLong = entities.length > FIRST + 1;
  const shown = all || !isLong ? entities : entities.slice(0, FIRST);
  return (
    <div class="group">
      <h4>
        {t(`group_${group}`)} <span class="count">{numberInWords(entities.length)}</span>
      </h4>
      <ul class="chips">
        {shown.map((counted) => (
          <li key={counted.entity.id}>
            <EntityChip
              entity={counted.entity}
              count={counted.mentions.length}
              onShow={() => onShow(counted)}
            />
          </li>
        ))}
        {isLong && (
          <li key="more">
            <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('fewer') : t('moreCount', numberInWords(entities.length - FIRST))}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
