/**
 * Kills browsers while they write notes and counts what was lost: `npm run test:kill -- [chrome|firefox] [KILLS] [SEED]`.
 */
import { buildExtension } from '../e2e/build.ts';
import { killInRounds } from './rounds.ts';

const [name = 'chrome', kills = '10', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
if (name !== 'chrome' && name !== 'firefox') throw new Error('Say chrome or firefox.');
buildExtension(name);
const { acknowledged, faults } = await killInRounds(name, Number(kills), Number(seed));
for (const fault of faults) console.log(fault);
console.log(
  `${name}, seed ${seed}: ${kills} kills, ${acknowledged} changes acknowledged, ${faults.length} lost or in part`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
