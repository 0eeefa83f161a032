/**
 * Compiles the tagger's SIMD arithmetic from its AssemblyScript and writes it, as base64, where the engine imports it:
 * `npm run build:simd`. A unit test fails when the two do not agree.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = 'utils/extract/names/tagger/simd';
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--use', 'abort='];
/** The compiler warns that vectors cannot be handed to JavaScript; none are. */
const QUIET = ['--disableWarning', '112'];

export const MODULE = join(ROOT, FOLDER, 'module.ts');

/** The source text of `module.ts`. @throws when the kernel does not compile */
export function compileSimd(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-simd-'));
  const out = join(folder, 'kernel.wasm');
  const compiler = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');
  const command = [compiler, `${FOLDER}/assembly/kernel.ts`, '-o', out, ...OPTIONS, ...QUIET];
  try {
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The kernel does not compile:\n${stderr}`);
    return moduleOf(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function moduleOf(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,100}/g) ?? [];
  return [
    '/** `assembly/` compiled, as base64; written by `npm run build:simd`. */',
    `export const SIMD_MODULE =\n  ${lines.map((line) => `'${line}'`).join(' +\n  ')};`,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(MODULE, compileSimd());
