import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../utils/article/shapes.ts';
import type { DatedClaim, Extraction } from '../../utils/extract/shapes.ts';

/**
 * The article that the work started from, through the command line: as it is, and with every name, place and date
 * changed, so that nothing can pass by knowing it. The text is a publisher's: it is read where it lies, never copied.
 */
const ARTICLES = resolve(import.meta.dirname, '../../../shared/articles');
const ROOT = resolve(import.meta.dirname, '../..');

type Annotated = Extraction & { article: Article };

interface Story {
  published: string;
  people: { leader: string; envoy: string; host: string; guest: string; poster: string };
  bare: { leader: string; host: string };
  organisations: string[];
  places: string[];
  endOfMonth: { text: string; from: string; to: string };
  days: Record<string, [string, string]>;
  speaker: string;
  since: { text: string; from: string };
  review: string;
  post: string;
}

const ORIGINAL: Story = {
  published: '2019-01-18',
  people: {
    leader: 'Kim Jong-un',
    envoy: 'Kim Yong Chol',
    host: 'Donald Trump',
    guest: 'Moon Jae-in',
    poster: 'Michael Tracey',
  },
  bare: { leader: 'Kim', host: 'Trump' },
  organisations: ['White House', 'Pentagon'],
  places: ['Washington', 'Singapore', 'Pyongyang', 'Iran', 'Russia', 'China', 'North Korea', 'South Korea'],
  endOfMonth: { text: 'end of February', from: '2019-02-15', to: '2019-02-28' },
  days: {
    Friday: ['2019-01-18', '2019-01-18'],
    Thursday: ['2019-01-17', '2019-01-17'],
    'last June': ['2018-06-01', '2018-06-30'],
    'late 2017': ['2017-09-01', '2017-12-31'],
    '1950-53': ['1950-01-01', '1953-12-31'],
  },
  speaker: 'White House',
  since: { text: 'late 2017', from: '2017-09-01' },
  review: 'Thursday',
  post: '2019-01-18',
};

const CHANGES: [RegExp, string][] = [
  [/Donald Trump/g, 'Walter Brandvold'],
  [/Trump/g, 'Brandvold'],
  [/Kim Jong-un/g, 'Deng Mabior-yel'],
  [/Kim Yong Chol/g, 'Deng Akol Kuol'],
  [/Kim/g, 'Deng'],
  [/Moon Jae-in/g, 'Abdel Rahim'],
  [/Michael Tracey/g, 'Laura Benning'],
  [/mtracey/g, 'lbenning'],
  [/US President/g, 'Canadian Prime Minister'],
  [/White House/g, 'Kremlin'],
  [/Pentagon/g, 'Bundeswehr'],
  [/North Korean/g, 'South Sudanese'],
  [/North Korea/g, 'South Sudan'],
  [/N\. Korea/g, 'S. Sudan'],
  [/South Korea/g, 'Uganda'],
  [/Pyongyang/g, 'Juba'],
  [/Washington/g, 'Ottawa'],
  [/Singapore/g, 'Nairobi'],
  [/Iran, Russia and China/g, 'Yemen, Belarus and Cuba'],
  [/January 18, 2019/g, 'June 8, 2021'],
  [/18 Jan, 2019/g, '11 Jun, 2021'],
  [/on Friday/g, 'on Tuesday'],
  [/Thursday/g, 'Wednesday'],
  [/February/g, 'July'],
  [/last June/g, 'last October'],
  [/late 2017/g, 'early 2016'],
  [/1950-53/g, '1983-87'],
];

const CHANGED: Story = {
  published: '2021-06-11',
  people: {
    leader: 'Deng Mabior-yel',
    envoy: 'Deng Akol Kuol',
    host: 'Walter Brandvold',
    guest: 'Abdel Rahim',
    poster: 'Laura Benning',
  },
  bare: { leader: 'Deng', host: 'Brandvold' },
  organisations: ['Kremlin', 'Bundeswehr'],
  places: ['Ottawa', 'Nairobi', 'Juba', 'Yemen', 'Belarus', 'Cuba', 'South Sudan', 'Uganda'],
  endOfMonth: { text: 'end of July', from: '2021-07-15', to: '2021-07-31' },
  days: {
    Tuesday: ['2021-06-08', '2021-06-08'],
    Wednesday: ['2021-06-09', '2021-06-09'],
    'last October': ['2020-10-01', '2020-10-31'],
    'early 2016': ['2016-01-01', '2016-04-30'],
    '1983-87': ['1983-01-01', '1987-12-31'],
  },
  speaker: 'Kremlin',
  since: { text: 'early 2016', from: '2016-01-01' },
  review: 'Wednesday',
  post: '2021-06-08',
};

