import { canonicalText } from '../canonical.ts';
import type { Preferences } from '../preferences-shape.ts';
import type { Draft, LibraryRows } from '../shapes.ts';

export const BACKUP_FORMAT = 'dateline-library';
/** From 2 on with preferences. */
export const BACKUP_VERSION = 2;
/** What a backup file's name ends in. */
export const BACKUP_ENDING = '-backup.json';

/**
 * The backup file: JSON, one row a line, rows and fields in a settled order, and nothing of the moment, so that the same
 * library always gives the same bytes. `preferences`: null for a library alone.
 */
export function backupOf(
  { articles, notes, removed, drafts }: LibraryRows,
  preferences: Preferences | null = null,
): string {
  const list = (name: string, rows: readonly object[], key: (row: never) => string): string => {
    const lines = [...rows].sort((a, b) => order(key(a as never), key(b as never))).map(canonicalText);
    return `"${name}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]`;
  };
  const byId = ({ id }: { id: string }): string => id;
  return `{
"format": "${BACKUP_FORMAT}",
"version": ${BACKUP_VERSION},
"preferences": ${canonicalText(preferences)},
${list('articles', articles, byId)},
${list('notes', notes, byId)},
${list('removed', removed, byId)},
${list('drafts', drafts, ({ key }: Draft) => key)}
}
`;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
