import type { ComponentChildren } from 'preact';
import { popupWords } from './popup-words.ts';
import { Tabs } from './Tabs.tsx';

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
      {popupWords.popup.library}
      {count !== null && count > 0 && <span class="count"> {count.toLocaleString('en-GB')}</span>}
    </>
  );
  return (
    <main class="popup">
      <h1 class="masthead">{popupWords.popup.name}</h1>
      <Tabs
        label={popupWords.popup.views}
        tabs={[
          { id: 'page', label: popupWords.popup.page, panel: page },
          { id: 'library', label: libraryLabel, panel: library },
        ]}
      />
    </main>
  );
}
