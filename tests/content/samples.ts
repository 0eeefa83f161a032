import type { Findings } from '../../entrypoints/content/placing.ts';
import type { ReadPage, Wishes } from '../../entrypoints/content/reading.ts';
import { assemble } from '../../entrypoints/content/reading.ts';
import type { Stretch } from '../../utils/article/shapes.ts';
import type { Extraction, Name } from '../../utils/extract/shapes.ts';
import type { Note, NoteTarget } from '../../utils/notes/shapes.ts';
import { anchorOf } from '../../utils/text/anchor.ts';

export const TEXT = 'Quispe met Valdivia in Cusco in August. Valdivia will sign the treaty in May.';

export const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

const name = (words: string, entity: string, from = 0): Name => ({
  ...spanOf(words, from),
  text: words,
  type: 'PER',
  entity,
  confidence: 1,
});

const CLAIM = 'Valdivia will sign the treaty in May';

export const extraction: Extraction = {
  names: [name('Quispe', 'q'), name('Valdivia', 'v'), name('Valdivia', 'v', 20)],
  entities: [
    { id: 'q', name: 'Marisol Quispe', type: 'PER', aliases: ['Quispe'] },
    { id: 'v', name: 'Andrés Valdivia', type: 'PER', aliases: ['Valdivia'] },
  ],
  dates: [
    {
      ...spanOf('in May'),
      text: 'in May',
      type: 'DATE',
      value: '2024-05',
      mod: null,
      earliest: '2024-05-01',
      latest: '2024-05-31',
      reference: null,
      working: 'May → May 2024',
    },
  ],
  claims: [
    {
      ...spanOf(CLAIM),
      text: CLAIM,
      dates: [0],
      relation: 'on',
      earliest: '2024-05-01',
      latest: '2024-05-31',
      status: 'planned',
      speaker: null,
      entities: ['v'],
      cues: [],
    },
  ],
};

export const noteOn = (id: string, words: string, target: NoteTarget): Note => ({
  id,
  articleId: 'a',
  target,
  anchor: anchorOf(TEXT, spanOf(words)),
  body: `note ${id}`,
  tags: [],
  createdAt: 0,
  updatedAt: 0,
  engine: 'test',
});

/** Everything marked, nothing corrected. */
export const ALL: Wishes = {
  areArticles: null,
  marks: { hidden: [], mentions: 'all', certainty: 'all' },
  corrections: { never: [], articles: {} },
};

/** A read page whose text nodes stand in no document: nothing here draws. */
export function readPage(notes: readonly Note[] = [], text = TEXT, findings: Findings = new Map()): ReadPage {
  const node = {} as Text;
  const stretches: Stretch[] = [{ start: 0, end: text.length, node, offset: 0 }];
  const pieces = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const article = {
    isArticle: true,
    score: 1,
    title: 'Treaty',
    byline: null,
    authors: [],
    site: null,
    canonical: null,
    published: null,
    publishedFrom: null,
    modified: null,
    lang: 'en',
    text,
    pieces,
  };
  return assemble({
    verdict: { isArticle: true, score: 1, evidence: {} },
    reading: { article, stretches },
    addresses: ['https://a.example/treaty', 'https://a.example/treaty?x'],
    found: extraction,
    notes,
    findings,
    wishes: ALL,
  });
}
