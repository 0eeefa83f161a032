import { useMemo } from 'preact/hooks';
import type { Listed } from '../../utils/notes/queries.ts';
import { Blank } from '../Blank.tsx';
import type { Say } from '../toast.tsx';
import { t } from '../words.ts';
import { EntitiesView } from './EntitiesView.tsx';
import { FilesView } from './FilesView.tsx';
import type { FullLibraryProps } from './FullLibrary.tsx';
import type { Finding, Selected } from './finding.ts';
import { LabelsView } from './LabelsView.tsx';
import { whyEmpty } from './NoNotes.tsx';
import { NotedClaims } from './NotedClaims.tsx';
import { NotesView } from './NotesView.tsx';
import { type NotedClaim, notedClaims } from './noted.ts';
import { Removed } from './Removed.tsx';
import { SetRight } from './SetRight.tsx';
import { SettingsView } from './SettingsView.tsx';
import { TagsView } from './TagsView.tsx';
import { queryForTag } from './tags.ts';
import type { View } from './views.tsx';

interface ShownProps extends FullLibraryProps {
  view: View;
  finding: Finding;
  selected: Selected;
  find(query: string): void;
  say: Say;
}

/** What a view of the library shows. */
export function Shown(props: ShownProps) {
  const { view, notes, removed, failure, finding, selected, actions, say, find } = props;
  if (view === 'setRight') {
    return <SetRight corrections={props.corrections} notes={finding.all} actions={actions} say={say} />;
  }
  if (view === 'settings') {
    return <SettingsView settings={props.settings} actions={actions} say={say} />;
  }
  if (failure) return <Blank title={t('notesFailed')} text={failure} />;
  if (!notes) return <p class="waiting">{t('opening')}</p>;
  switch (view) {
    case 'claims':
    case 'names':
      return <Noted {...props} notes={notes} />;
    case 'removed':
      return <Removed removed={removed} restore={actions.restore} say={say} />;
    case 'tags':
      return (
        <>
          <TagsView
            tags={finding.tags}
            actions={actions}
            say={say}
            onFind={(tag) => find(queryForTag(tag))}
          />
          <LabelsView actions={actions} say={say} />
        </>
      );
    case 'files':
      return (
        <FilesView
          count={notes.length}
          chosen={selected.present.length > 0 ? selected.present : null}
          lastBackup={props.lastBackup}
          rhythm={props.rhythm}
          lastImport={props.lastImport}
          actions={actions}
          say={say}
        />
      );
    default:
      return <Listing {...props} notes={notes} />;
  }
}

/** What notes hang on, across articles: claims on one timeline, or entities. */
function Noted({
  view,
  notes,
  today,
  actions,
  say,
  find,
  selected,
}: ShownProps & { notes: readonly Listed[] }) {
  const claims = useMemo(() => notedClaims(notes), [notes]);
  const timelineOf = (some: readonly NotedClaim[]) => (
    <NotedClaims claims={some} today={today} actions={actions} say={say} />
  );
  if (view === 'claims') {
    if (claims.length > 0) return timelineOf(claims);
    return <Blank title={t('noClaimsNotedTitle')} text={t('noClaimsNotedText')} />;
  }
  const rowsOf = (some: readonly Listed[]) => (
    <NotesView
      all={some}
      present={notes}
      whyNone="noneDue"
      found={some}
      query=""
      grouping="article"
      sorting="newest"
      chosen={selected.chosen}
      onChoose={selected.choose}
      find={find}
      actions={actions}
      say={say}
    />
  );
  return <EntitiesView notes={notes} claims={claims} rowsOf={rowsOf} timelineOf={timelineOf} />;
}

function Listing({
  view,
  notes,
  removed,
  finding,
  selected,
  find,
  actions,
  say,
}: ShownProps & { notes: readonly Listed[] }) {
  return (
    <NotesView
      all={view === 'due' ? finding.due : notes}
      present={notes}
      whyNone={notes.length > 0 ? 'noneDue' : whyEmpty(removed)}
      found={finding.found}
      query={finding.query}
      grouping={finding.grouping}
      sorting={finding.sorting}
      chosen={selected.chosen}
      onChoose={selected.choose}
      find={find}
      actions={actions}
      say={say}
    />
  );
}
