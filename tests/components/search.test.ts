import { describe, expect, it } from 'vitest';
import { queryForTag, tagsOf } from '../../components/library/tags.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { article, entity, listed, mention } from './samples.ts';

const andres = entity('e1', 'Andrés Valdivia');
const notes = [
  listed({ id: 'n1', body: 'Ask the harbour master', tags: ['to check'] }),
  listed({
    id: 'n2',
    body: 'Not the minister',
    tags: ['people', 'to check'],
    target: { kind: 'name', name: mention(andres, 0), entity: andres },
  }),
  listed({ id: 'n3', body: 'Numbers differ', quote: null }, article('a2', 'Ferry fares rise')),
];
const found = (query: string): string[] => searchNotes(notes, query).map(({ note }) => note.id);

describe('searching notes', () => {
  it('gives all notes in their order for an empty query', () => {
    expect(found('  ')).toEqual(['n1', 'n2', 'n3']);
  });

  it('wants every word, wherever it stands', () => {
    expect(found('harbour')).toEqual(['n1', 'n2']);
    expect(found('harbour master')).toEqual(['n1']);
    expect(found('ferry numbers')).toEqual(['n3']);
    expect(found('ferry master')).toEqual([]);
  });

  it('ignores case and accents, and knows the entity’s name', () => {
    expect(found('ANDRES')).toEqual(['n2']);
  });

  it('finds a tag by the query made for it, and not in running text', () => {
    expect(found(queryForTag('to check'))).toEqual(['n1', 'n2']);
    expect(found('#peo')).toEqual(['n2']);
    expect(found('#harbour')).toEqual([]);
  });

  it('lists tags by use', () => {
    expect(tagsOf(notes)).toEqual(['to check', 'people']);
  });
});
