import type { Entity } from '../../utils/extract/shapes.ts';
import { numberInWords, t, tn } from '../words.ts';

interface EntityChipProps {
  entity: Entity;
  /** How often the article names it, or how many notes hang on it. */
  count: number;
  counted?: 'mentionCount' | 'noteCount';
  onShow: () => void;
}

/** An entity as a button, underlined as its mentions are on the page. */
export function EntityChip({ entity, count, counted = 'mentionCount', onShow }: EntityChipProps) {
  return (
    <button type="button" class="chip" title={entity.description} onClick={onShow}>
      <span class="mark" data-type={entity.type} dir="auto">
        {entity.name}
      </span>{' '}
      <span class="count" aria-hidden="true">
        {numberInWords(count)}
      </span>
      <span class="unseen">{t('pair', tn(counted, count), t(`type_${entity.type}`))}</span>
    </button>
  );
}
