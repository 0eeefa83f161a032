import { strToU8, zipSync } from 'fflate';

/** Files in one ZIP archive, the same bytes for the same files. */
export function archiveOf(files: readonly { name: string; text: string }[]): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(entries, { mtime: new Date(Date.UTC(1980, 0, 2)) }));
}
