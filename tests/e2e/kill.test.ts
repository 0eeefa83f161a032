import { describe, expect, it } from 'vitest';
import { killInRounds } from '../kill/rounds.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';

const MINUTE = 60_000;
const KILLS = 3;

describe.each(BROWSER_NAMES)('%s, killed while notes are written', (name) => {
  it.skipIf(!findBrowser(name))(
    'keeps every note that it acknowledged, and none in part',
    async () => {
      const { acknowledged, faults } = await killInRounds(name, KILLS, 1);
      expect(faults).toEqual([]);
      expect(acknowledged).toBeGreaterThan(0);
    },
    5 * MINUTE,
  );
});
