/**
 * Shows by strace (Linux) whether what the background acknowledges is on the disk by then: `npm run test:durability --
 * [chrome|firefox]`. The same is tried with an extension whose background asks for relaxed durability instead.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../e2e/build.ts';
import { extensionFolder, Session } from '../e2e/driver.ts';
import { type BrowserName, findBrowser } from '../e2e/find-browsers.ts';
import { newNote } from '../notes/samples.ts';
import { readSyncs, type Sync } from './syncs.ts';

const NOTES = 50;
const folder = mkdtempSync(join(tmpdir(), 'dateline-durability-'));

/** The files of the extension's own IndexedDB; in Firefox, `storage.local` is one too, under a context of its own. */
const DATABASE: Record<BrowserName, RegExp> = {
  chrome: /\/IndexedDB\/chrome-extension_/,
  firefox: /\/storage\/default\/moz-extension\+\+\+[^/^]+\//,
};

/** From the question to the acknowledgement, milliseconds since 1970 by the page's clock. */
interface Wait {
  asked: number;
  answered: number;
}

/** A command that runs the browser under strace. */
function traced(name: BrowserName, output: string): string {
  const command = join(folder, `${name}-traced`);
  const options = '-f --seccomp-bpf -ttt -T -y -e trace=fsync,fdatasync';
  writeFileSync(command, `#!/bin/sh\nexec strace ${options} -o "${output}" "${findBrowser(name)}" "$@"\n`, {
    mode: 0o755,
  });
  return command;
}

/** The built extension with another durability in its background. */
function extensionWith(name: BrowserName, durability: string): string {
  const extension = join(folder, `${name}-${durability}`);
  cpSync(extensionFolder(name), extension, { recursive: true });
  const script = join(extension, 'background.js');
  const code = readFileSync(script, 'utf8');
  const pattern = /(chromeTransactionDurability:\s*["'`])strict/g;
  if (code.match(pattern)?.length !== 1) throw new Error('The background does not ask for durability once.');
  writeFileSync(script, code.replace(pattern, `$1${durability}`));
  return extension;
}

/** Asks the background to add notes one after the other, with rests, so that no note waits on the sync of another. */
async function addNotes(own: Page): Promise<Wait[]> {
  const envelope = { dateline: 'background', kind: 'addNote', question: { note: newNote() } };
  return own.evaluate(
    async (question, count) => {
      const { runtime } = Reflect.get(globalThis, 'chrome') as {
        runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
      };
      // The first one starts the background and loads its model.
      await runtime.sendMessage(question);
      const waits: { asked: number; answered: number }[] = [];
      for (let note = 0; note < count; note += 1) {
        await new Promise((done) => setTimeout(done, 100));
        const asked = performance.timeOrigin + performance.now();
        const { ok } = await runtime.sendMessage(question);
        if (!ok) throw new Error('The note was refused.');
        waits.push({ asked, answered: performance.timeOrigin + performance.now() });
      }
      return waits;
    },
    envelope,
    NOTES,
  );
}

const isSynced = ({ asked, answered }: Wait, syncs: readonly Sync[]): boolean =>
  syncs.some(({ begun, ended }) => begun >= asked && ended <= answered);

async function measure(name: BrowserName, durability: string): Promise<void> {
  const output = join(folder, `${name}-${durability}.trace`);
  const variable = name === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  const chosen = process.env[variable];
  const command = traced(name, output);
  const session = new Session(name, { extension: extensionWith(name, durability) });
  process.env[variable] = command;
  try {
    await session.start();
    const waits = await addNotes(await session.openOwn('/popup.html'));
    await session.end();
    const syncs = readSyncs(readFileSync(output, 'utf8')).filter(({ path }) => DATABASE[name].test(path));
    const synced = waits.filter((wait) => isSynced(wait, syncs)).length;
    const median = waits.map(({ asked, answered }) => answered - asked).sort((a, b) => a - b)[NOTES >> 1];
    console.log(
      `${name}, ${durability}: ${synced} of ${waits.length} acknowledgements after a sync of the database's files ` +
        `that began after the question; median wait ${median?.toFixed(1)} ms`,
    );
  } finally {
    if (chosen === undefined) delete process.env[variable];
    else process.env[variable] = chosen;
    await session.end();
  }
}

const [name = 'chrome'] = process.argv.slice(2);
if (name !== 'chrome' && name !== 'firefox') throw new Error('Say chrome or firefox.');
if (spawnSync('strace', ['--version']).status !== 0) throw new Error('This needs strace on the PATH.');
buildExtension(name);
for (const durability of ['strict', 'relaxed']) await measure(name, durability);
rmSync(folder, { recursive: true });
