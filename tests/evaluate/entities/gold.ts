import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameType } from '../../../utils/extract/shapes.ts';
import type { Span } from '../../../utils/text/span.ts';

/** The articles of `dev` are for development; those of `test` are measured alone. */
export type Half = 'dev' | 'test';

export interface GoldName extends Span {
  text: string;
  type: NameType;
  /** Which entity of the article is meant. */
  entity: string;
}

export interface GoldArticle {
  name: string;
  text: string;
  names: GoldName[];
}

const FOLDER = join(import.meta.dirname, '../../gold/entities');
const MARK = /\{([^{}|]+)\|([^{}|]+)\}/g;

export function readGold(half: Half): GoldArticle[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder)
    .sort()
    .map((file) => readArticle(file, readFileSync(join(folder, file), 'utf8')));
}

/**
 * A line of origin beginning with "#", a line `entity TYPE` for each entity, "---", then the text with its names marked
 * as `{Kim|kim-jong-un}`. @throws when a mark's entity is not listed, or a listed one not marked
 */
function readArticle(file: string, content: string): GoldArticle {
  const [head = '', body = ''] = content.split('\n---\n');
  const entries = head.split('\n').filter((line) => line && !line.startsWith('#'));
  const types = new Map(entries.map((line) => line.split(' ') as [string, NameType]));
  const names: GoldName[] = [];
  let text = '';
  let from = 0;
  for (const match of body.trim().matchAll(MARK)) {
    const [mark, surface = '', entity = ''] = match;
    const type = types.get(entity);
    if (!type) throw new Error(`${file}: "${entity}" is not in the list.`);
    text += body.slice(from, match.index);
    names.push({ start: text.length, end: text.length + surface.length, text: surface, type, entity });
    text += surface;
    from = match.index + mark.length;
  }
  const idle = [...types.keys()].filter((entity) => !names.some((name) => name.entity === entity));
  if (idle.length > 0) throw new Error(`${file}: nothing is marked as ${idle.join(', ')}.`);
  return { name: file.replace(/\.txt$/, ''), text: text + body.trim().slice(from), names };
}
