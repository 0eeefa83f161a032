import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the built extension; `path` counts from its root. */
export interface BuiltFile {
  path: string;
  text: string;
}

/** All text files of a built extension. */
export function readBundle(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|json|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file), text: readFileSync(file, 'utf8') }));
}

/** What could reach the network from a script. The search index has a method of its own that is called `fetch`. */
const CALLS =
  /(?<!\b_index\.)\bfetch\s*\((?!\w+,\w+\)\{)|\bimportScripts\s*\(|\b(?:XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|RTCPeerConnection|sendBeacon|fetchLater)\b|\bimport\s*\(\s*(?!["'`]\.)|\bnew\s+Image\b/g;
/** What could reach it from markup or style. */
const REMOTE =
  /(?:src|href|action|srcset)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/gi;

/** The places in a built extension that could reach the network, each with a little of what stands around it. */
export function networkCalls(files: readonly BuiltFile[]): { path: string; code: string }[] {
  return files.flatMap(({ path, text }) => {
    const pattern = path.endsWith('.js') ? CALLS : REMOTE;
    return [...text.matchAll(pattern)].map((match) => ({
      path,
      code: text.slice(match.index, match.index + 80),
    }));
  });
}

/** Bytes after gzip, of several files each on its own. */
export const gzipped = (files: readonly BuiltFile[]): number =>
  files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).byteLength, 0);

/**
 * An HTML page of the extension with all scripts and styles that it loads, directly or not: when it opens, or, with what is
 * loaded on demand, at any time.
 */
export function closureOf(page: string, files: readonly BuiltFile[], when: 'opening' | 'ever'): BuiltFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Set<BuiltFile>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (!file || found.has(file)) return;
    found.add(file);
    for (const reference of referencesOf(file, when)) visit(reference);
  };
  visit(page);
  return [...found];
}

const REFERENCES = {
  html: /(?:src|href)="([^"]+\.(?:js|css))"/g,
  opening: /(?:\bimport|\bfrom)\s*["'`]([^"'`]+\.js)["'`]/g,
  ever: /(?:\bimport|\bfrom)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g,
};

function referencesOf({ path, text }: BuiltFile, when: 'opening' | 'ever'): string[] {
  const pattern = REFERENCES[path.endsWith('.html') ? 'html' : when];
  return [...text.matchAll(pattern)].map(([, target = '']) =>
    target.startsWith('/') ? target.slice(1) : join(dirname(path), target),
  );
}
