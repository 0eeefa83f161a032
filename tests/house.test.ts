import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const ROOMS = ['entrypoints', 'components', 'utils', 'tests'];
const MAX_LINES = 300;

/** What each room may import: `types` only as types. Rooms and packages alike; the first matching prefix rules. */
const MAY: Record<string, { code: string[]; types: string[] }> = {
  'utils/text': { code: [], types: [] },
  'utils/article': { code: ['utils/text'], types: [] },
  'utils/extract': { code: ['utils/text'], types: [] },
  'utils/page': { code: ['utils/article', 'utils/text'], types: ['utils/extract'] },
  'utils/notes': {
    code: ['utils/text', 'dexie', 'minisearch', 'fflate', 'wxt/browser'],
    types: ['utils/extract'],
  },
  'utils/messages.ts': {
    code: ['wxt/browser'],
    types: ['utils/notes', 'utils/extract', 'utils/article', 'utils/text'],
  },
  components: {
    code: ['preact', 'utils/notes/limits.ts', 'utils/notes/speaker.ts'],
    types: [
      'utils/text',
      'utils/article',
      'utils/extract',
      'utils/notes',
      'utils/page',
      'utils/messages.ts',
      'public/_locales/en',
    ],
  },
  entrypoints: { code: ['utils', 'components', 'preact', 'wxt'], types: [] },
  tests: { code: ['utils', 'components', 'entrypoints', '*'], types: [] },
};

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const files = ROOMS.flatMap((room) => listFiles(join(ROOT, room))).filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

function listFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...source.matchAll(pattern)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const path = target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target;
    return { file, target: path, typeOnly: match[1] !== undefined };
  });
}

const within = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);
const roomOf = (path: string): string | undefined => Object.keys(MAY).find((room) => within(path, room));

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const room = roomOf(file);
  const rule = room ? MAY[room] : undefined;
  if (!room || !rule) return false;
  if (within(target, room)) return room !== 'entrypoints' || entrypointOf(file) === entrypointOf(target);
  const allowed = typeOnly ? [...rule.code, ...rule.types] : rule.code;
  return allowed.some((prefix) => prefix === '*' || within(target, prefix));
}

const entrypointOf = (path: string): string => path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';

const importersOf = (target: string): string[] =>
  [
    ...new Set(
      imports.filter((i) => within(i.target, target) && !within(i.file, 'tests')).map((i) => i.file),
    ),
  ].sort();

function circles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { file, target, typeOnly } of imports) {
    if (!typeOnly) edges.set(file, [...(edges.get(file) ?? []), target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of edges.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

describe('the house', () => {
  it('has only the rooms it was planned with', () => {
    const kinds = readdirSync(join(ROOT, 'utils')).sort();
    expect(kinds).toEqual(['article', 'extract', 'messages.ts', 'notes', 'page', 'text']);
    expect(
      readdirSync(join(ROOT, 'utils/extract'), { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
        .sort(),
    ).toEqual(['claims', 'dates', 'entities', 'names']);
  });

  it('lets imports point down only', () => {
    expect(imports.filter((i) => !isAllowed(i)).map((i) => `${i.file} imports ${i.target}`)).toEqual([]);
  });

  it('has no import circles', () => {
    expect(circles()).toEqual([]);
  });

  it('imports Dexie in one file', () => {
    expect(importersOf('dexie').length).toBeLessThanOrEqual(1);
  });

  it('imports the browser API in the messages, the entrypoints and the settings alone', () => {
    const outside = importersOf('wxt/browser').filter((file) => !within(file, 'entrypoints'));
    expect(
      outside.filter((file) => !['utils/messages.ts', 'utils/notes/settings.ts'].includes(file)),
    ).toEqual([]);
    expect(importersOf('webextension-polyfill')).toEqual([]);
  });

  it('ranks notes and packs files in one file each', () => {
    expect(importersOf('minisearch')).toEqual(['utils/notes/search/ranked.ts']);
    expect(importersOf('fflate')).toEqual(['utils/notes/export/archive.ts']);
  });

  it('keeps the clock out of the engine', () => {
    const clock = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/;
    const withClock = files.filter(
      (f) => within(f, 'utils/extract') && clock.test(readFileSync(join(ROOT, f), 'utf8')),
    );
    expect(withClock).toEqual([]);
  });

  it('keeps files short', () => {
    const long = files.filter((f) => readFileSync(join(ROOT, f), 'utf8').split('\n').length > MAX_LINES + 1);
    expect(long).toEqual([]);
  });
});
