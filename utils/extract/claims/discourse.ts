import { contains, firstEndingAfter, inReadingOrder, overlaps, type Span } from '../../text/span.ts';
import type { Prose } from '../prose.ts';
import type { DatedClaim, Name, Speaker } from '../shapes.ts';
import type { Attribution } from './speakers.ts';

/** A stretch between quotation marks, and who says it as far as is known. */
interface Quotation extends Span {
  paragraph: number;
  speaker: Speaker | null;
}

/** How many characters back a pronoun may look for the person it stands for. */
const REACH = 600;

/** Gives "he said" and "she said" the entity of the last named speaker, or of the only person named just before. */
export function resolvePronouns(
  prose: Prose,
  attributions: readonly Attribution[],
  names: readonly Name[],
): void {
  let named: Speaker | null = null;
  for (const { speaker } of attributions) {
    if (speaker.entity) named = speaker;
    else if (/^s?he$/i.test(speaker.text)) {
      const person = personBefore(prose, speaker.start, names);
      const entity = person ?? (named && speaker.start - named.start < REACH ? named.entity : undefined);
      if (entity) {
        speaker.entity = entity;
        named = speaker;
      }
    }
  }
}

/** The entity of the only person named in the paragraph before `at`, or in the sentences just before it. */
function personBefore(prose: Prose, at: number, names: readonly Name[]): string | null {
  const reach = Math.max(0, at - REACH);
  const from = reach + prose.text.slice(reach, at).lastIndexOf('\n') + 1;
  const people = new Set<string>();
  for (let index = firstEndingAfter(names, from); index < names.length; index += 1) {
    const name = names[index];
    if (!name || name.end > at) break;
    if (name.type === 'PER') people.add(name.entity);
  }
  const [only] = people;
  return people.size === 1 && only ? only : null;
}

/** Claims inside a quotation are said by whoever that quotation, or the one before it in the paragraph, is given to. */
export function spreadOverQuotations(
  prose: Prose,
  claims: readonly DatedClaim[],
  attributions: readonly Attribution[],
): void {
  const quotations = findQuotations(prose);
  assignSpeakers(prose, quotations, attributions);
  for (const claim of claims) {
    if (claim.speaker) continue;
    const quotation = quotations[firstEndingAfter(quotations, claim.start)];
    if (quotation?.speaker && quotation.start <= claim.start && claim.end <= quotation.end) {
      claim.speaker = quotation.speaker;
    }
  }
}

function findQuotations({ text, tokens }: Prose): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  let paragraph = 0;
  let end = 0;
  const close = (at: number): void => {
    if (open !== null) found.push({ start: open, end: at, paragraph, speaker: null });
    open = null;
  };
  for (const token of tokens) {
    if (text.slice(end, token.start).includes('\n')) {
      close(end);
      paragraph += 1;
    }
    if (token.text === '“' || (token.text === '"' && open === null)) open ??= token.start;
    else if (token.text === '”' || token.text === '"') close(token.end);
    end = token.end;
  }
  close(end);
  return found;
}

function assignSpeakers(
  { tokens }: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
): void {
  for (const attribution of attributions) {
    const from = tokens[attribution.from]?.start ?? 0;
    const to = tokens[attribution.to - 1]?.end ?? 0;
    const said = tokens[attribution.cue]?.start ?? 0;
    for (let index = firstEndingAfter(quotations, from); index < quotations.length; index += 1) {
      const quotation = quotations[index];
      if (!quotation || quotation.start >= to) break;
      if (said < quotation.start || said >= quotation.end) quotation.speaker ??= attribution.speaker;
    }
  }
  quotations.forEach((quotation, index) => {
    const before = quotations[index - 1];
    if (!quotation.speaker && before?.paragraph === quotation.paragraph) quotation.speaker = before.speaker;
  });
}

/** An embedded post: its text, its author, and the line that signs and dates it. */
export interface Post extends Span {
  speaker: Speaker;
  signature: Span | null;
}

/** "— Ann Lee (@annlee) May 11, 2024" at the end or under an embedded post. */
const SIGNATURE = /[—–-] ?(\p{Lu}[^\n(—–]{1,60}?) \(@\w+\)[^\n]*/gu;

const NOWHERE: Span = { start: -1, end: -1 };

/** The post that a span lies in, or null. */
export function postAround(posts: readonly Post[], span: Span): Post | null {
  const post = posts[firstEndingAfter(posts, span.start)];
  return post && contains(post, span) ? post : null;
}

/** Embedded posts, told by their signature or by the author that their piece names. */
export function findPosts({ text, input }: Prose): Post[] {
  const posts = [...text.matchAll(SIGNATURE)].map((match): Post => {
    const name = match[1] ?? '';
    const start = text.indexOf(name, match.index);
    const speaker = { start, end: start + name.length, text: name };
    const signature = { start: match.index, end: match.index + match[0].length };
    // Alone on its line it signs the line before.
    const from = text.lastIndexOf('\n', match.index - 2) + 1;
    return { start: from, end: signature.end, speaker, signature };
  });
  const signed = [...posts];
  for (const piece of input.pieces) {
    if (!piece.author || overlaps(posts[firstEndingAfter(signed, piece.start)] ?? NOWHERE, piece)) continue;
    const start = text.indexOf(piece.author, piece.start);
    if (start < 0 || start > piece.end) continue;
    const speaker = { start, end: start + piece.author.length, text: piece.author };
    posts.push({ start: piece.start, end: piece.end, speaker, signature: null });
  }
  return posts.sort(inReadingOrder);
}
