import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/article/read.ts';
import type { PieceKind } from '../../utils/text/piece.ts';
import { openPage } from './pages.ts';

interface Expected {
  file: string;
  address: string;
  title: string;
  published: string | null;
  subheads: string[];
  counts: Partial<Record<PieceKind, number>>;
  /** The beginnings of the first and the last pieces after the headline. */
  first: string;
  last: string;
  /** Stands on the page and is not the article's. */
  without: string[];
}

/** Pages of the WCXB corpus (NOTICE has the credit); what is expected was written down from the pages, by hand. */
const PAGES: Expected[] = [
  {
    file: 'wcxb/0412.html',
    address: 'https://discodanlives.bearblog.dev/endies-pt-1-tabletop-games',
    title: 'ENDIES Pt. 1: Tabletop Games',
    published: '2025-12-15',
    subheads: [
      'Tabletop',
      '1 - Mothership',
      '2 - OVER/UNDER',
      '3 - Mythic Bastionland',
      '4 - Dolmenwood',
      '5 - Delta Green',
      '6 - Liminal Horror',
      '7 - Mork Borg',
      '8 - a dungeon game',
    ],
    counts: { headline: 1, paragraph: 14, subhead: 9 },
    first: 'Just because my blog is new',
    last: 'Speaking of that delightful community',
    without: ['Powered by', 'Toast this post'],
  },
  {
    file: 'wcxb/2825.html',
    address: 'https://cassidoo.co/post/dot-github',
    title: 'Configure your repositories with .github',
    published: '2025-12-19',
    subheads: [
      '.github everywhere',
      '.github in your repository',
      'Issue and pull request templates',
      'GitHub Actions/workflows',
      'Community Health Files',
      'Configuration files',
      'GitHub Copilot custom instructions and agents',
      'Oh my word stop',
    ],
    counts: { headline: 1, paragraph: 17, subhead: 8, item: 17 },
    first: 'It’s Blogvent, day 19',
    last: 'I hope this was handy for you!',
    without: ['Software Engineer in Chicago', 'View posts by tag', '#musings', 'This site is open source'],
  },
  {
    file: 'wcxb/4604.html',
    address: 'https://raddevon.com/articles/getting-started-in-freelance-web-development-without-experience/',
    title: 'Getting Started in Freelance Web Development without Experience',
    published: null,
    subheads: [
      'But that’s not what freelancers are',
      'How do I get started?',
      'My Hack for Quickly Building Trust',
      'Trust Wins Work',
    ],
    counts: { headline: 1, paragraph: 16, subhead: 4, item: 3 },
    first: 'When I talk to new web developers',
    last: 'When you’re new, the barriers',
    without: ['Start Here', 'Freebies', 'Privacy', 'Rad Devon'],
  },
];

describe.each(PAGES)('$file', ({ file, address, ...expected }) => {
  const { article } = readArticle(openPage(file), address);
  const textsOf = (kind?: PieceKind): string[] =>
    article.pieces
      .filter((piece) => !kind || piece.kind === kind)
      .map(({ start, end }) => article.text.slice(start, end));

  it('is an article with its title and day', () => {
    expect([article.isArticle, article.title, article.published]).toEqual([
      true,
      expected.title,
      expected.published,
    ]);
  });

  it('is read from its first piece to its last', () => {
    const [headline, first] = textsOf();
    expect(headline).toBe(expected.title);
    expect(first).toMatch(new RegExp(`^${expected.first}`));
    expect(textsOf().at(-1)).toMatch(new RegExp(`^${expected.last}`));
  });

  it('has its pieces and nothing else', () => {
    const counts = Object.fromEntries(Object.keys(expected.counts).map((kind) => [kind, 0]));
    for (const { kind } of article.pieces) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual(expected.counts);
    expect(textsOf('subhead')).toEqual(expected.subheads);
    for (const other of expected.without) expect(article.text).not.toContain(other);
  });
});
