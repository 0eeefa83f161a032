// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { FullLibraryProps } from '../../components/library/FullLibrary.tsx';
import { LabelNames } from '../../components/note/labels.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import { violationsOf } from './axe.ts';
import { bodies, choose, many, page, three } from './library-page.tsx';
import { article, claim, listed, noteActions } from './samples.ts';
import { openStage, the } from './stage.tsx';

describe('the library page', () => {
  it('groups by article, entity, tag', async () => {
    const stage = await openStage(page());
    await choose(stage, 'Group by', 'article');
    expect(stage.texts('.list-title')).toEqual(['Harbour bridge to close in May', 'Ferry fares rise']);
    await choose(stage, 'Group by', 'entity');
    expect(stage.texts('.list-title')).toEqual(['Not on a name', 'Ada Quill']);
    await choose(stage, 'Group by', 'tag');
    expect(stage.texts('.list-title')).toEqual(['to check', 'fees', 'Without a tag']);
    expect(bodies(stage)).toHaveLength(4);
  });

  it('shows a screenful at once, forty a frame later, and stays as long as it is when a note changes', async () => {
    const sixty = Array.from({ length: 60 }, (_, at) => listed({ id: `n${at}`, body: `note ${at}` }));
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const stage = await openStage(page({}, { notes: sixty }));
    expect(bodies(stage)).toHaveLength(12);
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
    await stage.type(the(stage.root, 'input[type=search]'), 'note');
    await vi.waitFor(() => expect(bodies(stage)).toHaveLength(40));
    vi.stubGlobal('requestAnimationFrame', () => 0);
    await stage.press('Show 20 more');
    expect(bodies(stage)).toHaveLength(60);
    await stage.show(page({}, { notes: sixty.slice(1) }));
    expect(bodies(stage)).toHaveLength(59);
    vi.unstubAllGlobals();
  });

  it('finds by field', async () => {
    const stage = await openStage(page());
    await stage.type(the(stage.root, 'input[type=search]'), 'type:person');
    expect(bodies(stage)).toEqual(['Chairs it']);
  });

  it('sets Markdown without taking anything for markup', async () => {
    const body =
      'A **bold** <img src=x onerror=alert(1)>\n- [one](javascript:alert(1))\n- [two](https://a.example/)';
    const stage = await openStage(page({}, { notes: [listed({ id: 'n', body })] }));
    const set = the(stage.root, '.note-body');
    expect(set.querySelector('strong')?.textContent).toBe('bold');
    expect(set.querySelector('img')).toBeNull();
    expect([...set.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://a.example/',
    ]);
  });

  it('sets Markdown in what was deleted too', async () => {
    const [entry] = three;
    const removed = entry ? [{ ...entry, note: { ...entry.note, removedAt: 1 } }] : [];
    const stage = await openStage(page({}, { removed }));
    await stage.press('Recently deleted');
    expect(the(stage.root, '.note-body strong').textContent).toBe('harbour');
  });

  it('tags, labels and deletes what is selected, with undo', async () => {
    const patchMany = vi.fn(many().patchMany);
    const removeMany = vi.fn(many().removeMany);
    const undo = vi.fn(many().undo);
    const stage = await openStage(page({ patchMany, removeMany, undo }));
    await stage.press('Select all 3 notes');
    const field = the<HTMLInputElement>(stage.root, '.bulk .tag-input');
    expect(field.labels?.[0]?.textContent?.trim()).toBe('Tag for the selected notes');
    await stage.type(field, 'budget');
    await stage.press('Add tag');
    expect(patchMany).toHaveBeenLastCalledWith(['n1', 'n2', 'n3'], { addTags: ['budget'] });
    await choose(stage, 'Label for the selected notes', 'red');
    expect(patchMany).toHaveBeenLastCalledWith(['n1', 'n2', 'n3'], { colour: 'red' });
    await stage.press('Delete');
    expect(removeMany).toHaveBeenCalledWith(['n1', 'n2', 'n3']);
    expect(stage.texts('.toast [role=status]')).toEqual(['3 notes deleted.']);
    const button = stage.control('Undo');
    button.click();
    button.click();
    await stage.press('Undo');
    expect(undo.mock.calls).toEqual([['c']]);
    expect(stage.texts('.toast [role=status]')).toEqual(['Undone.']);
  });

  it('renames a tag, and says when two become one', async () => {
    const renameTag = vi.fn(many().renameTag);
    const stage = await openStage(page({ renameTag }));
    await stage.press('Tags');
    await stage.press('Rename: to check');
    await stage.type(the(stage.root, '.renaming input'), 'Fees');
    expect(stage.texts('.renaming [role=status]')).toEqual(['“fees” is in use: the two become one.']);
    await stage.press('Save name');
    expect(renameTag).toHaveBeenCalledWith('to check', 'Fees');
  });

  it('calls colours by the names that the reader gives them', async () => {
    const nameLabel = vi.fn(many().nameLabel);
    const [first, ...rest] = three;
    if (!first) throw new Error('There is no note.');
    const notes = [{ ...first, note: { ...first.note, colour: 'red' as const } }, ...rest];
    const stage = await openStage(
      <LabelNames.Provider value={{ red: 'Urgent' }}>{page({ nameLabel }, { notes })}</LabelNames.Provider>,
    );
    await choose(stage, 'Group by', 'label');
    expect(stage.texts('.list-title')).toEqual(['Urgent', 'Without a label']);
    expect(the<HTMLSelectElement>(stage.root, '.note-row .label-select').selectedOptions[0]?.text).toBe(
      'Urgent',
    );
    await stage.press('Tags');
    const field = the<HTMLInputElement>(stage.root, '[aria-label="Your name for: Blue"]');
    field.value = 'Later';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(nameLabel).toHaveBeenCalledWith('blue', 'Later');
  });

  it('lets a note come back, and lists those that are due', async () => {
    const review = vi.fn(many().review);
    const due = { ...three[0], note: { ...three[0]?.note, review: { due: '2024-05-01', step: 0 } } };
    const stage = await openStage(page({ review }, { notes: [due as (typeof three)[0], ...three.slice(1)] }));
    await stage.press('Review: Ada Quill');
    expect(review).toHaveBeenCalledWith('n2', 'next');
    expect(stage.texts('.toast [role=status]')).toEqual(['Comes back on 2 May 2024.']);
    await stage.press('To review (1)');
    expect(bodies(stage)).toEqual(['Ask the harbour master']);
  });

  it('says that nothing is due where there are notes, and that all were deleted where they were', async () => {
    const [entry] = three;
    const removed = entry ? [{ ...entry, note: { ...entry.note, removedAt: 1 } }] : [];
    const titleIn = async (view: string, props: Partial<FullLibraryProps>): Promise<string[]> => {
      const stage = await openStage(page({}, props));
      await stage.press(view);
      return stage.texts('.blank h2');
    };
    expect(await titleIn('To review', {})).toEqual(['Nothing to review today']);
    expect(await titleIn('To review', { notes: [] })).toEqual(['No notes yet']);
    expect(await titleIn('Notes', { notes: [], removed })).toEqual(['No notes any more']);
  });

  it('sorts by the best match only where there is something to match', async () => {
    const stage = await openStage(page());
    const sorting = (): HTMLSelectElement => the(stage.root, '.search-line label:nth-of-type(2) select');
    expect(sorting().value).toBe('newest');
    expect([...sorting().options].map(({ value }) => value)).not.toContain('best');
    await stage.type(the(stage.root, 'input[type=search]'), 'harbour');
    expect(sorting().value).toBe('best');
  });

  it('says which words of a query it left out', async () => {
    const stage = await openStage(page());
    await stage.type(the(stage.root, 'input[type=search]'), 'before:nonsense chairs');
    expect(bodies(stage)).toEqual(['Chairs it']);
    expect(stage.texts('.misread')).toEqual(['Not understood and left out: before:nonsense']);
    expect(await violationsOf(stage.root)).toEqual([]);
  });

  it('offers notes that the database has lost', async () => {
    const restoreShadow = vi.fn(many().restoreShadow);
    const stage = await openStage(page({ restoreShadow }, { notes: [], lost: 7 }));
    expect(stage.texts('.offer h2')).toEqual(['Your notes seem to be lost']);
    await stage.press('Restore them');
    expect(stage.texts('.toast [role=status]')).toEqual(['7 notes restored.']);
  });

  it('lists what was set right, and takes each of it back', async () => {
    const correct = vi.fn(many().correct);
    const quote = 'The vote is in May';
    const articles = {
      [three[0]?.article.canonical ?? '']: {
        published: '2024-04-03',
        claims: {
          [quote]: {
            status: 'denied' as const,
            days: { earliest: '2024-05-01', latest: null },
            speaker: 'Ada Quill',
          },
          'It rained': { isNone: true as const },
        },
      },
      'https://b.example/x': { entities: { Nordhav: { type: 'ORG' as const, sameAs: 'Nordhav Ferries' } } },
    };
    const stage = await openStage(
      page({ correct }, { corrections: { never: ['Bergen', 'Ada Quill'], articles } }),
    );
    await stage.press('Corrections');
    expect(await violationsOf(stage.root)).toEqual([]);
    expect(stage.texts('.set-right h2')).toEqual(['Never marked', three[0]?.article.title, 'b.example/x']);
    expect(stage.texts('.set-right bdi')).toEqual([
      'Bergen',
      'Ada Quill',
      `“${quote}”`,
      '“It rained”',
      'Nordhav',
    ]);
    expect(stage.texts('.set-right .soft')).toEqual([
      'Published 3 Apr 2024',
      'from 1 May 2024 · negated · said by Ada Quill',
      'no dated claim',
      'organisation · the same as Nordhav Ferries',
    ]);
    await stage.press('Mark again: Bergen');
    expect(stage.texts('.toast [role=status]')).toEqual(['Taken back.']);
    await stage.press('Take back: It rained');
    await stage.press('Take back: Nordhav');
    expect(correct.mock.calls).toEqual([
      [[], { kind: 'never', text: 'Bergen', isNever: false }],
      [[three[0]?.article.canonical], { kind: 'claim', quote: 'It rained', patch: null }],
      [['https://b.example/x'], { kind: 'entity', name: 'Nordhav', patch: null }],
    ]);
  });

  it('draws the claims that were noted on one timeline, across articles, each leading to its passage', async () => {
    const opened = vi.fn(noteActions().open);
    const target = (words: string, earliest: string) => ({
      kind: 'claim' as const,
      claim: claim({ text: words, earliest, latest: earliest }),
      dates: [],
    });
    const notes = [
      listed(
        { id: 'c1', body: 'Late', target: target('Fares rise', '2024-06-01') },
        article('a2', 'Ferry fares'),
      ),
      listed({ id: 'c2', body: 'Early', target: target('The bridge closes', '2024-05-02') }),
      listed({ id: 'c3', body: 'Again', target: target('The bridge closes', '2024-05-02') }),
      ...three,
    ];
    const stage = await openStage(page({}, { notes, actions: { ...page().props.actions, open: opened } }));
    await stage.press('When');
    expect(stage.texts('.timeline .claim-text')).toEqual(['The bridge closes', 'Fares rise']);
    expect(stage.texts('.timeline .claim-source')).toEqual(['Harbour bridge to close in May', 'Ferry fares']);
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press(/Fares rise/);
    expect(opened.mock.calls).toEqual([['c1']]);
  });

  it('has a page for each entity that was noted, with the claims that name it', async () => {
    const target = {
      kind: 'claim' as const,
      claim: claim({ text: 'Ada Quill will chair it', earliest: '2024-05-02', latest: '2024-05-02' }),
      dates: [],
    };
    const notes = [listed({ id: 'c1', body: 'Check', target }), ...three];
    const stage = await openStage(page({}, { notes }));
    await stage.press('Who and where');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press(/^Ada Quill/);
    expect(stage.texts('.entity-page')).toEqual(['All namesAda Quillperson · 1 note · in 1 saved article']);
    expect(stage.texts('.timeline .claim-text')).toEqual(['Ada Quill will chair it']);
    expect(bodies(stage)).toEqual(['Chairs it']);
    expect(document.activeElement).toBe(stage.control('All names'));
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('All names');
    expect(stage.texts('.chip .mark')).toEqual(['Ada Quill']);
  });

  it('says where no claim and no name was noted', async () => {
    const stage = await openStage(page({}, { notes: three.slice(0, 1) }));
    await stage.press('When');
    expect(stage.texts('.blank h2')).toEqual(['No dated claims noted yet']);
    await stage.press('Who and where');
    expect(stage.texts('.blank h2')).toEqual(['No names noted yet']);
  });

  it('has the settings of the popup', async () => {
    const change = vi.fn(many().changeSettings);
    const stage = await openStage(page({ changeSettings: change }));
    await stage.press('Settings');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Read articles on all sites');
    expect(change.mock.calls[0]?.[0](DEFAULTS).on).toBe(false);
    await choose(stage, 'Of each name', 'first');
    expect(change.mock.calls[1]?.[0](DEFAULTS).marks.mentions).toBe('first');
  });

  it('says where nothing was set right', async () => {
    const stage = await openStage(page());
    await stage.press('Corrections');
    expect(stage.texts('.blank h2')).toEqual(['Nothing corrected']);
  });

  it('has no violation in any view', async () => {
    const stage = await openStage(page({}, { lost: 2 }));
    await stage.press('Select: Ada Quill');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Tags');
    await stage.press('Rename: fees');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Export and import');
    await stage.offer(the(stage.root, 'input[type=file]'), new File(['{}'], 'notes.json'));
    expect(await violationsOf(stage.root)).toEqual([]);
  });
});
