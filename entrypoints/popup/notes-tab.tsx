import { browser } from 'wxt/browser';
import { Library, type LibraryProps } from '../../components/library/Library.tsx';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { misreadIn } from '../../utils/notes/search/query.ts';

export { watchLibrary } from '../../utils/notes/queries.ts';

type Props = Omit<LibraryProps, 'search' | 'misread' | 'onOpenFull'>;

/** The popup's library, which comes with the database when it is first looked at: most readers open the popup for the page. */
export const NotesTab = (props: Props) => (
  <Library
    {...props}
    search={searchNotes}
    misread={misreadIn}
    onOpenFull={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })}
  />
);
