import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findVoices } from '../../../utils/extract/claims/find.ts';
import { whoSays } from '../../../utils/extract/claims/voices.ts';
import { linkEntities } from '../../../utils/extract/entities/link.ts';
import { type Model, openModel } from '../../../utils/extract/model.ts';
import { recognizeNames } from '../../../utils/extract/names/recognize.ts';
import type { Name } from '../../../utils/extract/shapes.ts';
import { runThrough } from '../../../utils/extract/slices.ts';
import { overlaps } from '../../../utils/text/span.ts';
import { CORPORA, type Reading, readDocument, readLines, type TimemlDocument } from './timeml.ts';

/** Who says what in sixty sentences: `node tests/evaluate/claims/speakers.ts [dev|test]`, with `--errors` to list. */
const GOLD = join(import.meta.dirname, '../../gold/speakers.json');
const MODEL = join(import.meta.dirname, '../../../public/model/names.bin');

/** Offsets alone: the texts may not be copied. The first half is for development, the second is reported. */
interface Labelled {
  id: string;
  start: number;
  end: number;
  /** The stretch that is said. */
  said: [number, number];
  /** Spans of the speaker's mention, each as good as another; null when nobody is said to say it. */
  speaker: [number, number][] | null;
  /** A name of whoever a pronoun stands for. */
  refers?: [number, number];
}

interface Heard extends Reading {
  names: Name[];
}

const part = process.argv[2] === 'test' ? 'test' : 'dev';
if (!existsSync(CORPORA)) console.log(`speakers: skipped, ${CORPORA} is not there`);
else measure();

function measure(): void {
  const all: Labelled[] = JSON.parse(readFileSync(GOLD, 'utf8'));
  const rows = part === 'dev' ? all.slice(0, 30) : all.slice(30);
  const bytes = readFileSync(MODEL);
  const model = openModel(new Uint8Array(bytes).buffer);
  const documents = new Map(readLines<TimemlDocument>('aquaint.jsonl').map((one) => [one.id, one]));
  let right = 0;
  let exact = 0;
  const pronouns = { all: 0, right: 0 };
  for (const row of rows) {
    const document = documents.get(row.id);
    if (!document) throw new Error(`No document ${row.id} in ${CORPORA}.`);
    const heard = hear(document, model);
    const answer = judge(row, heard);
    right += answer.right ? 1 : 0;
    exact += answer.exact ? 1 : 0;
    if (row.refers) {
      pronouns.all += 1;
      pronouns.right += answer.entity ? 1 : 0;
    }
    if (process.argv.includes('--errors') && (!answer.right || (row.refers && !answer.entity)))
      console.log(row.id, row.start, document.text.slice(row.start, row.end), '→', answer.text);
  }
  console.log(
    `speakers, ${part} half: ${right} of ${rows.length} right (same last word), ${exact} exact; ` +
      `pronouns resolved ${pronouns.right} of ${pronouns.all}`,
  );
}

function hear(document: TimemlDocument, model: Model): Heard {
  const reading = readDocument(document, 'gold');
  const { names } = linkEntities(reading.prose, runThrough(recognizeNames(reading.prose, model)), model);
  return { ...reading, names };
}

interface Answer {
  right: boolean;
  exact: boolean;
  entity: boolean;
  text: string;
}

function judge({ said, speaker, refers }: Labelled, { prose, names, dates, verbs }: Heard): Answer {
  const middle = middleWord(said, prose.tokens);
  const voice = whoSays(prose, findVoices(prose, { names, dates, verbs }), middle);
  const found = voice?.speaker ?? null;
  if (!found || !speaker) {
    const both = !found && !speaker;
    return { right: both, exact: both, entity: false, text: found?.text ?? '-' };
  }
  const referred = refers && names.find((name) => overlaps(name, { start: refers[0], end: refers[1] }));
  return {
    right: speaker.some(([, end]) => found.end === end),
    exact: speaker.some(([start, end]) => found.start === start && found.end === end),
    entity: referred !== undefined && referred.entity === found.entity,
    text: `${found.text} (${found.entity ?? '-'})`,
  };
}

/** The token in the middle of a stretch: attribution must reach it whatever clauses stand around. */
function middleWord(
  [start, end]: [number, number],
  tokens: Heard['prose']['tokens'],
): { start: number; end: number } {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  return inside[inside.length >> 1] ?? { start, end };
}
