import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFile, closureOf, gzipped, networkCalls, readBundle } from './bundle.ts';
import { extensionFolder } from './driver.ts';
import { BROWSER_NAMES, type BrowserName } from './find-browsers.ts';

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
function explainedPermissions(name: BrowserName): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith('Privacy')) ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)];
  const own = rows.filter(([, , what = '']) => name === 'chrome' || !what.startsWith('Chrome only'));
  return own.map(([, permission = '']) => permission).sort();
}

describe('the search for network calls', () => {
  const found = (path: string, text: string): number => networkCalls([{ path, text }]).length;

  it.each([
    'fetch("https://a.example")',
    'globalThis.fetch (u)',
    'window.fetch(u)',
    'fetch(u,{method:`POST`})',
    'new XMLHttpRequest',
    'new WebSocket(u)',
    'new EventSource(u)',
    'navigator.sendBeacon(u)',
    'importScripts("x.js")',
    'new RTCPeerConnection',
    'import("https://a.example/x.js")',
    'import(u)',
    'new Image',
  ])('finds %s', (code) => {
    expect(found('background.js', `let a=1;${code};`)).toBe(1);
  });

  it('knows the search index by its own method', () => {
    expect(found('library.js', 'class T{fetch(e,t){return e}}this._index.fetch(n,pt)')).toBe(0);
  });

  it('lets the extension load its own files', () => {
    expect(found('popup.js', 'import("./chunk.js"); prefetch(1); t.important(2)')).toBe(0);
    expect(found('popup.html', '<script src="/popup.js"></script><a href="#x">')).toBe(0);
  });

  it('finds remote files in markup and style', () => {
    expect(found('popup.html', '<img src="https://a.example/i.png">')).toBe(1);
    expect(found('popup.css', 'a{background:url(//a.example/i.png)}')).toBe(1);
  });
});

describe.each(BROWSER_NAMES)('the extension built for %s', (name) => {
  let files: BuiltFile[] = [];
  let manifest: Manifest = {};

  beforeAll(() => {
    files = readBundle(extensionFolder(name));
    manifest = JSON.parse(files.find(({ path }) => path === 'manifest.json')?.text ?? '') as Manifest;
  });

  it('fetches its own model in the background and calls no network otherwise', () => {
    const calls = networkCalls(files);
    expect(calls.map(({ path }) => path)).toEqual(['background.js']);
    expect(calls[0]?.code).toMatch(/^fetch\(\w+(?:\.\w+)*\.getURL\(/);
  });

  it('forbids connections to anywhere else in its own pages', () => {
    expect(manifest.content_security_policy?.extension_pages).toContain("default-src 'self'");
  });

  it('asks for the permissions that the README explains, and no others', () => {
    const asked = new Set([
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
    ]);
    expect(explainedPermissions(name)).toEqual([...asked].sort());
  });

  it('is small', () => {
    const content = gzipped(files.filter(({ path }) => /^content-scripts\/|^guard\.js$/.test(path)));
    const card = gzipped(files.filter(({ path }) => path === 'card.js'));
    const sizeOf = (when: 'opening' | 'ever'): number =>
      gzipped(closureOf('popup.html', files, when).filter(({ path }) => !path.endsWith('.html')));
    const [popup, withLibrary] = [sizeOf('opening'), sizeOf('ever')];
    const background = gzipped(files.filter(({ path }) => path === 'background.js'));
    const kilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} kB`;
    console.log(
      `${name}, gzipped: content script ${kilobytes(content)}, card ${kilobytes(card)}, popup ${kilobytes(popup)}, ` +
        `with its library ${kilobytes(withLibrary)}, ` +
        `background ${kilobytes(background)} (model apart)`,
    );
    expect(content).toBeGreaterThan(KILOBYTE);
    expect(content).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(card).toBeGreaterThan(KILOBYTE);
    expect(card).toBeLessThanOrEqual(CONTENT_LIMIT);
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
