import { popupWords } from '../popup-words.ts';
import { Library, type LibraryProps } from './Library.tsx';

/** The library on a page of its own. */
export function FullLibrary(props: LibraryProps) {
  return (
    <main class="full">
      <h1 class="masthead">
        {popupWords.popup.name} <span class="soft">{popupWords.popup.library}</span>
      </h1>
      <Library {...props} />
    </main>
  );
}
