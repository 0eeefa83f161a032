import { collect, type Read } from './collect.ts';
import type { Incoming } from './incoming.ts';
import { asItems, asRecord, asText, momentOf } from './parse.ts';
import { anchorFrom } from './selectors.ts';

/** Rows of Hypothesis' API (`rows`), an export of its client (`annotations`), or a bare list of annotations. */
function rowsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const record = asRecord(value);
  return asItems(record?.rows ?? record?.annotations);
}

const isRow = (value: unknown): boolean => {
  const row = asRecord(value);
  return typeof row?.uri === 'string' && typeof row.id === 'string' && 'target' in row;
};

export const isHypothesis = (value: unknown): boolean => rowsIn(value).some(isRow);

export const readHypothesis = (value: unknown): Incoming => collect(rowsIn(value).map(readRow));

function readRow(value: unknown): Read {
  const row = asRecord(value) ?? {};
  const [target] = asItems(row.target);
  const [title] = asItems(asRecord(row.document)?.title);
  const createdAt = momentOf(row.created) ?? 0;
  const user = asRecord(row.user_info)?.display_name;
  return {
    highlight: {
      key: `hypothesis-${asText(row.id)}`,
      address: asText(row.uri),
      title: asText(title),
      byline: null,
      anchor: anchorFrom(asRecord(target)?.selector),
      // A reply or a note of someone else keeps its writer's name.
      body: [asItems(row.references).length > 0 && asText(user) ? `${asText(user)}:` : '', asText(row.text)]
        .filter(Boolean)
        .join(' '),
      tags: asItems(row.tags).map(asText),
      createdAt,
      updatedAt: momentOf(row.updated) ?? createdAt,
    },
  };
}
