import { cpSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFolder } from './driver.ts';
import type { BrowserName } from './find-browsers.ts';

/**
 * A copy of the built extension for a browser in another language. A browser that has only English of its own picks the
 * folder of English messages: here the language's messages lie in it. The folder is the caller's to remove.
 */
export function translated(name: BrowserName, locale: string): string {
  const folder = copyOf(name);
  cpSync(join(folder, '_locales', locale), join(folder, '_locales/en'), { recursive: true });
  return folder;
}

/** A copy that has no messages in the browser's own language: what it is in a language that Dateline does not speak. */
export function untranslated(name: BrowserName): string {
  const folder = copyOf(name);
  const manifest = join(folder, 'manifest.json');
  renameSync(join(folder, '_locales/en'), join(folder, '_locales/sv'));
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace('"default_locale":"en"', '"default_locale":"sv"'),
  );
  return folder;
}

function copyOf(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-translated-'));
  cpSync(extensionFolder(name), folder, { recursive: true });
  return folder;
}
