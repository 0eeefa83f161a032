import { describe, expect, it } from 'vitest';
import { isTracking } from '../../utils/text/tracking.ts';

describe('a parameter of an address', () => {
  it.each([
    'utm_source',
    'UTM_Medium',
    'fbclid',
    'hsCtaTracking',
    'mc_cid',
    'wt.mc',
    'ref',
    'xtor',
    'at_link_id',
  ])('%s tells where the reader came from', (name) => expect(isTracking(name)).toBe(true));

  it.each(['id', 'p', 'page', 'article', 'refresh', 'my_utm_source', 'sharer', 'story', 'v', 'amp'])(
    '%s may tell what is read',
    (name) => expect(isTracking(name)).toBe(false),
  );
});
