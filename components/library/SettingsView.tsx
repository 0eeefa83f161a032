import type { Settings } from '../../utils/notes/shapes.ts';
import { type Choosing, MarksChoice } from '../page/MarksChoice.tsx';
import { SwitchRow } from '../page/SwitchRow.tsx';
import { failed, type Say } from '../toast.tsx';
import { t } from '../words.ts';
import type { LibraryActions } from './actions.ts';

interface SettingsViewProps {
  settings: Settings;
  actions: Pick<LibraryActions, 'changeSettings'>;
  say: Say;
}

/** What the reader can choose for all pages: the same as in the popup. */
export function SettingsView({ settings, actions, say }: SettingsViewProps) {
  const change = async (of: (now: Settings) => Settings): Promise<void> => {
    const result = await actions.changeSettings(of);
    if (!result.ok) say(failed(result.error));
  };
  const choose = (choosing: Choosing): Promise<void> => change((now) => ({ ...now, ...choosing(now) }));
  return (
    <div class="settings">
      <h2 class="list-title">{t('marks')}</h2>
      <MarksChoice choices={settings} onChoose={choose} />
      <SwitchRow
        label={t('switchAll')}
        on={settings.on}
        onSwitch={(switching) => void change((now) => ({ ...now, on: switching(now.on) }))}
      />
    </div>
  );
}
