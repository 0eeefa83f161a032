import { describe, expect, it } from 'vitest';
import { groupEntities, orderClaims } from '../../components/page/order.ts';
import { claim, emptyExtraction, entity, mention } from './samples.ts';

describe('entities by group', () => {
  it('puts the most often named first, then the first to appear, and leaves out the unnamed', () => {
    const [once, later, often, unnamed] = ['Ann Ode', 'Bo Lind', 'Cy Marr', 'Di Noon'].map((name, index) =>
      entity(`e${index}`, name),
    );
    if (!once || !later || !often || !unnamed) throw new Error('four were made');
    const names = [mention(once, 0), mention(later, 20), mention(often, 40), mention(often, 60)];
    const groups = groupEntities({ ...emptyExtraction, names, entities: [later, once, unnamed, often] });
    expect(groups.get('people')?.map(({ entity: { name } }) => name)).toEqual([
      'Cy Marr',
      'Ann Ode',
      'Bo Lind',
    ]);
    expect(groups.get('places')).toEqual([]);
  });
});

describe('claims in the order of their days', () => {
  it('sorts by start, an open start by its end, the shorter of two first, the unsettled last', () => {
    const claims = [
      claim({ text: 'unsettled' }),
      claim({ text: 'year', earliest: '2024-01-01', latest: '2024-12-31' }),
      claim({ text: 'day', earliest: '2024-01-01', latest: '2024-01-01' }),
      claim({ text: 'by 2023', latest: '2023-12-31' }),
    ];
    const order = orderClaims({ ...emptyExtraction, claims }).map((entry) => entry.claim.text);
    expect(order).toEqual(['by 2023', 'day', 'year', 'unsettled']);
  });
});
