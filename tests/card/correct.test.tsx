// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, Subject } from '../../components/card/shapes.ts';
import { violationsOf } from '../components/axe.ts';
import { openStage, type Stage, the } from '../components/stage.tsx';
import { actionsThatWork, claimSubject, nameSubject } from './samples.ts';

const card = (subject: Subject, actions: CardActions) => (
  <Card
    subjects={[subject]}
    chosen={subject.key}
    actions={actions}
    focus={{ turn: 0, on: 'card' }}
    today="2024-05-01"
  />
);

const choose = (stage: Stage, label: string, value: string): Promise<void> =>
  act(async () => {
    const field = [...stage.root.querySelectorAll('label')].find((each) =>
      each.textContent?.startsWith(label),
    );
    const select = the<HTMLSelectElement>(field ?? stage.root, 'select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

afterEach(() => render(null, document.body));

describe('what is wrong about a name', () => {
  it('is folded away until it is asked for', async () => {
    const stage = await openStage(card(nameSubject, actionsThatWork()));
    expect(stage.root.querySelector('fieldset')).toBeNull();
    expect(stage.control('Wrong?').getAttribute('aria-expanded')).toBe('false');
    await stage.press('Wrong?');
    expect(stage.control('Wrong?').getAttribute('aria-expanded')).toBe('true');
    expect(await violationsOf(stage.root)).toEqual([]);
  });

  it('is its type, or that it is another: what was changed is kept, and said', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(nameSubject, actions));
    await stage.press('Wrong?');
    await stage.press('Save the correction');
    expect(actions.correct).not.toHaveBeenCalled();
    await choose(stage, 'This is a', 'PER');
    await choose(stage, 'This is the same as', 'Andrés Valdivia');
    await stage.press('Save the correction');
    expect(actions.correct.mock.calls).toEqual([
      [{ kind: 'entity', name: 'Chilean Senate', patch: { type: 'PER', sameAs: 'Andrés Valdivia' } }],
    ]);
    expect(the(stage.root, '.said').textContent).toBe('Correction saved.');
    expect(stage.root.querySelector('fieldset')).toBeNull();
  });

  it('is that it is another of its own type: others are not offered', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(nameSubject, actions));
    const offered = (): string[] =>
      [...stage.root.querySelectorAll('select')]
        .slice(1)
        .flatMap(({ options }) => [...options].slice(1).map(({ value }) => value));
    await stage.press('Wrong?');
    expect(offered()).toEqual(['Radio Mapocho']);
    await choose(stage, 'This is the same as', 'Radio Mapocho');
    await choose(stage, 'This is a', 'PER');
    expect(offered()).toEqual(['Andrés Valdivia']);
    await choose(stage, 'This is a', 'LOC');
    expect(offered()).toEqual([]);
    // What was chosen of another type has gone with that type.
    await stage.press('Save the correction');
    expect(actions.correct).toHaveBeenCalledWith({
      kind: 'entity',
      name: 'Chilean Senate',
      patch: { type: 'LOC' },
    });
  });

  it('is that it is none: it can be undone at once', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(nameSubject, actions));
    await stage.press('Wrong?');
    await stage.press('Never mark “Chilean Senate”');
    expect(the(stage.root, '.said').textContent).toContain('not marked any more');
    await stage.press('Undo');
    expect(actions.correct.mock.calls.map(([correction]) => correction)).toEqual([
      { kind: 'never', text: 'Chilean Senate', isNever: true },
      { kind: 'never', text: 'Chilean Senate', isNever: false },
    ]);
  });

  it('can be taken back later', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card({ ...nameSubject, corrected: [nameSubject.entity.name] }, actions));
    await stage.press('Take back what I set right');
    expect(actions.correct).toHaveBeenCalledWith({ kind: 'entity', name: 'Chilean Senate', patch: null });
  });

  it('can be taken back where several names were made one', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card({ ...nameSubject, corrected: ['Senate', 'Chamber'] }, actions));
    await stage.press('Take back what I set right');
    expect(actions.correct.mock.calls.map(([correction]) => correction)).toEqual([
      { kind: 'entity', name: 'Senate', patch: null },
      { kind: 'entity', name: 'Chamber', patch: null },
    ]);
  });

  it('stays in the form when it could not be kept, and the reason is said', async () => {
    const actions = actionsThatWork();
    actions.correct.mockResolvedValue({
      ok: false,
      error: { code: 'storage', why: 'diskFull' },
    });
    const stage = await openStage(card(nameSubject, actions));
    await stage.press('Wrong?');
    await choose(stage, 'This is a', 'PER');
    await stage.press('Save the correction');
    expect(the(stage.root, '.said.failure').textContent).toBe(
      'Not kept: The disk is full: the browser could not save this. Nothing that was saved before is lost.',
    );
    expect(stage.root.querySelector('fieldset')).not.toBeNull();
  });
});

