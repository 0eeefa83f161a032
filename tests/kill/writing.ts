import type { Page } from 'puppeteer-core';
import type { Answer, Kind, Question, Result } from '../../utils/messages.ts';
import { between, chance, pick, type Random } from '../bench/anchors/random.ts';
import { tellBackground } from '../e2e/messages.ts';
import { article, claimNote, nameNote, newNote } from '../notes/samples.ts';
import type { Ledger } from './ledger.ts';

/** So many changes are on their way at once. */
const AT_ONCE = 3;
/** Longest text, in UTF-16 code units. */
const LONGEST = 4_000;

/** One change of the notes over the real messages, told to the ledger before and after. */
type Change = (desk: Desk) => Promise<void>;

interface Desk {
  own: Page;
  ledger: Ledger;
  random: Random;
}

/** Writes, edits and tags notes without a pause until the browser is gone. @throws where the background refuses */
export async function writeUntilGone(desk: Desk): Promise<void> {
  const writer = async (): Promise<void> => {
    for (;;) await changeOf(desk)(desk);
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, writer));
  for (const end of ends) if (end.status === 'rejected' && end.reason instanceof Refused) throw end.reason;
}

class Refused extends Error {}

async function ask<K extends Kind<'background'>>(
  { own }: Desk,
  kind: K,
  question: Question<'background', K>,
): Promise<Answer<'background', K>> {
  const reply = await tellBackground(own, { dateline: 'background', kind, question });
  const result = reply as Result<Answer<'background', K>> | null;
  // Nothing answers while the browser dies: that is no refusal.
  if (!result) throw new Error('The background is gone.');
  if (!result.ok) throw new Refused(result.error.why);
  return result.value;
}

const changeOf = ({ ledger, random }: Desk): Change => {
  const free = ledger.free().length;
  if (free > 5 && chance(random, 0.25)) return edit;
  return free > 20 && chance(random, 0.15) ? tagMany : add;
};

const filler = (random: Random): string => 'é '.repeat(between(random, 0, LONGEST / 2));

async function add(desk: Desk): Promise<void> {
  const { ledger, random } = desk;
  const draftKey = chance(random, 0.3) ? `draft ${random()}` : null;
  const entry = ledger.add(filler(random), draftKey);
  const number = between(random, 0, 400);
  const note = pick(random, [newNote(), nameNote(), claimNote()]);
  const of = article({ canonical: `https://paper.example/${number}`, aliases: [] });
  if (draftKey) await ask(desk, 'saveDraft', { key: draftKey, body: entry.bodies[0] ?? '' });
  const { note: row } = await ask(desk, 'addNote', {
    note: { ...note, article: of, body: entry.bodies[0] ?? '' },
    ...(draftKey && { draftKey }),
  });
  ledger.acknowledge(entry, row.id);
}

async function edit(desk: Desk): Promise<void> {
  const { ledger, random } = desk;
  const entry = pick(random, ledger.free());
  const body = ledger.write(entry, filler(random));
  await ask(desk, 'editNote', { id: entry.id ?? '', patch: { body } });
  ledger.acknowledge(entry, entry.id ?? '');
}

async function tagMany(desk: Desk): Promise<void> {
  const { ledger, random } = desk;
  const { bulk, entries } = ledger.addBulk(between(random, 2, 50));
  await ask(desk, 'patchNotes', { ids: bulk.ids, patch: { addTags: [bulk.tag] } });
  ledger.acknowledgeBulk(bulk, entries);
}
