import { describe, expect, it } from 'vitest';
import { identityOf, withNotes, withWishes } from '../../entrypoints/content/reading.ts';
import {
  anchorFor,
  hookOnPage,
  hookOnSpan,
  hooksCalled,
  hooksOf,
  mentionsOf,
  rehung,
} from '../../entrypoints/content/subjects.ts';
import type { EntityPatch } from '../../utils/notes/corrections.ts';
import { marksAt } from '../../utils/page/marks.ts';
import { ALL, extraction, noteOn, readPage, spanOf, TEXT } from './samples.ts';

const [quispe, valdivia] = extraction.names;
const [quispeHerself, valdiviaHimself] = extraction.entities;
const [claim] = extraction.claims;
if (!quispe || !valdivia || !claim || !quispeHerself || !valdiviaHimself) throw new Error('samples');

const onName = { kind: 'name' as const, name: valdivia, entity: valdiviaHimself };
const onQuispe = { kind: 'name' as const, name: quispe, entity: quispeHerself };
const onClaim = { kind: 'claim' as const, claim, dates: extraction.dates };
const hooksAt = (page: ReturnType<typeof readPage>, words: string, from = 0) =>
  hooksOf(page, marksAt(page.index, spanOf(words, from).start));

describe('the subjects at a place', () => {
  it('are the name first and then the claim around it', () => {
    const hooks = hooksAt(readPage(), 'Valdivia', 20);
    expect(hooks.map(({ subject }) => subject.kind)).toEqual(['name', 'claim']);
    expect(hooks[0]?.subject).toMatchObject({ mentions: 2, position: 2, entity: valdiviaHimself });
    expect(hooks[1]?.subject).toMatchObject({ entities: [valdiviaHimself], dates: extraction.dates });
  });

  it('show a note on a name at each of its mentions, and on no other name', () => {
    const page = readPage([noteOn('n1', 'Valdivia', onName)]);
    expect(hooksAt(page, 'Valdivia', 20)[0]?.subject.notes.map(({ id }) => id)).toEqual(['n1']);
    expect(hooksAt(page, 'Quispe')[0]?.subject.notes).toEqual([]);
  });

  it('show a note on a claim at the claim', () => {
    const page = readPage([noteOn('n2', claim.text, onClaim)]);
    const hooks = hooksAt(page, 'sign');
    expect(hooks.map(({ subject }) => [subject.kind, subject.notes.length])).toEqual([['claim', 1]]);
  });

  it('give a note on a selection a subject of its own', () => {
    const page = readPage([noteOn('n3', 'in Cusco', { kind: 'selection' })]);
    const [hook, ...more] = hooksAt(page, 'Cusco');
    expect(more).toEqual([]);
    expect(hook?.subject).toMatchObject({ kind: 'selection', quote: 'in Cusco' });
    expect(hook?.subject.notes).toHaveLength(1);
  });

  describe('that the reader set right', () => {
    const page = (entities: Record<string, EntityPatch>, entity = valdiviaHimself) => {
      const found = readPage([noteOn('n5', 'Valdivia', { kind: 'name', name: valdivia, entity })]);
      const articles = { [found.addresses[0] ?? '']: { entities } };
      return withWishes(found, { ...ALL, corrections: { never: [], articles } });
    };
    const shownAt = (where: ReturnType<typeof page>, words: string) => {
      const subject = hooksAt(where, words)[0]?.subject;
      return [subject?.notes.map(({ id }) => id), subject?.kind === 'name' && subject.corrected];
    };

    it('keep their notes under another type, and back under the first', () => {
      const retyped = page({ 'Andrés Valdivia': { type: 'ORG' } });
      expect(shownAt(retyped, 'Valdivia')).toEqual([['n5'], ['Andrés Valdivia']]);
      const takenBack = page({}, { ...valdiviaHimself, type: 'ORG' });
      expect(shownAt(takenBack, 'Valdivia')).toEqual([['n5'], []]);
    });

    it('keep their notes when they are joined to another, and know it', () => {
      const joined = page({ 'Andrés Valdivia': { sameAs: 'Marisol Quispe' } });
      expect(shownAt(joined, 'Valdivia')).toEqual([['n5'], ['Andrés Valdivia']]);
      expect(shownAt(joined, 'Quispe')).toEqual([['n5'], ['Andrés Valdivia']]);
    });
  });

  it('keep a note whose name is not marked any more', () => {
    const page = readPage([noteOn('n4', 'treaty', { kind: 'name', name: quispe, entity: quispeHerself })]);
    expect(hooksAt(page, 'treaty').at(-1)?.subject.notes).toHaveLength(1);
  });
});

describe('a new note', () => {
  it('hangs on what the card is about', () => {
    const page = readPage();
    const [hook] = hooksAt(page, 'Valdivia', 20);
    expect(hook?.target).toMatchObject({ kind: 'name', entity: { name: 'Andrés Valdivia' } });
    expect(hook && anchorFor(hook)).toMatchObject({
      quote: 'Valdivia',
      start: spanOf('Valdivia', 20).start,
    });
    expect(anchorFor(hookOnPage(page, ''))).toBeNull();
  });

  it('knows its article by all addresses, the canonical one first', () => {
    const { canonical, aliases } = identityOf(readPage());
    expect([canonical, aliases]).toEqual(['https://a.example/treaty', ['https://a.example/treaty?x']]);
  });
});

