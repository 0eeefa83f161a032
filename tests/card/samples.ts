import { vi } from 'vitest';
import type { CardActions, ClaimSubject, NameSubject } from '../../components/card/shapes.ts';
import type { DateExpression, Entity, Name } from '../../utils/extract/shapes.ts';
import type { Note } from '../../utils/notes/shapes.ts';

const senate: Entity = {
  id: 'e1',
  name: 'Chilean Senate',
  type: 'ORG',
  aliases: ['the Senate', 'Senate'],
  description: 'upper house',
};
const senateName: Name = {
  start: 4,
  end: 18,
  text: 'Chilean Senate',
  type: 'ORG',
  entity: 'e1',
  confidence: 1,
};

export const nameSubject: NameSubject = {
  kind: 'name',
  key: 'page name ORG Chilean Senate',
  name: senateName,
  entity: senate,
  related: null,
  mentions: 3,
  position: 2,
  others: [
    { name: 'Andrés Valdivia', type: 'PER' },
    { name: 'Radio Mapocho', type: 'ORG' },
  ],
  corrected: [],
  notes: [],
};

const june: DateExpression = {
  start: 40,
  end: 47,
  text: 'in June',
  type: 'DATE',
  value: '2024-06',
  mod: null,
  earliest: '2024-06-01',
  latest: '2024-06-30',
  reference: { day: '2024-04-12', from: 'published' },
  working: 'June → June 2024, counted from publication, 12 Apr 2024',
};

export const claimSubject: ClaimSubject = {
  kind: 'claim',
  key: 'page claim may vote',
  claim: {
    start: 0,
    end: 47,
    text: 'The Chilean Senate may vote on the funds in June',
    dates: [0],
    relation: 'on',
    earliest: '2024-06-01',
    latest: '2024-06-30',
    status: 'possible',
    speaker: { start: 60, end: 66, text: 'the palace' },
    entities: ['e1'],
    cues: [],
  },
  dates: [june],
  speaker: 'the palace',
  entities: [senate],
  published: '2024-04-12',
  speakers: ['Andrés Valdivia', 'Chilean Senate'],
  corrected: null,
  notes: [],
};

export const note: Note = {
  id: 'n1',
  articleId: 'a1',
  target: { kind: 'name', name: senateName, entity: senate },
  anchor: null,
  body: 'Who holds the majority?',
  tags: ['votes'],
  createdAt: Date.UTC(2024, 3, 13, 12),
  updatedAt: Date.UTC(2024, 3, 13, 12),
  engine: 'test',
};

/** Actions that succeed and remember what was asked. */
export function actionsThatWork() {
  const saved = async () => ({ ok: true as const, value: note });
  return {
    choose: vi.fn<CardActions['choose']>(),
    step: vi.fn<CardActions['step']>(),
    readDraft: vi.fn<CardActions['readDraft']>(async () => ({ body: '' })),
    keepDraft: vi.fn<CardActions['keepDraft']>(),
    add: vi.fn<CardActions['add']>(saved),
    edit: vi.fn<CardActions['edit']>(saved),
    remove: vi.fn<CardActions['remove']>(saved),
    restore: vi.fn<CardActions['restore']>(saved),
    correct: vi.fn<CardActions['correct']>(async () => ({ ok: true, value: null })),
    countNotes: vi.fn<CardActions['countNotes']>(async () => null),
    close: vi.fn<CardActions['close']>(),
  };
}
