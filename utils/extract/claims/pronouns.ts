import type { Sentence } from '../../text/sentences.ts';
import { firstEndingAfter } from '../../text/span.ts';
import type { Prose } from '../prose.ts';
import type { Name, Speaker } from '../shapes.ts';
import { wordClass } from '../verb-words.ts';
import type { VerbGroup } from '../verbs.ts';
import type { Attribution } from './attributions.ts';

/** How many characters back a pronoun may look for the person it stands for, and how many sentences. */
const REACH = 600;
const SENTENCES = 6;

interface Findings {
  names: readonly Name[];
  verbs: readonly VerbGroup[];
}

/**
 * Gives "he said" and "she said" the entity of the person that the sentences before are about, of the only person named
 * just before, or of the last named speaker; none where that is not safe. "It" is the last speaker of the paragraph that is
 * nobody in person.
 */
export function resolvePronouns(
  prose: Prose,
  attributions: readonly Attribution[],
  findings: Findings,
): void {
  const people = new Set(findings.names.filter(({ type }) => type === 'PER').map(({ entity }) => entity));
  let named: Speaker | null = null;
  let office: Speaker | null = null;
  for (const { speaker } of attributions) {
    if (/^it$/i.test(speaker.text) && office && isOneParagraph(prose, office, speaker)) {
      Object.assign(speaker, office);
    } else if (isOffice(speaker, people)) office = speaker;
    if (speaker.entity) named = speaker;
    else if (/^s?he$/i.test(speaker.text)) {
      const near = named && speaker.start - named.start < REACH ? named.entity : undefined;
      const entity =
        topicBefore(prose, speaker, findings) ?? personBefore(prose, speaker.start, findings.names) ?? near;
      if (entity) {
        speaker.entity = entity;
        named = speaker;
      }
    }
  }
}

/** A single body that can be called "it": "the palace", "the United Nations"; not "she", "two officials", "a spokesman". */
function isOffice({ text, entity }: Speaker, people: ReadonlySet<string>): boolean {
  if (entity) return !people.has(entity);
  const last = text.split(' ').at(-1) ?? '';
  return /^(?:the|its|his|her|their|our|a|an)\b/i.test(text) && BODIES.test(last);
}

const BODIES =
  /^(?:agency|alliance|army|association|authority|bank|board|body|bureau|cabinet|campaign|chamber|church|commission|committee|company|corporation|council|court|department|embassy|firm|force|foundation|fund|government|group|institute|kingdom|league|ministry|mission|monitor|movement|navy|office|opposition|organi[sz]ation|palace|panel|paper|parliament|party|police|presidency|regulator|report|senate|service|society|state|statement|treasury|tribunal|union|university)$/i;

const isOneParagraph = ({ text }: Prose, earlier: Speaker, later: Speaker): boolean =>
  later.start - earlier.start < REACH && !text.slice(earlier.end, later.start).includes('\n');

/** The person who is the subject of the sentence before, looking through sentences that go on with the same pronoun. */
function topicBefore(prose: Prose, pronoun: Speaker, { names, verbs }: Findings): string | null {
  const own = firstEndingAfter(prose.sentences, pronoun.start);
  for (let index = own - 1; index >= 0 && index >= own - SENTENCES; index -= 1) {
    const sentence = prose.sentences[index];
    if (!sentence) return null;
    const subject = subjectPerson(prose, sentence, { names, verbs });
    if (subject) return agrees(prose, subject, pronoun) ? subject.entity : null;
    const opener = prose.tokens.slice(sentence.first, sentence.first + 8);
    const goesOn = opener.some((token) => token.lower === pronoun.text.toLowerCase());
    if (!goesOn && pronoun.start - sentence.start > REACH) return null;
  }
  return null;
}

/** The last person named before the first verb of a sentence, if nothing makes them an object or a possessor. */
function subjectPerson(
  { tokens }: Prose,
  { first, start, last, end }: Sentence,
  { names, verbs }: Findings,
): Name | null {
  const verb = verbs[firstEndingAfter(verbs, start)];
  if (!verb || verb.first >= last) return null;
  let found: Name | null = null;
  for (let index = firstEndingAfter(names, start); index < names.length; index += 1) {
    const name = names[index];
    if (!name || name.start >= Math.min(verb.start, end)) break;
    if (name.type === 'PER' && isSubjectLike(tokens.slice(first, verb.first), name)) found = name;
  }
  return found;
}

function isSubjectLike(tokens: Prose['tokens'], { start, end }: Name): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  const after = tokens.find((token) => token.start >= end);
  if (after?.lower === "'s") return false;
  for (let back = at - 1; back >= 0 && back > at - 5; back -= 1) {
    const token = tokens[back];
    if (!token || token.text === ',') break;
    // "Secretary of State Ann Lee" is a title, "the aide of Ann Lee" is not.
    const title = token.lower === 'of' && /^\p{Lu}/u.test(tokens[back - 1]?.text ?? '');
    if (!title && wordClass(token.lower) === 'preposition') return false;
  }
  return true;
}

/** No title says that the person is of the other sex. */
function agrees({ text }: Prose, { start }: Name, pronoun: Speaker): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const she =
    /\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Sister|spokeswoman|chairwoman|congresswoman|actress)\b/.test(
      before,
    );
  const he = /\b(?:Mr|Sir|King|Prince|Lord|Father|spokesman|chairman|congressman|actor)\b/.test(before);
  return /^she$/i.test(pronoun.text) ? !he : !she;
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
