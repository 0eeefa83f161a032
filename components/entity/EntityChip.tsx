import type { Entity } from '../../utils/extract/shapes.ts';
import { words } from '../words.ts';

interface EntityChipProps {
  entity: Entity;
  /** How often the article names it. */
  count: number;
  onShow: () => void;
}

/** An entity as a button, underlined as its mentions are on the page. */
export function EntityChip({ entity, count, onShow }: EntityChipProps) {
  const label = `${entity.name}, ${words.nameType[entity.type]}, ${words.mentions(count)}`;
  return (
    <button type="button" class="chip" aria-label={label} title={entity.description} onClick={onShow}>
      <span class="mark" data-type={entity.type}>
        {entity.name}
      </span>
      <span class="count">{count}</span>
    </button>
  );
}
