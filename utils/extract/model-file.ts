/**
 * The model file: a container of named sections, used as it lies in memory.
 *
 * Little-endian. Bytes 0–3 "DLNM"; then 32-bit numbers: format version, checksum of everything from byte 16 on, number of
 * sections. From byte 16 a table: name (8 bytes, ASCII, padded with zeros), offset, length. Sections begin on a multiple of 8.
 */
export const MAGIC = 0x4d4e4c44;
export const FORMAT = 3;
export const HEAD = 16;
export const ENTRY = 16;
const NAME = 8;

/** The model file is missing, damaged or of another format version. The message says which. */
export class ModelError extends Error {
  override name = 'ModelError';
}

export interface ModelFile {
  /** Hexadecimal. */
  checksum: string;
  /** @throws ModelError when the file has no such section */
  section(name: string): Uint8Array<ArrayBuffer>;
}

/** @throws ModelError */
export function openModelFile(bytes: ArrayBuffer): ModelFile {
  if (bytes.byteLength === 0) throw new ModelError('The model file is empty.');
  if (bytes.byteLength < HEAD) throw new ModelError('The model file is cut short.');
  const view = new DataView(bytes);
  if (view.getUint32(0, true) !== MAGIC) throw new ModelError('This is not a Dateline model file.');
  const format = view.getUint32(4, true);
  if (format !== FORMAT)
    throw new ModelError(`The model file has format ${format}; this version reads ${FORMAT}.`);
  const checksum = view.getUint32(8, true);
  if (checksumOf(new Uint8Array(bytes, HEAD)) !== checksum)
    throw new ModelError('The model file is damaged.');
  const sections = readTable(view, view.getUint32(12, true));
  return {
    checksum: checksum.toString(16).padStart(8, '0'),
    section(name) {
      const found = sections.get(name);
      if (!found) throw new ModelError(`The model file has no section "${name}".`);
      return new Uint8Array(bytes, found.offset, found.length);
    },
  };
}

function readTable(view: DataView, count: number): Map<string, { offset: number; length: number }> {
  const sections = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < count; index += 1) {
    const at = HEAD + index * ENTRY;
    const codes = Array.from({ length: NAME }, (_, letter) => view.getUint8(at + letter)).filter(Boolean);
    const offset = view.getUint32(at + NAME, true);
    const length = view.getUint32(at + NAME + 4, true);
    sections.set(String.fromCharCode(...codes), { offset, length });
  }
  return sections;
}

/** Fletcher-like sum over 32-bit words, order-sensitive and quick: a guard against damage, not against malice. */
export function checksumOf(bytes: Uint8Array): number {
  const whole = bytes.byteLength & ~3;
  const words = new Uint32Array(bytes.slice(0, whole).buffer);
  let low = 0x9e3779b9;
  let high = bytes.byteLength;
  for (let at = 0; at < words.length; at += 1) {
    low = (low + (words[at] as number)) | 0;
    high = Math.imul(high ^ low, 0x01000193);
  }
  for (let at = whole; at < bytes.byteLength; at += 1)
    high = Math.imul(high ^ (bytes[at] as number), 0x01000193);
  return (low ^ high) >>> 0;
}
