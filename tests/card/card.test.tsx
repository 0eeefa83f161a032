// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardFocus, Subject } from '../../components/card/shapes.ts';
import { actionsThatWork, claimSubject, nameSubject, note } from './samples.ts';

const noFocus: CardFocus = { turn: 0, on: 'card' };

interface Shown {
  subjects: Subject[];
  actions: CardActions;
  focus?: CardFocus;
  chosen?: string;
}

/** Lets answers that are under way arrive and be drawn. */
const settled = async (what: () => void): Promise<void> => {
  await act(async () => what());
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
};

async function show({ subjects, actions, focus = noFocus, chosen }: Shown): Promise<void> {
  const key = chosen ?? subjects[0]?.key ?? '';
  await settled(() =>
    render(
      <Card subjects={subjects} chosen={key} actions={actions} focus={focus} today="2024-05-01" />,
      document.body,
    ),
  );
}

afterEach(() => render(null, document.body));

const text = (): string => document.body.textContent ?? '';
const find = <E extends HTMLElement>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`The card has no ${selector}`);
  return element;
};
const button = (label: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === label,
  );
  if (!found) throw new Error(`The card has no button "${label}"`);
  return found;
};
const click = (element: HTMLElement): Promise<void> => settled(() => element.click());
const type = (selector: string, value: string): Promise<void> =>
  settled(() => {
    const field = find<HTMLInputElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (selector: string, key: string, more: KeyboardEventInit = {}): Promise<void> =>
  settled(() => {
    find(selector).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });

describe('a card on a name', () => {
  it('says who or what it is, in words', async () => {
    await show({ subjects: [nameSubject], actions: actionsThatWork() });
    expect(find('h2').textContent).toBe('Chilean Senate');
    expect(text()).toContain('organisation');
    expect(text()).toContain('upper house');
    expect(text()).toContain('the Senate and Senate');
    expect(text()).toContain('Mention 2 of 3');
  });

  it('goes to the next and the previous mention', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [nameSubject], actions });
    await click(button('Next mention'));
    await click(button('Previous mention'));
    expect(actions.step.mock.calls).toEqual([[1], [-1]]);
  });

  it('offers no steps for a single mention', async () => {
    await show({ subjects: [{ ...nameSubject, mentions: 1, position: 1 }], actions: actionsThatWork() });
    expect(() => button('Next mention')).toThrow();
  });
});

describe('a card on a claim', () => {
  it('gives date, status, words, speaker and the working', async () => {
    await show({ subjects: [claimSubject], actions: actionsThatWork() });
    expect(find('h2').textContent).toBe('June 2024');
    expect(find('blockquote').textContent).toBe(claimSubject.claim.text);
    for (const words of ['possible', 'the palace', 'Chilean Senate', 'counted from publication']) {
      expect(text()).toContain(words);
    }
  });
});

describe('a clause cut out of a quotation', () => {
  it('shows no half of a pair of quotation marks', async () => {
    const claim = { ...claimSubject.claim, text: '“The Senate may vote in June' };
    await show({ subjects: [{ ...claimSubject, claim }], actions: actionsThatWork() });
    expect(find('blockquote').textContent).toBe('The Senate may vote in June');
  });
});

describe('marks that lie on one another', () => {
  it('are reached by click and by arrow key', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [nameSubject, claimSubject], actions });
    await press('[role=tab]', 'ArrowRight');
    await click(button('Dated claim'));
    expect(actions.choose.mock.calls).toEqual([[claimSubject.key], [claimSubject.key]]);
  });

  it('are told apart where two of them are claims: by their days, or by how they begin', async () => {
    const tabs = (): string[] =>
      [...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent ?? '');
    const other = {
      ...claimSubject,
      key: 'other',
      claim: { ...claimSubject.claim, text: 'A vote was held' },
    };
    const since = { ...other, dates: [], claim: { ...other.claim, earliest: '2024-05-02', latest: null } };
    await show({ subjects: [nameSubject, claimSubject, since], actions: actionsThatWork() });
    expect(tabs()).toEqual(['Chilean Senate', 'June 2024', 'from 2 May 2024']);
    await show({ subjects: [claimSubject, other], actions: actionsThatWork() });
    expect(tabs()).toEqual(['June 2024 · The Chilean Sena…', 'June 2024 · A vote was held']);
  });
});

