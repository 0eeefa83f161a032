import { ClaimList } from '../claim/ClaimList.tsx';
import type { NoteActions } from '../note/actions.ts';
import { failed, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { NotedClaim } from './noted.ts';

interface NotedClaimsProps {
  /** In the order of their days; at least one. */
  claims: readonly NotedClaim[];
  /** ISO day. */
  today: string;
  actions: Pick<NoteActions, 'open'>;
  say: Say;
}

/** Claims of several articles on one timeline; each leads to its passage. */
export function NotedClaims({ claims, today, actions, say }: NotedClaimsProps) {
  const open = async ({ listed }: NotedClaim): Promise<void> => {
    const result = await actions.open(listed.note.id);
    if (!result.ok) say(failed(result.error));
  };
  return (
    <div class="noted-claims">
      <ClaimList
        claims={claims}
        published={null}
        today={today}
        keyOf={({ listed }) => listed.note.id}
        sourceOf={({ listed: { article } }) => article.title || t('untitled')}
        onShow={(claim) => void open(claim)}
      />
    </div>
  );
}
