import type { Reach } from '../../utils/notes/shapes.ts';

/** Every word of the first page that a new reader sees. */
export const welcomeWords = {
  title: 'Welcome to Dateline',
  lead: 'Dateline underlines who, where and when in the articles you read, works out the dates, and keeps your notes on them.',
  sample: {
    title: 'Try it here',
    text:
      'RAVENPORT. Mayor Edda Lindqvist said on Tuesday that the old harbour bridge will be closed from March to June. ' +
      'The Northern Ferry Company may add two boats by the end of February. ' +
      'No train has crossed the bridge since late 2017, when a storm damaged its northern pier.',
    published: 'Published 18 Jan 2019. Press a name or a claim below, and it lights up above.',
    waiting: 'Reading the sample…',
    failed: (reason: string): string => `The sample could not be read. ${reason}`,
    card: 'On an article, rest the pointer on an underlined word and a card opens, with room for a note. Press Esc, and it is gone.',
  },
  reads: {
    title: 'What it reads',
    points: [
      'On each page it first looks whether the page is an article. On any other page nothing more happens.',
      'Of an article it reads the text, finds names and dates, and draws lines under them. The page itself is not changed.',
      'It stays out of editors, forms and pages of the browser.',
    ],
    choice: 'When should it read?',
    reaches: {
      everywhere: ['On all sites', 'Articles are recognised by themselves, wherever you read.'],
      sites: ['Only on sites I choose', 'Add a site with one press in the popup.'],
      asked: ['Only when I ask', 'Press “Read this page” in the popup.'],
    } satisfies Record<Reach, [string, string]>,
    kept: 'Kept. You can change this in the popup at any time.',
    browser:
      'Your browser has a say too: in its extensions menu you can allow Dateline on all sites, on some, or only on a click. Where the browser withholds a page, the popup says so.',
  },
  privacy: {
    title: 'What leaves your browser: nothing',
    points: [
      'There is no account, no server and no network request. Everything is worked out in your browser.',
      'Your notes are kept in your browser, on this machine.',
    ],
    warning:
      'Removing Dateline from the browser deletes your notes with it. Export them first, from the library.',
  },
  keys: {
    title: 'By keyboard',
    none: 'no key set',
    change: {
      chrome: 'You can change these keys at chrome://extensions/shortcuts.',
      firefox:
        'You can change these keys at about:addons, in the menu of the gear: “Manage Extension Shortcuts”.',
    },
  },
};