describe('the note field', () => {
  it('saves with Ctrl+Enter, says so and is empty again', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [nameSubject], actions });
    await type('textarea', 'A question of seats.');
    await press('textarea', 'Enter', { ctrlKey: true });
    expect(actions.add.mock.calls).toEqual([[nameSubject.key, { body: 'A question of seats.', tags: [] }]]);
    expect(find('[role=status]').textContent).toBe('Note saved.');
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('');
  });

  it('keeps the text and says why when a note cannot be saved', async () => {
    const actions = actionsThatWork();
    actions.add.mockResolvedValue({
      ok: false,
      error: { code: 'storage', why: 'diskFull' },
    });
    await show({ subjects: [nameSubject], actions });
    await type('textarea', 'Not to be lost.');
    await press('textarea', 'Enter', { metaKey: true });
    expect(find('[role=alert]').textContent).toContain(
      'The disk is full: the browser could not save this. Nothing that was saved before is lost.',
    );
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('Not to be lost.');
  });

  it('begins with the draft', async () => {
    const actions = actionsThatWork();
    actions.readDraft.mockResolvedValue({ body: 'Half a thou', tags: ['seats'] });
    await show({ subjects: [nameSubject], actions });
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('Half a thou');
    expect(text()).toContain('seats');
  });

  it('sets what was noted as Markdown, and nothing in it as markup', async () => {
    const subject = { ...nameSubject, notes: [{ ...note, body: 'A **bold** <b>x</b>\n- one\n- two' }] };
    await show({ subjects: [subject], actions: actionsThatWork() });
    const set = find('.note .note-body');
    expect(set.querySelector('strong')?.textContent).toBe('bold');
    expect(set.querySelector('b')).toBeNull();
    expect(set.querySelectorAll('li')).toHaveLength(2);
  });

  it('names the label of a note', async () => {
    const subject = { ...nameSubject, notes: [{ ...note, colour: 'red' as const }] };
    await show({ subjects: [subject], actions: actionsThatWork() });
    expect(find('.note-foot').textContent).toContain('· Red');
  });

  it('does not mix up the drafts of two marks', async () => {
    const actions = actionsThatWork();
    actions.readDraft.mockImplementation(async (key) => ({ body: `draft of ${key}`, tags: [] }));
    await show({ subjects: [nameSubject, claimSubject], actions });
    await show({ subjects: [nameSubject, claimSubject], actions, chosen: claimSubject.key });
    expect(find<HTMLTextAreaElement>('textarea').value).toBe(`draft of ${claimSubject.key}`);
  });

  it('hands out what was typed when the card goes away mid-word', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [nameSubject], actions });
    await type('textarea', 'Half');
    await settled(() => render(null, document.body));
    expect(actions.keepDraft).toHaveBeenCalledWith(nameSubject.key, { body: 'Half', tags: [] });
  });

  it('takes the focus where the card was opened to write', async () => {
    await show({ subjects: [nameSubject], actions: actionsThatWork(), focus: { turn: 1, on: 'note' } });
    expect(document.activeElement).toBe(find('textarea'));
  });
});

describe('notes already there', () => {
  const noted = { ...nameSubject, notes: [note] };

  it('are shown with their tags', async () => {
    await show({ subjects: [noted], actions: actionsThatWork() });
    expect(find('.note').textContent).toContain('Who holds the majority?');
    expect(find('.note').textContent).toContain('votes');
  });

  it('are edited in place', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [noted], actions });
    await click(button('Edit'));
    await type('li textarea', 'Who holds it now?');
    await press('li textarea', 'Enter', { ctrlKey: true });
    expect(actions.edit.mock.calls).toEqual([
      ['n1', { body: 'Who holds it now?', tags: ['votes'], seen: note.updatedAt }],
    ]);
  });

  it('are deleted and brought back', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [noted], actions });
    await click(button('Delete'));
    await show({ subjects: [nameSubject], actions });
    expect(document.activeElement).toBe(button('Undo'));
    await click(button('Undo'));
    expect(actions.remove.mock.calls).toEqual([['n1']]);
    expect(actions.restore.mock.calls).toEqual([['n1']]);
  });
});

describe('keyboard and assistive technology', () => {
  it('has its kind and the button that closes it outside of what scrolls', async () => {
    await show({ subjects: [claimSubject], actions: actionsThatWork() });
    expect(find('.body').contains(find('.eyebrow'))).toBe(false);
    expect(find('.body').contains(button('Close'))).toBe(false);
  });

  it('closes with Esc from anywhere inside', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [nameSubject], actions });
    await press('textarea', 'Escape');
    expect(actions.close).toHaveBeenCalledTimes(1);
  });

  it('takes the focus when asked to, and not otherwise', async () => {
    const actions = actionsThatWork();
    await show({ subjects: [nameSubject], actions });
    expect(document.activeElement).toBe(document.body);
    await show({ subjects: [nameSubject], actions, focus: { turn: 1, on: 'card' } });
    expect(document.activeElement).toBe(find('[role=dialog]'));
  });

  it.each([
    ['name', [{ ...nameSubject, notes: [note] }]],
    ['claim and name', [nameSubject, claimSubject]],
    ['selection', [{ kind: 'selection', key: 's', quote: 'far from new', notes: [] } as const]],
    ['page', [{ kind: 'page', key: 'p', quote: 'a caption', notes: [] } as const]],
  ])('breaks no rule of axe on a %s', async (_, subjects) => {
    await show({ subjects: [...subjects], actions: actionsThatWork() });
    const { violations, passes } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('aria-dialog-name');
  });
});
