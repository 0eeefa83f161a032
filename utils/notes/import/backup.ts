import { BACKUP_FORMAT, BACKUP_VERSION } from '../export/backup.ts';
import { isPreferences, type Preferences } from '../preferences-shape.ts';
import type { Check } from '../shape-checks.ts';
import { NotesError } from '../trouble.ts';
import { type Incoming, inShort, nothingIncoming, type Refused } from './incoming.ts';
import { asRecord, asText } from './parse.ts';
import { isArticleRow, isDraftRow, isNoteRow, isRemovedRow } from './rows.ts';

export const isBackup = (value: unknown): boolean => asRecord(value)?.format === BACKUP_FORMAT;

/** Reads Dateline's own backup. @throws NotesError for another version, or a file that is not whole */
export function readBackup(value: unknown): Incoming {
  const file = asRecord(value) ?? {};
  const version = versionOf(file);
  const refused: Incoming['refused'] = [];
  const rows = <T>(name: string, isRow: Check<T>): T[] => {
    const list = file[name];
    if (!Array.isArray(list)) throw new NotesError('bad-request', 'backupNotWhole', { detail: name });
    return list.filter((row): row is T => {
      const isGood = isRow(row);
      if (!isGood) refused.push({ what: whatIs(row), why: whyNot(row) });
      return isGood;
    });
  };
  const articles = rows('articles', isArticleRow);
  const known = new Set(articles.map(({ id }) => id));
  const belongs = (row: { articleId: string }): boolean => {
    if (known.has(row.articleId)) return true;
    refused.push({ what: whatIs(row), why: 'noArticle' });
    return false;
  };
  return {
    ...nothingIncoming(),
    articles,
    notes: rows('notes', isNoteRow).filter(belongs),
    removed: rows('removed', isRemovedRow).filter(belongs),
    drafts: rows('drafts', isDraftRow),
    preferences: version < WITH_PREFERENCES ? null : preferencesIn(file, refused),
    refused,
  };
}

/** The first version that holds preferences. */
const WITH_PREFERENCES = 2;

function versionOf({ version }: Record<string, unknown>): number {
  if (typeof version === 'number' && version > BACKUP_VERSION) {
    throw new NotesError('bad-request', 'backupNewer');
  }
  if (version !== BACKUP_VERSION && version !== 1) throw new NotesError('bad-request', 'backupUnknown');
  return version;
}

/** All of the preferences, or none: those that are odd in one place are not taken at all. */
function preferencesIn({ preferences }: Record<string, unknown>, refused: Refused[]): Preferences | null {
  if (preferences === undefined) {
    throw new NotesError('bad-request', 'backupNotWhole', { detail: 'preferences' });
  }
  if (preferences === null) return null;
  if (isPreferences(preferences)) return preferences;
  refused.push({ what: 'preferences', why: 'badForm' });
  return null;
}

function whatIs(row: unknown): string {
  const fields = asRecord(row) ?? {};
  const quote = asText(asRecord(fields.anchor)?.quote);
  return inShort(quote || asText(fields.body) || asText(fields.title) || asText(fields.id));
}

function whyNot(row: unknown): Refused['why'] {
  const address = asRecord(row)?.canonical;
  return typeof address === 'string' && !/^https?:/i.test(address) ? 'badAddress' : 'badForm';
}
