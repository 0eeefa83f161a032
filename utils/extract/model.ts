/** What the names are recognised with, opened from the bytes of the model file. */
export interface Model {
  /** Checksum of the bytes, hexadecimal. */
  version: string;
}

/** The model file is missing, damaged or of another format version. The message says which. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/** @throws ModelError */
export function openModel(bytes: ArrayBuffer): Model {
  if (bytes.byteLength === 0) throw new ModelError('The model file is empty.');
  return { version: '0' };
}
