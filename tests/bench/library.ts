/**
 * How long the library takes at 20,000 notes, medians in milliseconds of one thread's processor time: `npm run bench:library`.
 * The database is a stand-in in memory; what is measured is Dateline's own work.
 */
import 'fake-indexeddb/auto';
import { database } from '../../utils/notes/database.ts';
import { backupOf } from '../../utils/notes/export/backup.ts';
import { applyImport, readRows } from '../../utils/notes/import/apply.ts';
import { type ImportPlan, planImport } from '../../utils/notes/import/plan.ts';
import { readNotesFile } from '../../utils/notes/import/read.ts';
import { readLibrary } from '../../utils/notes/queries.ts';
import { searchNotes } from '../../utils/notes/search/match.ts';
import { openRanking } from '../../utils/notes/search/ranked.ts';
import { libraryOf } from '../notes/library.ts';
import { median, QUERIES } from './queries.ts';

const COUNT = 20_000;
const TODAY = '2024-05-01';
const ROUNDS = 15;
const timed = async (work: () => unknown): Promise<number> => {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};
const say = (what: string, ms: number): void => console.log(`${ms.toFixed(1).padStart(9)} ms  ${what}`);

const file = backupOf(libraryOf(COUNT));
console.log(`${COUNT.toLocaleString('en-GB')} notes, a file of ${(file.length / 1e6).toFixed(1)} MB`);
const plans: ImportPlan[] = [];
say(
  'file read, checked and compared',
  await timed(async () => plans.push(planImport(await readRows(), readNotesFile(file)))),
);
say('written in one transaction', await timed(() => Promise.all(plans.map((plan) => applyImport(plan)))));
const back = backupOf(await readRows());
console.log(`            comes back ${back === file ? 'byte for byte' : 'CHANGED'}`);

const { notes } = await readLibrary();
say(
  'first search without an index (folds all texts)',
  await timed(() => searchNotes(notes, 'harbour', TODAY)),
);
const ranking = openRanking(async () => {});
say('index built', await timed(() => ranking.keepUp(notes)));
for (const query of QUERIES) {
  const plain: number[] = [];
  const ranked: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(await timed(() => searchNotes(notes, query, TODAY)));
    ranked.push(await timed(() => ranking.search(notes, query, TODAY)));
  }
  const found = searchNotes(notes, query, TODAY).length;
  console.log(
    `${median(plain).toFixed(1).padStart(9)} ms popup ${median(ranked).toFixed(1).padStart(6)} ms library  ${query}  (${found} found)`,
  );
}
await database.delete();
