import { isArticleRow, isDraftRow, isNoteRow } from '../../utils/notes/import/rows.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import type { Tables } from './tables.ts';

/** One note from the outside: every text that was sent for it, and up to which of them it was acknowledged. */
interface Entry {
  label: string;
  bodies: string[];
  /** How many of the texts were acknowledged; 0: not even the first. */
  acknowledged: number;
  /** Known from the first acknowledgement on. */
  id: string | null;
  draftKey: string | null;
  /** A change of it is on its way. */
  isBusy: boolean;
}

/** A tag put on many notes in one go. */
interface Bulk {
  tag: string;
  ids: string[];
  isAcknowledged: boolean;
}

/** Keeps account, outside of the browser, of what was written and what the browser said was safe. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #bulks: Bulk[] = [];

  /** How many notes, edits and changes of many notes were acknowledged. */
  acknowledged = 0;

  add(body: string, draftKey: string | null): Entry {
    const label = `note-${this.#entries.size}`;
    const entry: Entry = { label, bodies: [], acknowledged: 0, id: null, draftKey, isBusy: false };
    this.#entries.set(label, entry);
    this.write(entry, body);
    return entry;
  }

  /** The next text of a note: its label at both ends shows whether it is whole. */
  write(entry: Entry, body: string): string {
    const text = `${entry.label} ${entry.bodies.length}\n${body}\n${entry.label}`;
    entry.bodies.push(text);
    entry.isBusy = true;
    return text;
  }

  acknowledge(entry: Entry, id: string): void {
    entry.id = id;
    entry.acknowledged = entry.bodies.length;
    entry.isBusy = false;
    this.acknowledged += 1;
  }

  /** A tag for many notes that nothing else is being done to. */
  addBulk(count: number): { bulk: Bulk; entries: Entry[] } {
    const entries = this.free().slice(-count);
    for (const entry of entries) entry.isBusy = true;
    const bulk = {
      tag: `bulk-${this.#bulks.length}`,
      ids: entries.flatMap(({ id }) => id ?? []),
      isAcknowledged: false,
    };
    this.#bulks.push(bulk);
    return { bulk, entries };
  }

  acknowledgeBulk(bulk: Bulk, entries: readonly Entry[]): void {
    bulk.isAcknowledged = true;
    for (const entry of entries) entry.isBusy = false;
    this.acknowledged += 1;
  }

  /** Acknowledged notes that no change is on its way to. */
  free(): Entry[] {
    return [...this.#entries.values()].filter(({ id, isBusy }) => id !== null && !isBusy);
  }

  /** What the kill has cut off stays as it came out; nothing is on its way any more. */
  settle(): void {
    for (const entry of this.#entries.values()) entry.isBusy = false;
  }

  /** What of the acknowledged is missing, and what stands there in part only, in sentences. */
  faultsIn({ articles, notes, drafts }: Tables): string[] {
    const known = new Set(articles.filter(isArticleRow).map(({ id }) => id));
    const rows = notes.filter(isNoteRow);
    const labels = new Map(rows.map((row) => [labelOf(row), row]));
    const draftKeys = new Set(drafts.filter(isDraftRow).map(({ key }) => key));
    return [
      ...malformed('article', articles.length - known.size),
      ...malformed('note', notes.length - rows.length),
      ...malformed('draft', drafts.length - draftKeys.size),
      ...rows
        .filter(({ articleId }) => !known.has(articleId))
        .map(({ id }) => `${id} is without its article`),
      ...rows.filter((row) => !this.#entries.has(labelOf(row))).map(({ id }) => `${id} was never written`),
      ...[...this.#entries.values()].flatMap((entry) => faultOf(entry, labels.get(entry.label), draftKeys)),
      ...this.#bulks.flatMap((bulk) => faultOfBulk(bulk, rows)),
    ];
  }
}

const labelOf = ({ body }: Note): string => body.split(' ', 1)[0] ?? '';

const malformed = (what: string, count: number): string[] =>
  count > 0 ? [`rows that are no whole ${what}: ${count}`] : [];

function faultOf(entry: Entry, row: Note | undefined, draftKeys: ReadonlySet<string>): string[] {
  const { label, bodies, acknowledged, draftKey } = entry;
  if (!row) return acknowledged > 0 ? [`${label} was acknowledged and is lost`] : [];
  const at = bodies.indexOf(row.body);
  if (at < 0) return [`${label} is there in part`];
  if (at + 1 < acknowledged) return [`${label}: an acknowledged edit is lost`];
  return draftKey !== null && draftKeys.has(draftKey) ? [`${label} is there, and so is its draft`] : [];
}

function faultOfBulk({ tag, ids, isAcknowledged }: Bulk, rows: readonly Note[]): string[] {
  const tagged = new Set(rows.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id));
  const count = ids.filter((id) => tagged.has(id)).length;
  if (count === ids.length || (count === 0 && !isAcknowledged)) return [];
  return [`${tag} is on ${count} of ${ids.length} notes`];
}
