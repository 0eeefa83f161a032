import type { PageState, Result } from '../../utils/messages.ts';
import type { Correction } from '../../utils/notes/corrections.ts';
import type { Anchor } from '../../utils/text/anchor.ts';
import type { Span } from '../../utils/text/span.ts';
import type { Choosing } from './MarksChoice.tsx';

/** What can be known of the page in front of the reader; the last four where no part of Dateline runs in it. */
export type PageShown =
  | PageState
  | { kind: 'asking' }
  | { kind: 'browser-page' }
  | { kind: 'withheld' }
  | { kind: 'not-loaded' }
  /** The browser does not tell which page it is. */
  | { kind: 'unknown' };

/** How a switch is to stand, from how it stands by the time it is moved: two quick presses must not be one. */
export type Switching = (isOn: boolean) => boolean;

/** What the page view asks of the room that shows it. None of them rejects. */
export interface PageActions {
  showSpan(span: Span): Promise<Result<{ shown: boolean }>>;
  /** What is selected on the page now; null for nothing of the article. */
  selection(): Promise<Result<{ anchor: Anchor | null }>>;
  switchAll(switching: Switching): Promise<Result<unknown>>;
  switchSite(switching: Switching): Promise<Result<unknown>>;
  /** Says of all pages of the site that they are articles, or none is; null takes it back. */
  saySite(areArticles: boolean | null): Promise<Result<unknown>>;
  /** Keeps what the reader sets right on this page. */
  correct(correction: Correction): Promise<Result<unknown>>;
  choose(choosing: Choosing): Promise<Result<unknown>>;
  /** Puts a report for the makers on the clipboard. */
  copyReport(): Promise<Result<unknown>>;
  /** Reads a page that is not read by itself. */
  read(): void;
  /** Ask the browser for access to the site. */
  allowSite(): void;
  reload(): void;
}

/** The reader's switches as they stand for this page. */
export interface Switches {
  all: boolean;
  /** Null where the page's site is not known. */
  site: { name: string; on: boolean } | null;
  /** The reader's word on all pages of the site. */
  word: SiteWord | null;
}

/** `areArticles`: null for no word. */
export interface SiteWord {
  name: string;
  areArticles: boolean | null;
}
