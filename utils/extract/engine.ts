import { findClaims } from './claims/find.ts';
import { findDates } from './dates/find.ts';
import { linkEntities } from './entities/link.ts';
import type { Model } from './model.ts';
import { recognizeNames } from './names/recognize.ts';
import { readProse } from './prose.ts';
import type { Engine, EngineInput, Extraction } from './shapes.ts';
import { findVerbGroups } from './verbs.ts';

/** Version of the code; goes up when what is found changes. */
const CODE_VERSION = '1';

/** An engine over an opened model. */
export function createEngine(model: Model): Engine {
  return {
    version: `${CODE_VERSION}+${model.version}`,
    extract: (input) => extract(input, model),
  };
}

function extract(input: EngineInput, model: Model): Extraction {
  const prose = readProse(input);
  const verbs = findVerbGroups(prose);
  const { names, entities } = linkEntities(prose, recognizeNames(prose, model), model);
  const dates = findDates(prose, verbs);
  const claims = findClaims(prose, { names, dates, verbs });
  return { names, entities, dates, claims };
}
