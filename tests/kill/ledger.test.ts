import { describe, expect, it } from 'vitest';
import { libraryOf } from '../notes/library.ts';
import { Ledger } from './ledger.ts';
import type { Tables } from './tables.ts';

const { articles, notes } = libraryOf(4);
const [article] = articles;

/** Two acknowledged notes, the first edited, both tagged together; and the rows that a sound database would hold. */
function setUp() {
  const ledger = new Ledger();
  const bodies = ['one', 'two'].map((text, at) => {
    const entry = ledger.add(text, at === 0 ? 'its draft' : null);
    ledger.acknowledge(entry, `id-${at}`);
    return entry.bodies[0] ?? '';
  });
  const [first] = ledger.free();
  if (!first) throw new Error('Nothing is free.');
  const edited = ledger.write(first, 'one more');
  ledger.acknowledge(first, 'id-0');
  const { bulk, entries } = ledger.addBulk(2);
  const rows = [edited, bodies[1] ?? ''].map((body, at) => ({
    ...notes[at],
    id: `id-${at}`,
    body,
    tags: [bulk.tag],
  }));
  const tables: Tables = { articles: [article], notes: rows, drafts: [] };
  return { ledger, bodies, bulk, entries, rows, tables };
}

describe('the account of what was written', () => {
  it('finds no fault where everything is there', () => {
    const { ledger, bulk, entries, tables } = setUp();
    expect(ledger.faultsIn(tables)).toEqual([]);
    ledger.acknowledgeBulk(bulk, entries);
    expect(ledger.faultsIn(tables)).toEqual([]);
    expect(ledger.acknowledged).toBe(4);
  });

  it('lets a note be missing, or be there, that was not acknowledged', () => {
    const { ledger, rows, tables } = setUp();
    const { bodies } = ledger.add('on its way', null);
    expect(ledger.faultsIn(tables)).toEqual([]);
    const arrived = { ...rows[0], id: 'new', tags: [], body: bodies[0] };
    expect(ledger.faultsIn({ ...tables, notes: [...rows, arrived] })).toEqual([]);
  });

  it('finds what was lost', () => {
    const { ledger, bodies, rows, tables } = setUp();
    const [first, second] = rows;
    expect(ledger.faultsIn({ ...tables, notes: [first] })[0]).toBe('note-1 was acknowledged and is lost');
    expect(ledger.faultsIn({ ...tables, notes: [{ ...first, body: bodies[0] }, second] })).toEqual([
      'note-0: an acknowledged edit is lost',
    ]);
  });

  it('finds what is there in part', () => {
    const { ledger, bulk, entries, rows, tables } = setUp();
    const [first, second] = rows;
    const cut = { ...first, body: first?.body.slice(0, -1) };
    expect(ledger.faultsIn({ ...tables, notes: [cut, second] })).toEqual(['note-0 is there in part']);
    const half = [first, { ...second, tags: [] }];
    expect(ledger.faultsIn({ ...tables, notes: half })).toEqual(['bulk-0 is on 1 of 2 notes']);
    const none = rows.map((row) => ({ ...row, tags: [] }));
    expect(ledger.faultsIn({ ...tables, notes: none })).toEqual([]);
    ledger.acknowledgeBulk(bulk, entries);
    expect(ledger.faultsIn({ ...tables, notes: none })).toEqual(['bulk-0 is on 0 of 2 notes']);
  });

  it('finds rows that do not belong together', () => {
    const { ledger, rows, tables } = setUp();
    const draft = { key: 'its draft', body: 'half', updatedAt: 1 };
    expect(ledger.faultsIn({ ...tables, drafts: [draft] })).toEqual(['note-0 is there, and so is its draft']);
    expect(ledger.faultsIn({ ...tables, articles: [] })).toEqual(
      rows.map(({ id }) => `${id} is without its article`),
    );
    expect(ledger.faultsIn({ ...tables, notes: [...rows, { id: 'x' }] })).toEqual([
      'rows that are no whole note: 1',
    ]);
  });
});
