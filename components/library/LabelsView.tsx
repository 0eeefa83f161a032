import { useContext } from 'preact/hooks';
import { COLOURS, LabelNames } from '../note/labels.ts';
import { failed, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { LibraryActions } from './actions.ts';

interface LabelsViewProps {
  actions: Pick<LibraryActions, 'nameLabel'>;
  say: Say;
}

/** The colours of labels, each with a name of the reader's. */
export function LabelsView({ actions, say }: LabelsViewProps) {
  const names = useContext(LabelNames);
  return (
    <>
      <h2 class="list-title">{t('labels')}</h2>
      <ul class="tag-list">
        {COLOURS.map((colour) => (
          <li key={colour}>
            <span class="swatch" data-colour={colour} aria-hidden="true" />
            <input
              class="tag-input"
              aria-label={t('labelName', t(`label_${colour}`))}
              placeholder={t(`label_${colour}`)}
              maxLength={40}
              value={names[colour] ?? ''}
              onChange={async ({ currentTarget }) => {
                const result = await actions.nameLabel(colour, currentTarget.value);
                if (!result.ok) say(failed(result.error));
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
