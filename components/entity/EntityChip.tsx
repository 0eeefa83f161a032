import type { Entity } from '../../utils/extract/shapes.ts';
import { numberInWords, t, tn } from '../words.ts';

interface EntityChipProps {
  entity: Entity;
  /** How often the article names it. */
  count: number;
  onShow: () => void;
}

/** An entity as a button, underlined as its mentions are on the page. */
export function EntityChip({ entity, count, onShow }: EntityChipProps) {
  // Begins with what is to be seen, for those who speak to their browser.
  const label = t('chipLabel', entity.name, tn('mentionCount', count), t(`type_${entity.type}`));
  return (
    <button type="button" class="chip" aria-label={label} title={entity.description} onClick={onShow}>
      <span class="mark" data-type={entity.type}>
        {entity.name}
      </span>{' '}
      <span class="count">{numberInWords(count)}</span>
    </button>
  );
}
