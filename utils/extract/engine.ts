import { findClaims } from './claims/find.ts';
import { findDates } from './dates/find.ts';
import { languageOf } from './dates/lexemes.ts';
import { linkEntities } from './entities/link.ts';
import type { Model } from './model.ts';
import { recognizeNames } from './names/recognize.ts';
import { readProse } from './prose.ts';
import type { Engine, EngineInput, Extraction } from './shapes.ts';
import { runInSlices, runThrough, type Sliced } from './slices.ts';
import { findVerbGroups } from './verbs.ts';

/** Version of the code; goes up when what is found changes. */
const CODE_VERSION = '1';

/** An engine over an opened model. */
export function createEngine(model: Model): Engine {
  // The tagger works on one text at a time: who comes later waits.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    version: `${CODE_VERSION}+${model.version}`,
    extract: (input) => runThrough(extract(input, model)),
    extractInSlices(input, pause) {
      const extraction = turn.then(() => runInSlices(extract(input, model), pause));
      turn = extraction.catch(() => undefined);
      return extraction;
    },
  };
}

function* extract(input: EngineInput, model: Model): Sliced<Extraction> {
  const prose = readProse(input);
  yield;
  const found = yield* recognizeNames(prose, model);
  const { names, entities } = linkEntities(prose, found, model);
  yield;
  const verbs = languageOf(prose) === 'en' ? findVerbGroups(prose) : [];
  yield;
  const dates = findDates(prose, verbs);
  yield;
  const claims = findClaims(prose, { names, dates, verbs });
  return { names, entities, dates, claims };
}
