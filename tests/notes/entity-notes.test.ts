import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../utils/notes/database.ts';
import { countEntityNotes } from '../../utils/notes/entity-notes.ts';
import { addNote } from '../../utils/notes/notes.ts';
import type { NoteTarget } from '../../utils/notes/shapes.ts';
import { extraction } from '../content/samples.ts';
import { article, newNote } from './samples.ts';

const [name] = extraction.names;
const [entity] = extraction.entities;
if (!name || !entity) throw new Error('samples');
const onName: NoteTarget = { kind: 'name', name, entity };

beforeEach(() => database.delete({ disableAutoOpen: false }));

describe('the notes on an entity', () => {
  it('are counted over all articles, by name and type', async () => {
    const other = article({ canonical: 'https://other.example/' });
    const add = (change: object) => addNote({ note: newNote({ target: onName, ...change }), engine: 'test' });
    await add({});
    await add({});
    await add({ article: other });
    await add({ target: { kind: 'selection' } });
    await add({ target: { ...onName, entity: { ...entity, name: 'Quispe Ltd' } } });
    expect(await countEntityNotes(entity.name, 'PER')).toEqual({ notes: 3, articles: 2 });
    expect(await countEntityNotes(entity.name, 'ORG')).toEqual({ notes: 0, articles: 0 });
  });
});