it('an article is by its authors, where they are known, else by what is printed', () => {
  const page = readPage();
  const line = { byline: 'By Ana Ruiz · 19 November', authors: ['Ana Ruiz', 'Bo Ek'] };
  expect(identityOf({ ...page, article: { ...page.article, ...line } }).byline).toBe('Ana Ruiz, Bo Ek');
  expect(identityOf({ ...page, article: { ...page.article, ...line, authors: [] } }).byline).toBe(
    line.byline,
  );
});

describe('the key of a draft', () => {
  const keyAt = (page: ReturnType<typeof readPage>, words: string, from = 0) =>
    hooksAt(page, words, from).map(({ subject }) => subject.key);

  it('is one for all mentions of an entity, and another for each other subject', () => {
    const page = readPage();
    const [first] = keyAt(page, 'Valdivia');
    const [second, around] = keyAt(page, 'Valdivia', 20);
    expect(second).toBe(first);
    expect(new Set([first, around, ...keyAt(page, 'Quispe')]).size).toBe(3);
  });

  it('stays when the words before it move the passage', () => {
    const moved = `${'An added sentence. '.repeat(3)}${TEXT}`;
    const later = readPage([], moved);
    const span = { start: moved.indexOf('in Cusco'), end: moved.indexOf('in Cusco') + 8 };
    expect(hookOnSpan(later, span).subject.key).toBe(
      hookOnSpan(readPage([], `An added sentence. ${TEXT}`), {
        start: 19 + spanOf('in Cusco').start,
        end: 19 + spanOf('in Cusco').end,
      }).subject.key,
    );
  });
});

describe('the subjects called by a key', () => {
  it('are those at a mark that has it, at a preferred one if there is one', () => {
    const page = readPage();
    const [name, around] = hooksAt(page, 'Valdivia', 20);
    const key = name?.subject.key ?? '';
    const starts = (isPreferred: (span: { start: number }) => boolean) =>
      hooksCalled(page, key, isPreferred).map(({ subject, span }) => [subject.kind, span?.start]);
    expect(starts(() => false)[0]).toEqual(['name', spanOf('Valdivia').start]);
    expect(starts(({ start }) => start === name?.span?.start)).toEqual([
      ['name', spanOf('Valdivia', 20).start],
      ['claim', around?.span?.start],
    ]);
    const called = hooksCalled(page, around?.subject.key ?? '', () => false);
    expect(called[0]?.subject.kind).toBe('claim');
    expect(hooksCalled(page, 'nothing', () => true)).toEqual([]);
  });
});

describe('rehung', () => {
  it('shows a note that has just been saved', () => {
    const page = readPage();
    const [hook] = hooksAt(page, 'Quispe');
    const target = { kind: 'name' as const, name: quispe, entity: quispeHerself };
    const now = withNotes(page, [noteOn('n5', 'Quispe', target)], ALL);
    expect(hook && rehung(now, hook).subject.notes.map(({ id }) => id)).toEqual(['n5']);
  });

  it('keeps the card when its passage has gone, says so, and shows what is written on it then', () => {
    const [hook] = hooksAt(readPage([noteOn('n5', 'Quispe', onQuispe)]), 'Quispe');
    const anchor = hook && anchorFor(hook);
    if (!hook || !anchor) throw new Error('no hook');
    const notes = [
      noteOn('n5', 'Quispe', onQuispe),
      { ...noteOn('n6', 'Quispe', onQuispe), anchor },
      noteOn('n7', 'in Cusco', { kind: 'selection' }),
      { ...noteOn('n8', 'Quispe', { kind: 'selection' }), anchor },
    ];
    const now = rehung(readPage(notes, 'Something else altogether.'), hook);
    expect(now.span).toEqual(hook.span);
    expect(now.subject).toMatchObject({ key: hook.subject.key, isGone: true });
    expect(now.subject.notes.map(({ id }) => id)).toEqual(['n5', 'n6']);
    const back = rehung(readPage(notes), now);
    expect(back.subject.isGone).toBeUndefined();
  });
});

describe('the hook of an open card, when the text of the page has changed', () => {
  it('goes along with its passage', () => {
    const later = readPage([], `Late words. ${TEXT}`);
    const now = rehung(later, hookOnSpan(readPage(), spanOf('in Cusco')));
    expect(now.span?.start).toBe(12 + spanOf('in Cusco').start);
    expect(anchorFor(now)).toMatchObject({ ...now.span, quote: 'in Cusco' });
  });

  it.each([
    ['has gone', 'Something else altogether, and longer than what was there before it, by some words.'],
    ['stands there twice', `Late words. ${TEXT}\n${TEXT}`],
  ])('hangs a note on the words it was opened on where its passage %s', (_, text) => {
    const hook = hookOnSpan(readPage(), spanOf('in Cusco'));
    expect(anchorFor(rehung(readPage([], text), hook))).toEqual(anchorFor(hook));
    expect(anchorFor(hook)?.quote).toBe('in Cusco');
  });
});

describe('mentionsOf', () => {
  it('are in reading order', () => {
    expect(mentionsOf(readPage(), 'v').map(({ start }) => start)).toEqual([
      spanOf('Valdivia').start,
      spanOf('Valdivia', 20).start,
    ]);
  });
});
