import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askFindings, placedIn, soughtIn } from '../../entrypoints/content/placing.ts';
import { orphansOf, withFindings } from '../../entrypoints/content/reading.ts';
import { askBackground } from '../../utils/messages.ts';
import type { Anchor, Finding } from '../../utils/text/anchor.ts';
import { ALL, noteOn, readPage, spanOf, TEXT } from './samples.ts';

vi.mock('../../utils/messages.ts');

const selection = { kind: 'selection' as const };
const inPlace = noteOn('in place', 'in Cusco', selection);
const lostAnchor: Anchor = { start: 0, end: 22, quote: 'words of another page', prefix: 'x', suffix: 'y' };
const lost = { ...noteOn('lost', 'Quispe', selection), anchor: lostAnchor };
const onPage = { ...noteOn('on the page', 'Quispe', { kind: 'page' }), anchor: null };
const notes = [inPlace, lost, onPage];

/** What the background says became of the anchors. */
const answer = (findings: Finding[]): void => {
  vi.mocked(askBackground).mockResolvedValue({ ok: true, value: { findings } } as never);
};
const findingsFor = async (finding: Finding) => {
  answer([finding]);
  return (await askFindings(TEXT, [lostAnchor])) ?? new Map();
};

beforeEach(() => void vi.clearAllMocks());

describe('notes whose place is known', () => {
  it('are those that stand as they stood; the others are to be looked for', () => {
    expect([...placedIn(TEXT, notes, new Map()).placements]).toEqual([['in place', spanOf('in Cusco')]]);
    expect(soughtIn(TEXT, notes, new Map())).toEqual([lostAnchor]);
  });

  it('are no orphans before they have been looked for', async () => {
    const page = readPage(notes);
    expect(orphansOf(page)).toEqual([]);
    const gone = withFindings(page, await findingsFor({ kind: 'orphan', nearest: null }), ALL);
    expect(orphansOf(gone)).toEqual(['lost']);
    expect(gone.standings).toEqual({ lost: { kind: 'orphan', anchor: null } });
  });

  it('are not looked for again in the same text', async () => {
    const findings = await findingsFor({ kind: 'orphan', nearest: null });
    expect(soughtIn(TEXT, notes, findings)).toEqual([]);
    expect(soughtIn(`${TEXT} More.`, notes, new Map())).toEqual([lostAnchor]);
  });

  it.each<[string, Finding, boolean]>([
    ['moved', { kind: 'moved', span: spanOf('sign') }, false],
    ['changed', { kind: 'changed', span: spanOf('sign'), was: 'words', is: 'sign' }, true],
  ])('stand where they were found: %s', async (_, finding, isTold) => {
    const placed = placedIn(TEXT, [lost], await findingsFor(finding));
    expect(placed.placements.get('lost')).toEqual(spanOf('sign'));
    expect(placed.standings.lost?.anchor?.quote).toBe(isTold ? 'sign' : undefined);
  });

  it('say where they may be, and are not placed there', async () => {
    const placed = placedIn(TEXT, [lost], await findingsFor({ kind: 'uncertain', span: spanOf('treaty') }));
    expect(placed.placements.size).toBe(0);
    expect(placed.standings.lost).toMatchObject({ kind: 'uncertain', anchor: { quote: 'treaty' } });
  });
});

describe('asking where notes stand', () => {
  it('is done for those that are sought alone, and not at all when there are none', async () => {
    expect(await askFindings(TEXT, [])).toEqual(new Map());
    expect(askBackground).not.toHaveBeenCalled();
  });

  it('gives nothing when the background has something newer to do', async () => {
    const error = { code: 'storage' as const, message: 'The page has changed since.' };
    vi.mocked(askBackground).mockResolvedValue({ ok: false, error });
    expect(await askFindings(TEXT, [lostAnchor])).toBeNull();
  });
});
