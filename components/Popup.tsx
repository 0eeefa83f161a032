import type { ComponentChildren } from 'preact';
import { Tabs } from './Tabs.tsx';
import { numberInWords, t } from './words.ts';

interface PopupProps {
  page: ComponentChildren;
  library: ComponentChildren;
  /** How many notes there are; null while unknown. */
  count: number | null;
  /** Opens the same at the side of the browser; null where that is not to be had. */
  openSide?: (() => void) | null;
  /** The reader turns to a view. */
  onView?: (view: string) => void;
}

/** The popup: a masthead and two views. */
export function Popup({ page, library, count, openSide = null, onView }: PopupProps) {
  const libraryLabel = (
    <>
      {t('library')}
      {count !== null && count > 0 && <span class="count"> {numberInWords(count)}</span>}
    </>
  );
  return (
    <main class="popup">
      <h1 class="masthead">{t('extName')}</h1>
      {openSide && (
        <button
          type="button"
          class="to-side"
          aria-label={t('sideOpen')}
          title={t('sideOpen')}
          onClick={openSide}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3h12v10H2zM10 3v10" />
          </svg>
        </button>
      )}
      <Tabs
        label={t('views')}
        {...(onView ? { onChoose: onView } : {})}
        tabs={[
          { id: 'page', label: t('thisPage'), panel: page },
          { id: 'library', label: libraryLabel, panel: library },
        ]}
      />
    </main>
  );
}
