import { createEngine } from '../../utils/extract/engine.ts';
import { openModel } from '../../utils/extract/model.ts';
import type { Engine, EngineInput, Extraction } from '../../utils/extract/shapes.ts';
import { Refusal } from './failures.ts';
import { readModelFile } from './model-file.ts';
import { pauses } from './pauses.ts';

/** Longest text that is read, in UTF-16 code units: ten times a long magazine piece. */
const LONGEST_TEXT = 1_000_000;

let loading: Promise<Engine> | null = null;

/** The engine over its model, loaded when it is first needed and again after a failure. @throws Refusal 'model' */
export function loadEngine(): Promise<Engine> {
  loading ??= openEngine().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function openEngine(): Promise<Engine> {
  try {
    return createEngine(openModel(await readModelFile()));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('model', 'noModel', why);
  }
}

/** Version of the engine for a note; empty while its model cannot be loaded, since a note is worth more. */
export const engineVersion = (): Promise<string> =>
  loadEngine().then(
    (engine) => engine.version,
    () => '',
  );

/** Gives up when the signal is aborted. @throws Refusal 'model', 'engine', or 'bad-request' for a text that is too long */
export async function extract(
  input: EngineInput,
  signal: AbortSignal,
): Promise<{ extraction: Extraction; engine: string }> {
  if (input.text.length > LONGEST_TEXT) {
    throw new Refusal('bad-request', 'textTooLong', String(LONGEST_TEXT));
  }
  if (input.pieces.some(({ end }) => end > input.text.length)) {
    throw new Refusal('bad-request', 'piecesMisfit');
  }
  const engine = await loadEngine();
  try {
    return { extraction: await engine.extractInSlices(input, pauses(signal)), engine: engine.version };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('engine', 'stumbled', why);
  }
}
