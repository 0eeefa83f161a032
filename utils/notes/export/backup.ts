import type { Draft, LibraryRows } from '../shapes.ts';

export const BACKUP_FORMAT = 'dateline-library';
export const BACKUP_VERSION = 1;
/** What a backup file's name ends in. */
export const BACKUP_ENDING = '-backup.json';

/**
 * The backup file: JSON, one row a line, rows and fields in a settled order, and nothing of the moment, so that the same
 * library always gives the same bytes.
 */
export function backupOf({ articles, notes, removed, drafts }: LibraryRows): string {
  const list = (name: string, rows: readonly object[], key: (row: never) => string): string => {
    const lines = [...rows].sort((a, b) => order(key(a as never), key(b as never))).map(lineOf);
    return `"${name}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]`;
  };
  const byId = ({ id }: { id: string }): string => id;
  return `{
"format": "${BACKUP_FORMAT}",
"version": ${BACKUP_VERSION},
${list('articles', articles, byId)},
${list('notes', notes, byId)},
${list('removed', removed, byId)},
${list('drafts', drafts, ({ key }: Draft) => key)}
}
`;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lineOf = (row: object): string => JSON.stringify(row, sorted);

/** Objects with their fields in the order of the alphabet. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => order(a, b)))
    : value;
