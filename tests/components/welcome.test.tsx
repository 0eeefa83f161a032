// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SampleText } from '../../components/welcome/SampleText.tsx';
import { SAMPLE_TEXT, Welcome } from '../../components/welcome/Welcome.tsx';
import { t } from '../../components/words.ts';
import type { Extraction } from '../../utils/extract/shapes.ts';
import type { Result } from '../../utils/messages.ts';
import type { Reach } from '../../utils/notes/shapes.ts';
import { violationsOf } from './axe.ts';
import { claim, date, emptyExtraction, entity, failure, mention, success } from './samples.ts';
import { openStage, the } from './stage.tsx';

const text = SAMPLE_TEXT;
const mayor = entity('e1', 'Edda Lindqvist');
const CLAIM = 'The mayor of Ravenport, Edda Lindqvist, said on Tuesday';
const extraction: Extraction = {
  ...emptyExtraction,
  entities: [mayor],
  names: [mention(mayor, text.indexOf(mayor.name))],
  claims: [
    claim({
      text: CLAIM,
      start: text.indexOf(CLAIM),
      end: text.indexOf(CLAIM) + CLAIM.length,
      earliest: '2019-01-15',
      latest: '2019-01-15',
    }),
  ],
};
const keys = [
  { what: 'Open the next mark', keys: 'Alt+Shift+M' },
  { what: 'Open the mark before', keys: '' },
];

const page = (
  sample: Result<Extraction> | null,
  onReach = async (_: Reach): Promise<Result<unknown>> => success(null),
) => (
  <Welcome
    browser="chrome"
    sample={sample}
    today="2024-06-10"
    reach="everywhere"
    onReach={onReach}
    keys={keys}
  />
);

describe('the first page', () => {
  it.each<[string, Result<Extraction> | null]>([
    ['while the sample is read', null],
    ['with what was found', success(extraction)],
    ['when the engine fails', failure('noModel', 'No file.')],
  ])('breaks no rule of axe %s', async (_, sample) => {
    await openStage(page(sample));
    expect(await violationsOf(document.documentElement)).toEqual([]);
  });

  it('says what it reads, that nothing leaves the browser, and what removing it does', async () => {
    const stage = await openStage(page(null));
    const said = stage.root.textContent ?? '';
    expect(said).toContain('no network request');
    expect(said).toContain('Removing Dateline from the browser deletes your notes with it.');
    expect(said).toContain('On any other page nothing more happens.');
  });

  it('shows names in claims underlined as both, and lights up what is pressed', async () => {
    const stage = await openStage(page(success(extraction)));
    expect(the(stage.root, '.sample-text').textContent).toBe(text);
    expect(stage.texts('.sample-text [data-type=claim] [data-type=PER]')).toEqual(['Edda Lindqvist']);
    await stage.press('Edda Lindqvist 1 mention, person');
    expect(stage.texts('.sample-text [data-lit=true]')).toEqual(['Edda Lindqvist']);
  });

  it('tells the day of the sample from the reader’s own', async () => {
    const stage = await openStage(page(success(extraction)));
    expect(stage.texts('.timeline .day-line')).toEqual(['Published 18 Jan 2019', 'Today, 10 Jun 2024']);
  });

  it('tints the dates in claims, as a page does', async () => {
    const said = date('Tuesday', '2019-01-15', '2019-01-15');
    const start = text.indexOf(said.text);
    const [first] = extraction.claims;
    if (!first) throw new Error('There is no claim.');
    const dated = {
      ...extraction,
      dates: [{ ...said, start, end: start + said.text.length }],
      claims: [{ ...first, dates: [0] }],
    };
    const stage = await openStage(page(success(dated)));
    expect(stage.texts('.sample-text [data-type=claim] [data-type=date]')).toEqual(['Tuesday']);
  });

  it('says why the sample could not be read', async () => {
    const stage = await openStage(page(failure('noModel', 'No file.')));
    expect(stage.texts('[role=status]')[0]).toBe(
      'The sample could not be read. Dateline cannot find names and dates: its model did not load. No file.',
    );
  });

  it('keeps when pages are read, and says so', async () => {
    const onReach = vi.fn(async (_: Reach): Promise<Result<unknown>> => success(null));
    const stage = await openStage(page(null, onReach));
    the<HTMLInputElement>(stage.root, '.reach label:nth-of-type(3) input').click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onReach.mock.calls).toEqual([['asked']]);
    expect(stage.texts('.reach [role=status]')).toEqual([t('reachKept')]);
  });

  it('tells the keys, and which are not set', async () => {
    const stage = await openStage(page(null));
    expect(stage.texts('.keys-list dd')).toEqual(['Alt+Shift+M', 'no key set']);
  });
});

describe('a sample text', () => {
  it('loses and repeats nothing where marks overlap', async () => {
    const other = claim({ text: 'said on Tuesday that', start: text.indexOf('said on Tuesday'), end: 0 });
    const claims = [...extraction.claims, { ...other, end: other.start + other.text.length }];
    const stage = await openStage(
      <SampleText text={text} extraction={{ ...extraction, claims }} lit={null} />,
    );
    expect(the(stage.root, 'p').textContent).toBe(text);
  });
});
