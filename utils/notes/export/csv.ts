import { linkTo } from '../../text/fragment.ts';
import type { LabelNames } from '../label-names.ts';
import type { Listed } from '../queries.ts';
import { speakerIn } from '../speaker.ts';
import { labelOf, quoteOf } from './rows.ts';

const COLUMNS = [
  'id',
  'quote',
  'note',
  'tags',
  'label',
  'kind',
  'entity',
  'entity type',
  'claim from',
  'claim to',
  'claim relation',
  'claim status',
  'claim speaker',
  'title',
  'site',
  'author',
  'published',
  'address',
  'link',
  'created',
  'updated',
] as const;

/** All notes as a table (RFC 4180, with the mark of UTF-8 that spreadsheets look for). */
export function csvOf(listed: readonly Listed[], labels: LabelNames = {}): string {
  return `\ufeff${tableOf([COLUMNS, ...listed.map((entry) => row(entry, labels))])}`;
}

function row(entry: Listed, labels: LabelNames): string[] {
  const { note, article } = entry;
  const { target } = note;
  const entity = target.kind === 'name' ? target.entity : null;
  const claim = target.kind === 'claim' ? target.claim : null;
  return [
    note.id,
    quoteOf(entry),
    note.body,
    note.tags.join(', '),
    labelOf(note, labels),
    target.kind,
    entity?.name ?? '',
    entity?.type ?? '',
    claim?.earliest ?? '',
    claim?.latest ?? '',
    claim?.relation ?? '',
    claim?.status ?? '',
    claim ? (speakerIn(claim) ?? '') : '',
    article.title,
    article.site ?? '',
    article.byline ?? '',
    article.published ?? '',
    article.canonical,
    linkTo(article.canonical, note.anchor),
    new Date(note.createdAt).toISOString(),
    new Date(note.updatedAt).toISOString(),
  ];
}

/** Readwise's layout for import: https://docs.readwise.io/readwise/docs/importing-highlights/csv. Notes without a quote stay out. */
export function readwiseCsvOf(listed: readonly Listed[]): string {
  const rows = listed
    .filter((entry) => quoteOf(entry) !== '')
    .map((entry) => {
      const { note, article } = entry;
      // Readwise reads tags from the first line of a note.
      const tags = note.tags.map((tag) => `.${tag.replace(/\s+/g, '-')}`).join(' ');
      return [
        quoteOf(entry),
        article.title,
        article.byline ?? '',
        article.canonical,
        [tags, note.body].filter(Boolean).join('\n'),
        String(note.anchor?.start ?? ''),
        new Date(note.createdAt).toISOString().slice(0, 19).replace('T', ' '),
      ];
    });
  return tableOf([['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'], ...rows]);
}

const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

/** Spreadsheets take a cell that begins so for a formula: an apostrophe tells them that it is text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
