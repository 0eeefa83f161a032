import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** All code that shows words: that of components and entrypoints. */
export const shownCode = ['components', 'entrypoints']
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(ROOT, room, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** A call of `t` or `tn`: its key as written, and how many values follow (the number of `tn` not among them). */
export interface Call {
  key: string;
  values: number;
}

export function callsIn(code: string): Call[] {
  return [...code.matchAll(/(?<![\w.])(tn?)\(/g)].map(({ 0: { length }, 1: name, index }) => {
    const [key = '', ...rest] = listFrom(code, index + length);
    return { key, values: rest.length - (name === 'tn' ? 1 : 0) };
  });
}

/** The items of a list from behind its bracket to the bracket that closes it. */
function listFrom(code: string, start: number): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < code.length; at += 1) {
    const mark = code[at] ?? '';
    const isEnd = depth === 0 && mark === ')';
    if ((depth === 0 && mark === ',') || isEnd) {
      items.push(code.slice(from, at).trim());
      from = at + 1;
    }
    if (isEnd) break;
    if (/['"`]/.test(mark)) at = closeOf(code, at);
    else if (/[([{]/.test(mark)) depth += 1;
    else if (/[)\]}]/.test(mark)) depth -= 1;
  }
  return items.filter((item) => item !== '');
}

/** Where a string ends that begins here. */
function closeOf(code: string, start: number): number {
  for (let at = start + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === code[start]) return at;
  }
  return code.length;
}
