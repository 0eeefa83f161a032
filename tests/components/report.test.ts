import { describe, expect, it } from 'vitest';
import { reportOf } from '../../components/page/report.ts';
import type { PageShown } from '../../components/page/shapes.ts';
import { DEFAULTS } from '../../utils/notes/settings-shape.ts';
import { entity, mention, readPage } from './samples.ts';

const settings = { ...DEFAULTS, sitesOff: ['bank.example'], sitesOn: ['courier.example'] };
const report = (page: PageShown): string =>
  reportOf({ version: '1.2.3', browser: 'Some Browser 1', page, settings });

describe('a report', () => {
  const quispe = entity('e1', 'Marisol Quispe');
  const page = readPage({ names: [mention(quispe, 10)], entities: [quispe], dates: [], claims: [] });

  it('names versions, verdict, counts and switches', () => {
    expect(report(page)).toContain('Dateline 1.2.3\nSome Browser 1\npage: read, score 0.90');
    expect(report(page)).toContain('1 names, 1 entities, 0 dates, 0 claims');
    expect(report(page)).toContain('on, reach everywhere, 1 sites off, 1 sites on');
    expect(report({ kind: 'off', why: 'site', site: 'bank.example' })).toContain('page: off (site)');
    expect(report({ kind: 'withheld' })).toContain('page: withheld');
  });

  it('holds nothing of what was read, and no site', () => {
    const all = [
      page,
      { kind: 'off', why: 'site', site: 'bank.example' } as const,
      { kind: 'failed', error: { code: 'engine', why: 'stumbled', detail: 'Quispe' } } as const,
    ];
    for (const each of all) expect(report(each)).not.toMatch(/Quispe|Harbour|Falk|Courier|example/);
  });
});