function annotate(line: object): Annotated {
  const run = spawnSync(process.execPath, ['tests/evaluate/annotate.ts', '--jsonl'], {
    cwd: ROOT,
    input: `${JSON.stringify(line)}\n`,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr || run.stdout);
  return JSON.parse(run.stdout);
}

function source(file: string, changes: [RegExp, string][]): string {
  return changes.reduce(
    (text, [from, to]) => text.replace(from, to),
    readFileSync(join(ARTICLES, file), 'utf8'),
  );
}

const read = (file: string, story: Story, changes: [RegExp, string][]): Annotated =>
  file.endsWith('.html')
    ? annotate({ id: file, html: source(file, changes), url: 'https://example.org/news/1/' })
    : annotate({ id: file, text: source(file, changes), published: story.published });

const typesOf = (doc: Annotated, text: string): Set<string> =>
  new Set(doc.names.filter((name) => name.text === text).map((name) => name.type));

const entityOf = (doc: Annotated, text: string): string | undefined =>
  doc.names.find((name) => name.text === text)?.entity;

const claimWith = (doc: Annotated, words: string, date: string): DatedClaim | undefined =>
  doc.claims.find(
    (claim) =>
      claim.text.includes(words) && claim.dates.some((index) => doc.dates[index]?.text.includes(date)),
  );

function describeStory(file: string, story: Story, changes: [RegExp, string][]): void {
  const doc = existsSync(ARTICLES) ? read(file, story, changes) : null;
  if (!doc) return;

  it('names people, organisations and places', () => {
    for (const person of Object.values(story.people))
      expect([person, [...typesOf(doc, person)]]).toEqual([person, ['PER']]);
    for (const organisation of story.organisations) expect(typesOf(doc, organisation)).toContain('ORG');
    for (const place of story.places) expect([place, [...typesOf(doc, place)]]).toEqual([place, ['LOC']]);
  });

  it('keeps the two namesakes apart and the bare names with their bearers', () => {
    const { people, bare } = story;
    expect(entityOf(doc, people.leader)).not.toBe(entityOf(doc, people.envoy));
    for (const name of doc.names.filter((n) => n.text === bare.leader))
      expect(name.entity).toBe(entityOf(doc, people.leader));
    for (const name of doc.names.filter((n) => n.text === bare.host))
      expect(name.entity).toBe(entityOf(doc, people.host));
  });

  it('works the dates out', () => {
    const { endOfMonth } = story;
    const ends = doc.dates.filter((date) => date.text.includes(endOfMonth.text));
    expect(ends.length).toBeGreaterThanOrEqual(2);
    for (const date of ends) {
      expect(date.latest).toBe(endOfMonth.to);
      expect((date.earliest ?? '') >= endOfMonth.from).toBe(true);
    }
    for (const [text, [earliest, latest]] of Object.entries(story.days)) {
      const date = doc.dates.find((d) => d.text.includes(text));
      expect([text, date?.earliest, date?.latest]).toEqual([text, earliest, latest]);
    }
  });

  it('claims what is asserted, with its status and speaker', () => {
    const meets = claimWith(doc, 'will meet', story.endOfMonth.text);
    expect(meets?.status).toBe('planned');
    expect(meets?.speaker?.text).toContain(story.speaker);
    expect(claimWith(doc, 'will take place', story.endOfMonth.text)?.status).toBe('planned');
    expect(claimWith(doc, 'visited', 'day')?.status).toBe('happened');
    expect(claimWith(doc, 'held', 'last ')?.status).toBe('happened');
    const denied = claimWith(doc, 'has not tested', story.since.text);
    expect([denied?.status, denied?.relation, denied?.earliest, denied?.latest]).toEqual([
      'denied',
      'since',
      story.since.from,
      null,
    ]);
    expect(claimWith(doc, 'published', story.review)?.status).toBe('happened');
  });

  it('counts the embedded post from its own day', () => {
    const today = doc.dates.find((date) => date.text === 'today');
    expect([today?.earliest, today?.reference?.from]).toEqual([story.post, 'post']);
  });
}

describe.skipIf(!existsSync(ARTICLES))('the article the work started from', { timeout: 60_000 }, () => {
  for (const file of ['trump-kim.html', 'trump-kim.txt']) {
    describe(file, () => describeStory(file, ORIGINAL, []));
    describe(`${file}, with every name and date changed`, () => describeStory(file, CHANGED, CHANGES));
  }

  it('is read without promo, rail or share line', () => {
    const { article } = read('trump-kim.html', ORIGINAL, []);
    expect([article.isArticle, article.published]).toEqual([true, '2019-01-18']);
    for (const noise of [
      'Also on',
      'Kim pledges',
      'Share it',
      'Read more',
      'Davos',
      'Russia warns',
      'Published time',
    ]) {
      expect(article.text).not.toContain(noise);
    }
  });
});
