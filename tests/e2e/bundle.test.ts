import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closureOf, gzipped, networkCalls, readBundle } from './bundle.ts';
import { extensionFolder } from './driver.ts';
import { BROWSER_NAMES } from './find-browsers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KILOBYTE = 1000;
const CONTENT_LIMIT = 40 * KILOBYTE;
const POPUP_LIMIT = 60 * KILOBYTE;

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  content_security_policy?: { extension_pages?: string };
}

/** The permissions that the README's table explains: its rows begin with the permission as code. */
function explainedPermissions(): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith('Privacy')) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name).sort();
}

describe.each(BROWSER_NAMES)('the extension built for %s', (name) => {
  const folder = extensionFolder(name);
  const files = readBundle(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('fetches its own model in the background and calls no network otherwise', () => {
    const calls = networkCalls(files);
    expect(calls.map(({ path }) => path)).toEqual(['background.js']);
    expect(calls[0]?.code).toMatch(/^fetch\(\w+(?:\.\w+)*\.getURL\(/);
  });

  it('forbids connections to anywhere else in its own pages', () => {
    expect(manifest.content_security_policy?.extension_pages).toContain("default-src 'self'");
  });

  it('asks for the permissions that the README explains, and no others', () => {
    const asked = [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
    ];
    expect(explainedPermissions()).toEqual(asked.sort());
  });

  it('is small', () => {
    const content = gzipped(files.filter(({ path }) => path.startsWith('content-scripts/')));
    const popup = gzipped(closureOf('popup.html', files).filter(({ path }) => !path.endsWith('.html')));
    const background = gzipped(files.filter(({ path }) => path === 'background.js'));
    const kilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} kB`;
    console.log(
      `${name}, gzipped: content script ${kilobytes(content)}, popup ${kilobytes(popup)}, ` +
        `background ${kilobytes(background)} (model apart)`,
    );
    expect(content).toBeGreaterThan(KILOBYTE);
    expect(content).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(popup).toBeGreaterThan(KILOBYTE);
    expect(popup).toBeLessThanOrEqual(POPUP_LIMIT);
  });
});

describe('the extension built for Firefox', () => {
  it('passes the store’s linter', () => {
    const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
    const options = ['lint', '--source-dir', extensionFolder('firefox'), '--output', 'json'];
    const { stdout } = spawnSync(process.execPath, [webExt, ...options], { encoding: 'utf8', cwd: ROOT });
    const { errors } = JSON.parse(stdout) as { errors: { code: string; message: string }[] };
    expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
