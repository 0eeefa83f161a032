import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserName } from './find-browsers.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the extension for one browser into `.output/`. @throws when the build fails */
export function buildExtension(name: BrowserName): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', name], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The build for ${name} failed.`);
}
