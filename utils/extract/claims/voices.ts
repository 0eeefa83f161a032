import { contains, firstEndingAfter, overlaps, type Span } from '../../text/span.ts';
import type { Prose } from '../prose.ts';
import type { Quotation } from '../quotations.ts';
import type { Name, Speaker } from '../shapes.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attribution } from './attributions.ts';
import { type Post, postAround } from './posts.ts';
import { resolvePronouns } from './pronouns.ts';

/** A sentence and what it attributes to whom. */
export interface Attributed extends Span {
  attributions: readonly Attribution[];
}

/** A quotation, and who says it as far as is known. */
interface Quoted extends Quotation {
  speaker: Speaker | null;
}

/** Who says what in a text: by attribution inside a sentence, between quotation marks, in an embedded post. */
export interface Voices {
  sentences: readonly Attributed[];
  quotations: readonly Quoted[];
  posts: readonly Post[];
}

/** A speaker, and the token that attributes ("said", "according") where one does. */
export interface Voice {
  speaker: Speaker;
  cue: number | null;
}

export function hearVoices(
  prose: Prose,
  sentences: readonly Attributed[],
  { names, verbs, posts }: { names: readonly Name[]; verbs: readonly VerbGroup[]; posts: readonly Post[] },
): Voices {
  const quotations = prose.quotations.map((quotation): Quoted => ({ ...quotation, speaker: null }));
  const attributions = sentences.flatMap((sentence) => sentence.attributions);
  resolvePronouns(prose, attributions, { names, verbs });
  assignSpeakers(prose, quotations, attributions);
  const signed = posts.map((post) => ({ ...post, speaker: withEntity(post.speaker, names) }));
  return { sentences, quotations, posts: signed };
}

function withEntity(speaker: Speaker, names: readonly Name[]): Speaker {
  const name = names[firstEndingAfter(names, speaker.start)];
  return name?.start === speaker.start ? { ...speaker, entity: name.entity } : speaker;
}

/** The innermost voice that says a stretch of the text, or null where the article itself says it. */
export function whoSays(prose: Prose, { sentences, quotations, posts }: Voices, span: Span): Voice | null {
  const sentence = sentences[firstEndingAfter(sentences, span.start)];
  const attribution = sentence && innermost(prose, sentence.attributions, span);
  const quotation = quotations[firstEndingAfter(quotations, span.start)];
  const quoted = quotation && contains(quotation, span) ? quotation.speaker : null;
  if (attribution && !isFirstPerson(attribution.speaker)) {
    return { speaker: attribution.speaker, cue: attribution.cue };
  }
  const speaker = quoted && !isFirstPerson(quoted) ? quoted : postAround(posts, span)?.speaker;
  return speaker ? { speaker, cue: null } : null;
}

/** "I think", "we believe": whoever is quoted, or signs the post; else it is the article itself that says so. */
const isFirstPerson = (speaker: Speaker): boolean => /^(?:I|we)$/i.test(speaker.text);

function innermost(prose: Prose, attributions: readonly Attribution[], span: Span): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const said = between(prose, attribution.from, attribution.to);
    const words = between(prose, attribution.first, attribution.last);
    if (!contains(said, span) || overlaps(words, span)) continue;
    if (!best || attribution.to - attribution.from < best.to - best.from) best = attribution;
  }
  return best;
}

const between = ({ tokens }: Prose, first: number, last: number): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
});

/**
 * A quotation is said by whoever its sentence gives it to; without such a word, by the speaker of the one before it in
 * the paragraph, or of the paragraph before where this one opens with a quotation and attributes nothing.
 */
function assignSpeakers(
  prose: Prose,
  quotations: readonly Quoted[],
  attributions: readonly Attribution[],
): void {
  for (const attribution of attributions) {
    const { start, end } = between(prose, attribution.from, attribution.to);
    const said = prose.tokens[attribution.cue]?.start ?? 0;
    for (let index = firstEndingAfter(quotations, start); index < quotations.length; index += 1) {
      const quotation = quotations[index];
      if (!quotation || quotation.start >= end) break;
      if (said < quotation.start || said >= quotation.end) quotation.speaker ??= attribution.speaker;
    }
  }
  quotations.forEach((quotation, index) => {
    const before = quotations[index - 1];
    if (quotation.speaker || !before) return;
    const goesOn = before.paragraph === quotation.paragraph;
    const nextParagraph = before.paragraph + 1 === quotation.paragraph && quotation.leads;
    if (goesOn || (nextParagraph && (before.unclosed || isLong(quotation))))
      quotation.speaker = before.speaker;
  });
}

/** A whole sentence, not a word or two in quotation marks. */
const isLong = ({ start, end }: Span): boolean => end - start > 40;
