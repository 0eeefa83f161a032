import { failed, type Say } from '../toast.tsx';
import { t, tn } from '../words.ts';
import type { LibraryActions } from './actions.ts';

interface ShadowOfferProps {
  count: number;
  actions: Pick<LibraryActions, 'restoreShadow'>;
  say: Say;
}

/** Offers to bring notes back that the browser's database has lost. */
export function ShadowOffer({ count, actions, say }: ShadowOfferProps) {
  const restore = async (): Promise<void> => {
    const result = await actions.restoreShadow();
    say(result.ok ? { text: tn('lostRestored', result.value.count) } : failed(result.error));
  };
  return (
    <div class="offer" role="alert">
      <h2>{t('lostTitle')}</h2>
      <p>{tn('lostText', count)}</p>
      <button type="button" class="main" onClick={restore}>
        {t('lostRestore')}
      </button>
    </div>
  );
}