describe('what is wrong about a claim', () => {
  const quote = claimSubject.claim.text;
  const days = (stage: Stage): HTMLInputElement => the(stage.root, '.correct-form input');

  it('are its days and its status', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(claimSubject, actions));
    await stage.press('Wrong?');
    expect(await violationsOf(stage.root)).toEqual([]);
    expect(days(stage).value).toBe('June 2024');
    await stage.type(days(stage), '10 June 2024 –');
    expect(the(stage.root, '.correct-form p').textContent).toBe('Read as: from 10 Jun 2024');
    await choose(stage, 'Status', 'planned');
    await stage.press('Save the correction');
    const patch = { status: 'planned', days: { earliest: '2024-06-10', latest: null } };
    expect(actions.correct.mock.calls).toEqual([[{ kind: 'claim', quote, patch }]]);
  });

  it('is one day, typed once', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(claimSubject, actions));
    await stage.press('Wrong?');
    await stage.type(days(stage), '11 June 2024');
    await stage.press('Save the correction');
    const patch = {
      status: claimSubject.claim.status,
      days: { earliest: '2024-06-11', latest: '2024-06-11' },
    };
    expect(actions.correct.mock.calls).toEqual([[{ kind: 'claim', quote, patch }]]);
  });

  it('is not kept while its days run backwards', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(claimSubject, actions));
    await stage.press('Wrong?');
    await stage.type(days(stage), '10 June – 9 June 2024');
    expect(the(stage.root, '.correct-form .failure').textContent).toBe('The last day lies before the first.');
    expect(await violationsOf(stage.root)).toEqual([]);
    await stage.press('Save the correction');
    expect(actions.correct).not.toHaveBeenCalled();
  });

  it('is not kept without an answer; that its date is not settled has to be said', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(claimSubject, actions));
    await stage.press('Wrong?');
    await stage.type(days(stage), ' ');
    expect(the(stage.root, '.correct-form .failure').textContent).toContain('date not settled');
    await stage.press('Save the correction');
    expect(actions.correct).not.toHaveBeenCalled();
    await stage.type(days(stage), 'Date not settled');
    await stage.press('Save the correction');
    const open = { earliest: null, latest: null };
    expect(actions.correct.mock.calls[0]?.[0]).toMatchObject({ patch: { days: open } });
  });

  it('leaves the days to the engine where the status alone was wrong', async () => {
    const actions = actionsThatWork();
    const stage = await openStage(card(claimSubject, actions));
    await stage.press('Wrong?');
    await choose(stage, 'Status', 'denied');
    await stage.press('Save the correction');
    expect(actions.correct.mock.calls[0]?.[0]).toEqual({ kind: 'claim', quote, patch: { status: 'denied' } });
  });

  it('is who said it: one of those named, another, or nobody', async () => {
    const actions = actionsThatWork();
    const days = { earliest: '2024-06-01', latest: '2024-06-30' };
    const stage = await openStage(card({ ...claimSubject, corrected: { days } }, actions));
    const speaker = (): HTMLInputElement => the(stage.root, '.correct-form input[list]');
    await stage.press('Wrong?');
    expect(await violationsOf(stage.root)).toEqual([]);
    expect(speaker().value).toBe('the palace');
    expect([...stage.root.querySelectorAll('datalist option')]).toHaveLength(2);
    await stage.type(speaker(), ' Andrés Valdivia ');
    await stage.press('Save the correction');
    await stage.press('Wrong?');
    await stage.type(speaker(), '');
    await stage.press('Save the correction');
    // What was set right before stays.
    const patch = { status: claimSubject.claim.status, days };
    expect(actions.correct.mock.calls).toEqual([
      [{ kind: 'claim', quote, patch: { ...patch, speaker: 'Andrés Valdivia' } }],
      [{ kind: 'claim', quote, patch: { ...patch, speaker: null } }],
    ]);
  });

  it('shows no working for days that the reader gave', async () => {
    const stage = await openStage(
      card(
        { ...claimSubject, corrected: { days: { earliest: null, latest: '2024-06-02' } } },
        actionsThatWork(),
      ),
    );
    expect(stage.root.textContent).toContain('as you set it');
    expect(stage.root.textContent).not.toContain('counted from publication');
  });
});

describe('the calendar strip', () => {
  it('draws the claim, publication and a near today, for the eye alone', async () => {
    const stage = await openStage(card(claimSubject, actionsThatWork()));
    expect(the(stage.root, '.strip').getAttribute('aria-hidden')).toBe('true');
    expect(stage.texts('.strip-key span')).toEqual(['published', 'today']);
    expect(stage.root.querySelectorAll('.strip-bar')).toHaveLength(1);
  });

  it('leaves today out where it is far away, and itself where no day is settled', async () => {
    const claim = { ...claimSubject.claim, earliest: '1929-01-01', latest: '1929-12-31' };
    const stage = await openStage(card({ ...claimSubject, claim, published: null }, actionsThatWork()));
    expect(stage.texts('.strip-key span')).toEqual([]);
    const open = { ...claim, earliest: null, latest: null };
    await stage.show(card({ ...claimSubject, claim: open }, actionsThatWork()));
    expect(stage.root.querySelector('.strip')).toBeNull();
  });
});

describe('an entity that was noted before', () => {
  it('says how often and in how many articles, beside the notes shown here', async () => {
    const actions = actionsThatWork();
    actions.countNotes.mockResolvedValue({ notes: 3, articles: 2 });
    const stage = await openStage(card(nameSubject, actions));
    expect(stage.root.textContent).toContain('You noted this before: 3 notes in 2 saved articles');
    expect(actions.countNotes.mock.calls[0]?.[0]).toEqual({ name: 'Chilean Senate', type: 'ORG' });
  });
});
