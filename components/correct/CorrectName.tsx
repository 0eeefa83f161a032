import { useState } from 'preact/hooks';
import type { NameType } from '../../utils/extract/shapes.ts';
import type { NameSubject } from '../card/shapes.ts';
import { t } from '../words.ts';
import { Choice } from './Choice.tsx';
import type { Correcting } from './Correct.tsx';

const TYPES: readonly NameType[] = ['PER', 'ORG', 'LOC', 'NORP', 'MISC'];

/** What may be wrong about a name: its type, whom it stands for, or that it is one. */
export function CorrectName({ subject, keep }: { subject: NameSubject; keep: Correcting }) {
  const { entity, name, others } = subject;
  const [type, setType] = useState<NameType>(entity.type);
  const [sameAs, setSameAs] = useState('');
  // To be one of another type is to be of that type: whoever means that says so first.
  const alike = others.filter((other) => other.type === type);
  const changed = { ...(type !== entity.type && { type }), ...(sameAs && { sameAs }) };
  const patch = Object.keys(changed).length > 0 ? changed : null;
  return (
    <>
      <Choice
        label={t('correctType')}
        value={type}
        options={TYPES.map((value) => [value, t(`type_${value}`)])}
        onChange={(value) => {
          setType(TYPES.find((known) => known === value) ?? type);
          setSameAs('');
        }}
      />
      {alike.length > 0 && (
        <Choice
          label={t('correctSameAs')}
          value={sameAs}
          options={[
            ['', t('correctNobody')],
            ...alike.map(({ name: other }): [string, string] => [other, other]),
          ]}
          onChange={setSameAs}
        />
      )}
      <p class="correct-save">
        <button
          type="button"
          class="main"
          aria-disabled={patch === null}
          onClick={() => patch && keep({ kind: 'entity', name: entity.name, patch }, t('correctKept'))}
        >
          {t('correctSave')}
        </button>
      </p>
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() =>
            keep({ kind: 'never', text: name.text, isNever: true }, t('correctNeverMarked', name.text), {
              kind: 'never',
              text: name.text,
              isNever: false,
            })
          }
        >
          {t('correctNever', name.text)}
        </button>
      </p>
    </>
  );
}
