import { type Countries, readCountries } from './entities/countries.ts';
import { ModelError, openModelFile } from './model-file.ts';
import { type Bodies, readBodies } from './names/bodies.ts';
import { openKernel, openTagger, type Tagger } from './names/tagger/tag.ts';

export { ModelError } from './model-file.ts';

/** What the names are recognised and linked with, opened from the bytes of the model file. */
export interface Model {
  /** Checksum of the bytes, hexadecimal. */
  version: string;
  tag: Tagger;
  countries: Countries;
  bodies: Bodies;
}

/** `open` chooses the tagger's arithmetic. @throws ModelError */
export function openModel(bytes: ArrayBuffer, open = openKernel): Model {
  try {
    const file = openModelFile(bytes);
    const textOf = (name: string): string => new TextDecoder().decode(file.section(name));
    return {
      version: file.checksum,
      tag: openTagger(file.section('tagger'), open),
      countries: readCountries(textOf('country')),
      bodies: readBodies(textOf('bodies')),
    };
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError(
      `The model file is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
