import { popupWords } from '../popup-words.ts';
import type { Say } from '../toast.tsx';
import type { LibraryActions } from './actions.ts';
import { libraryWords } from './words.ts';

interface ShadowOfferProps {
  count: number;
  actions: Pick<LibraryActions, 'restoreShadow'>;
  say: Say;
}

/** Offers to bring notes back that the browser's database has lost. */
export function ShadowOffer({ count, actions, say }: ShadowOfferProps) {
  const words = libraryWords.shadow;
  const restore = async (): Promise<void> => {
    const result = await actions.restoreShadow();
    say({
      text: result.ok ? words.restored(result.value.count) : popupWords.row.failed(result.error.message),
    });
  };
  return (
    <div class="offer" role="alert">
      <h2>{words.title}</h2>
      <p>{words.text(count)}</p>
      <button type="button" class="main" onClick={restore}>
        {words.restore}
      </button>
    </div>
  );
}
