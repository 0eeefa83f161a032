import { between, seeded } from '../bench/anchors/random.ts';
import { Session } from '../e2e/driver.ts';
import type { BrowserName } from '../e2e/find-browsers.ts';
import { until } from '../e2e/until.ts';
import { Ledger } from './ledger.ts';
import { readTables } from './tables.ts';
import { writeUntilGone } from './writing.ts';

/** Longest time from the first acknowledgement to the kill, in milliseconds. */
const LONGEST = 1_500;

export interface Outcome {
  kills: number;
  /** Changes that were acknowledged before their browser was killed. */
  acknowledged: number;
  /** What was lost or found in part, in sentences. */
  faults: string[];
}

/**
 * Writes notes in a browser, kills it in the middle, starts it again with the same profile and looks at what is there; so
 * many times, each after a time that the seed settles.
 */
export async function killInRounds(name: BrowserName, kills: number, seed: number): Promise<Outcome> {
  const random = seeded(seed);
  const session = new Session(name);
  const ledger = new Ledger();
  const faults: string[] = [];
  try {
    await session.start();
    for (let kill = 1; kill <= kills; kill += 1) {
      const own = await session.openOwn('/popup.html');
      const before = ledger.acknowledged;
      const writing = writeUntilGone({ own, ledger, random });
      const begun = until('a change is acknowledged', async () => ledger.acknowledged > before);
      await Promise.race([begun, writing]);
      await new Promise((done) => setTimeout(done, between(random, 0, LONGEST)));
      await session.kill();
      await writing;
      ledger.settle();
      await session.start();
      const found = ledger.faultsIn(await readTables(await session.openOwn('/popup.html')));
      faults.push(...found.map((fault) => `kill ${kill}: ${fault}`));
    }
  } finally {
    await session.end();
  }
  return { kills, acknowledged: ledger.acknowledged, faults };
}
