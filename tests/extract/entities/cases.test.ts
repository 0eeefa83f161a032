import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkEntities } from '../../../utils/extract/entities/link.ts';
import { type Model, openModel } from '../../../utils/extract/model.ts';
import { readProse } from '../../../utils/extract/prose.ts';
import type { Entity, Name, NameType } from '../../../utils/extract/shapes.ts';

/**
 * Cases are parted by blank lines. A text has its names marked, `{Kim|PER}`, and "/" for a new line. Below `==>` stands
 * an entity a line: `name TYPE: its names as they come`, then ` — description` and ` > relation other entity`.
 */
const FOLDER = join(import.meta.dirname, '../../cases/entities');
const MODEL = join(import.meta.dirname, '../../../public/model/names.bin');
const MARK = /\{([^{}|]+)\|(PER|ORG|LOC|NORP|MISC)\}/g;

const model: Model = openModel(new Uint8Array(readFileSync(MODEL)).buffer);

function entitiesOf(marked: string): string[] {
  const names: Omit<Name, 'entity'>[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [mark, surface = '', type] = match;
    text += marked.slice(from, match.index);
    const start = text.length;
    names.push({ start, end: start + surface.length, text: surface, type: type as NameType, confidence: 1 });
    text += surface;
    from = match.index + mark.length;
  }
  text += marked.slice(from);
  const prose = readProse({ text, pieces: [], published: null, lang: 'en' });
  const linked = linkEntities(prose, names, model);
  return linked.entities.map((entity) => written(entity, linked));
}

function written(
  { id, name, type, description, relatedTo }: Entity,
  { names, entities }: { names: Name[]; entities: Entity[] },
): string {
  const members = names.filter((member) => member.entity === id).map(({ text }) => text);
  const other = entities.find((entity) => entity.id === relatedTo?.id)?.name;
  const relation = relatedTo ? ` > ${relatedTo.relation} ${other}` : '';
  return `${name} ${type}: ${members.join(', ')}${description ? ` — ${description}` : ''}${relation}`;
}

for (const file of readdirSync(FOLDER)) {
  const cases = readFileSync(join(FOLDER, file), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ text: lines[0] ?? '', expected: lines.slice(2) }));
  describe(`entities of ${file}`, () => {
    it.each(cases)('$text', ({ text, expected }) => {
      expect(entitiesOf(text.replaceAll(' / ', '\n'))).toEqual(expected);
    });
  });
}
