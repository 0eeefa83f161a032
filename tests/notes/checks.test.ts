import { describe, expect, it } from 'vitest';
import { questions } from '../../utils/notes/checks.ts';
import { LONGEST_BODY } from '../../utils/notes/limits.ts';
import { isWebAddress } from '../../utils/notes/shape-checks.ts';
import { article, claimNote, nameNote, newNote } from './samples.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const patched = (change: object) => ({ note: { ...newNote(), ...change } });
const anchored = (change: object) => patched({ anchor: { ...newNote().anchor, ...change } });
const inArticle = (change: object) => patched({ article: { ...article(), ...change } });

/** A claim note with one field, given by its path, replaced. */
function claimWith(path: string, value: unknown) {
  const note: unknown = copy(claimNote());
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], note);
  (place as Record<string, unknown>)[last] = value;
  return { note };
}

describe('the shape of a new note', () => {
  it.each([
    ['a selection', newNote()],
    ['a name', nameNote()],
    ['a claim', claimNote()],
    ['the page', newNote({ target: { kind: 'page' }, anchor: null })],
  ])('lets a note on %s in', (_, note) => {
    expect(questions.addNote({ note })).toBe(true);
    expect(questions.addNote(copy({ note, draftKey: 'k' }))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a missing note', {}],
    ['an unknown field', { note: newNote(), extra: 1 }],
    ['an unknown field inside', patched({ id: 'mine' })],
    ['a field of the prototype', JSON.parse('{"note":{"__proto__":{"body":"x"}}}')],
    ['a body that is no text', patched({ body: 5 })],
    ['too long a body', patched({ body: 'x'.repeat(LONGEST_BODY + 1) })],
    ['tags that are no list', patched({ tags: 'a' })],
    ['a tag that is no text', patched({ tags: ['a', null] })],
    ['too many tags', patched({ tags: Array(101).fill('a') })],
    ['an unknown target', patched({ target: { kind: 'world' } })],
    ['a target without its parts', patched({ target: { kind: 'claim' } })],
    ['half an anchor', patched({ anchor: { start: 1, end: 2 } })],
    ['an anchor that ends before it starts', anchored({ start: 5, end: 4 })],
    ['an anchor between code units', anchored({ start: 1.5 })],
    ['a negative anchor', anchored({ start: -1 })],
    ['too long a prefix', anchored({ prefix: 'x'.repeat(33) })],
    ['an address of a script', inArticle({ canonical: 'javascript:alert(1)' })],
    ['an alias of data', inArticle({ aliases: ['data:text/html,x'] })],
    ['a day that is no day', inArticle({ published: '2021-13-04' })],
    ['a day with a time', inArticle({ published: '2021-03-04T00:00' })],
    ['an article with an id', inArticle({ id: 'a' })],
    ['a claim with an unknown status', claimWith('target.claim.status', 'certain')],
    ['a claim with a wrong speaker', claimWith('target.claim.speaker', { text: 'Ada' })],
    ['a claim with a wrong cue', claimWith('target.claim.cues.0.kind', 'mood')],
    ['a claim with a wrong date index', claimWith('target.claim.dates', ['0'])],
    ['a date with an unknown type', claimWith('target.dates.0.type', 'EPOCH')],
    ['a date with a wrong reference', claimWith('target.dates.0.reference', { day: 'today', from: 'guess' })],
  ])('refuses %s', (_, question) => {
    expect(questions.addNote(question)).toBe(false);
  });
});

describe('the shapes of other questions', () => {
  it.each<[keyof typeof questions, unknown]>([
    ['extract', { input: { text: 'A', pieces: [], published: null, lang: null } }],
    [
      'extract',
      {
        input: {
          text: 'A',
          pieces: [{ start: 0, end: 1, kind: 'quote', author: 'Ada', published: '2021-03-01' }],
          published: '2021-03-04',
          lang: 'en-GB',
        },
      },
    ],
    ['notesOf', { addresses: ['https://paper.example/a', 'http://127.0.0.1:8080/b?c=1'] }],
    ['editNote', { id: 'n', patch: {} }],
    ['editNote', { id: 'n', patch: { body: '', tags: [], anchor: newNote().anchor } }],
    ['oneNote', { id: 'n' }],
    ['readDraft', { key: 'k' }],
    ['saveDraft', { key: 'k', body: '' }],
    ['openPassage', { noteId: 'n' }],
    ['nothing', null],
  ])('lets %s %j in', (kind, question) => {
    expect(questions[kind](question)).toBe(true);
  });

  it.each<[keyof typeof questions, unknown]>([
    ['extract', { input: { text: 1, pieces: [], published: null, lang: null } }],
    ['extract', { input: { text: 'A', pieces: [{ start: 0, end: 1 }], published: null, lang: null } }],
    ['extract', { input: { text: 'A', pieces: [], published: 'Friday', lang: null } }],
    ['extract', { text: 'A' }],
    ['notesOf', { addresses: 'https://paper.example/a' }],
    ['notesOf', { addresses: ['file:///etc/passwd'] }],
    ['editNote', { id: 'n', patch: { createdAt: 5 } }],
    ['editNote', { id: 'n', patch: { anchor: null } }],
    ['editNote', { id: '', patch: {} }],
    ['oneNote', { id: 7 }],
    ['oneNote', 'n'],
    ['readDraft', { key: '' }],
    ['saveDraft', { key: 'k' }],
    ['openPassage', { noteId: null }],
    ['nothing', undefined],
  ])('refuses %s %j', (kind, question) => {
    expect(questions[kind](question)).toBe(false);
  });

  it('knows addresses of the web', () => {
    expect(isWebAddress('https://')).toBe(false);
    expect(isWebAddress(`https://a.example/${'x'.repeat(9000)}`)).toBe(false);
  });
});
