/** `npm test`: every check there is, in order, and their sum on the last line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BROWSER_NAMES, findBrowser } from './e2e/find-browsers.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of the report that Vitest writes. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  console.log(`\n— ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
}

function runs(script: string, ...options: string[]): boolean {
  const command = [join(BIN, script), ...options];
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function check(name: string, script: string, ...options: string[]): boolean {
  const good = runs(script, ...options);
  add(name, { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });
  return good;
}

function runTests(project: 'unit' | 'e2e'): void {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  runs('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  add(`${project} tests`, readReport(file));
  rmSync(folder, { recursive: true });
}

/** A run that failed without a failed test (a file that does not load, a crash) counts as one failure. */
function readReport(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const failed = report.success ? report.numFailedTests : Math.max(1, report.numFailedTests);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function lookForBrowsers(): void {
  const missing = BROWSER_NAMES.filter((name) => !findBrowser(name));
  for (const name of missing) console.log(`${name} was not found: nothing is tried in it.`);
  if (process.env.CI && missing.length > 0)
    add('browsers', { passed: 0, failed: missing.length, skipped: 0 });
}

check('types', 'typescript/bin/tsc', '--noEmit');
check('lint', '@biomejs/biome/bin/biome', 'check', '.');
runTests('unit');
lookForBrowsers();
const built = BROWSER_NAMES.map((name) => check(`build for ${name}`, 'wxt/bin/wxt.mjs', 'build', '-b', name));
if (built.every(Boolean)) runTests('e2e');
if (total.skipped > 0)
  console.log(`${total.skipped} skipped (their material or browser is not on this machine)`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
