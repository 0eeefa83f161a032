import type { ArticleIdentity, NewNote } from '../../utils/notes/shapes.ts';

/** An article of a paper that does not exist. */
export const article = (change: Partial<ArticleIdentity> = {}): ArticleIdentity => ({
  canonical: 'https://paper.example/harbour-fees',
  aliases: ['https://m.paper.example/harbour-fees'],
  title: 'Harbour fees to rise',
  site: 'The Paper',
  byline: 'By Ada Quill',
  published: '2021-03-04',
  lang: 'en',
  ...change,
});

export const newNote = (change: Partial<NewNote> = {}): NewNote => ({
  article: article(),
  target: { kind: 'selection' },
  anchor: { start: 10, end: 14, quote: 'fees', prefix: 'The new ', suffix: ' will rise.' },
  body: 'Ask the board.',
  tags: ['harbour'],
  ...change,
});

/** A note on a name, with everything that the engine may say of it. */
export const nameNote = (): NewNote =>
  newNote({
    target: {
      kind: 'name',
      name: { start: 10, end: 19, text: 'Ada Quill', type: 'PER', entity: 'e1', confidence: 0.9 },
      entity: {
        id: 'e1',
        name: 'Ada Quill',
        type: 'PER',
        aliases: ['Quill'],
        description: 'chair of the harbour board',
        relatedTo: { id: 'e2', relation: 'nationality-of' },
      },
    },
  });

export const claimNote = (): NewNote =>
  newNote({
    target: {
      kind: 'claim',
      claim: {
        start: 0,
        end: 30,
        text: 'the fees will rise by March',
        dates: [0],
        relation: 'by',
        earliest: null,
        latest: '2021-03-31',
        status: 'planned',
        speaker: { start: 40, end: 49, text: 'Ada Quill', entity: 'e1' },
        entities: ['e1'],
        cues: [{ start: 10, end: 14, kind: 'modal' }],
      },
      dates: [
        {
          start: 22,
          end: 27,
          text: 'March',
          type: 'DATE',
          value: '2021-03',
          mod: null,
          earliest: '2021-03-01',
          latest: '2021-03-31',
          reference: { day: '2021-03-04', from: 'published', start: 1, end: 5 },
          working: 'March → 1–31 Mar 2021, counted from publication, 4 Mar 2021',
        },
      ],
    },
  });
