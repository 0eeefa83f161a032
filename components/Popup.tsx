import type { ComponentChildren } from 'preact';
import { Tabs } from './Tabs.tsx';
import { words } from './words.ts';

interface PopupProps {
  page: ComponentChildren;
  library: ComponentChildren;
  /** How many notes there are; null while unknown. */
  count: number | null;
}

/** The popup: a masthead and two views. */
export function Popup({ page, library, count }: PopupProps) {
  const libraryLabel = (
    <>
      {words.popup.library}
      {count !== null && count > 0 && <span class="count"> {count}</span>}
    </>
  );
  return (
    <main class="popup">
      <h1 class="masthead">{words.popup.name}</h1>
      <Tabs
        label={words.popup.views}
        tabs={[
          { id: 'page', label: words.popup.page, panel: page },
          { id: 'library', label: libraryLabel, panel: library },
        ]}
      />
    </main>
  );
}
