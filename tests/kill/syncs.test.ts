import { expect, it } from 'vitest';
import { readSyncs } from './syncs.ts';

it('reads calls that came back, whole or in two lines, and no others', () => {
  const trace = [
    '7 100.500000 fdatasync(12</p/IndexedDB/000003.log>) = 0 <0.002000>',
    '8 100.600000 fsync(4</p/a> <unfinished ...>',
    '9 100.700000 fdatasync(4</p/b> <unfinished ...>',
    '8 100.800000 <... fsync resumed>)        = 0 <0.200000>',
    '7 100.900000 fsync(5</p/c>) = -1 EIO (Input/output error) <0.000100>',
    '7 101.000000 +++ exited with 0 +++',
  ].join('\n');
  expect(readSyncs(trace)).toEqual([
    { path: '/p/IndexedDB/000003.log', begun: 100_500, ended: 100_502 },
    { path: '/p/a', begun: 100_600, ended: 100_800 },
  ]);
});
