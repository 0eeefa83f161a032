import { useState } from 'preact/hooks';
import type { LastImport } from '../../utils/notes/last-import.ts';
import { failureInWords } from '../failure.ts';
import type { Say } from '../toast.tsx';
import { numberInWords, t, tn } from '../words.ts';
import type { LibraryActions, Preview } from './actions.ts';
import { takeBack, undoable } from './undoable.ts';

type State =
  | { step: 'idle'; failure: string | null }
  | { step: 'reading' }
  | { step: 'preview'; preview: Preview }
  | { step: 'writing'; share: number };

/** Entries that are named of those that are not taken. */
const MOST_NAMED = 50;

interface ImportViewProps {
  /** The last import, where it can be undone. */
  last: LastImport | null;
  actions: LibraryActions;
  say: Say;
}

/** Chooses a file, shows what it would change, and changes it. */
export function ImportView({ last, actions, say }: ImportViewProps) {
  const [state, setState] = useState<State>({ step: 'idle', failure: null });
  /** The import whose undoing the message under the list still offers. */
  const [own, setOwn] = useState('');
  const report = undoable(actions, say);
  const read = async (file: File): Promise<void> => {
    setState({ step: 'reading' });
    const result = await actions.read(file);
    setState(
      result.ok
        ? { step: 'preview', preview: result.value }
        : { step: 'idle', failure: failureInWords(result.error) },
    );
  };
  const write = async (withPreferences: boolean): Promise<void> => {
    setState({ step: 'writing', share: 0 });
    const result = await actions.write((share) => setState({ step: 'writing', share }), withPreferences);
    setState({ step: 'idle', failure: result.ok ? null : failureInWords(result.error) });
    if (!result.ok) return;
    setOwn(result.value.id);
    report(result, 'imported', withPreferences ? 'importedPreferences' : undefined);
  };
  return (
    <section>
      <h2 class="list-title">{t('import')}</h2>
      <p>{t('importWhy')}</p>
      {(state.step === 'idle' || state.step === 'reading') && (
        <p class="file-line">
          <label class="main file-choice">
            {t('importChoose')}
            <input
              type="file"
              class="unseen"
              accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
              disabled={state.step === 'reading'}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                currentTarget.value = '';
                if (file) void read(file);
              }}
            />
          </label>
          <span role="status">{state.step === 'reading' && t('importReading')}</span>
        </p>
      )}
      {state.step === 'idle' && last && last.id !== own && (
        <p class="last-import soft">
          {last.count === 0 && last.taken ? t('importedPreferences') : tn('imported', last.count)}{' '}
          <button type="button" class="quiet" onClick={() => takeBack(last.id, actions, say)}>
            {t('undo')}
          </button>
        </p>
      )}
      {state.step === 'idle' && state.failure && (
        <p class="failure" role="alert">
          {state.failure}
        </p>
      )}
      {state.step === 'preview' && (
        <PreviewList
          preview={state.preview}
          onImport={write}
          onCancel={() => setState({ step: 'idle', failure: null })}
        />
      )}
      {state.step === 'writing' && (
        <p class="file-line">
          <progress aria-label={t('importing')} value={state.share} max={1} />
        </p>
      )}
    </section>
  );
}

interface PreviewListProps {
  preview: Preview;
  onImport: (withPreferences: boolean) => void;
  onCancel: () => void;
}

function PreviewList({ preview, onImport, onCancel }: PreviewListProps) {
  const { name, fresh, changed, same, refused, hasPreferences } = preview;
  const [withPreferences, choose] = useState(false);
  const isWorth = fresh + changed > 0 || withPreferences;
  return (
    <section class="preview" aria-label={t('importPreview', name)}>
      <h3>{t('importPreview', name)}</h3>
      <ul>
        <li>{tn('importNew', fresh)}</li>
        {changed > 0 && <li>{tn('importChanged', changed)}</li>}
        {same > 0 && <li>{tn('importSame', same)}</li>}
        {refused.length > 0 && (
          <li>
            <details>
              <summary>{tn('importRefused', refused.length)}</summary>
              <ul>
                {refused.slice(0, MOST_NAMED).map(({ what, why }, at) => (
                  <li key={at}>{t('colon', what ? t('quoted', what) : t('noText'), t(`refused_${why}`))}</li>
                ))}
                {refused.length > MOST_NAMED && (
                  <li>{t('importMore', numberInWords(refused.length - MOST_NAMED))}</li>
                )}
              </ul>
            </details>
          </li>
        )}
      </ul>
      {hasPreferences && (
        <label class="take-preferences">
          <input
            type="checkbox"
            checked={withPreferences}
            onChange={({ currentTarget }) => choose(currentTarget.checked)}
          />
          <span>
            {t('importPreferences')}
            <span class="soft">{t('importPreferencesHow')}</span>
          </span>
        </label>
      )}
      <p class="file-line">
        {isWorth ? (
          <button type="button" class="main" onClick={() => onImport(withPreferences)}>
            {t('import')}
          </button>
        ) : (
          <span>{t('importNothing')}</span>
        )}
        <button type="button" class="quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}
