import { type Mark, marksAmong } from './clue-words.ts';

/** How an element takes part in the text by its tag: left out, a line break, a block, or inline. */
export type StructuralTag = 'skip' | 'break' | 'block' | 'inline';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SKIPPED =
  'script style noscript template svg math iframe object embed canvas video audio map button select option textarea ' +
  'input progress meter dialog datalist head title link meta nav menu rp rt frameset noframes img picture source';
const BLOCKS =
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
  'h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption ' +
  'search dir listing';
const STRUCTURE = new Map<string, StructuralTag>([['br', 'break']]);
for (const tag of SKIPPED.split(' ')) STRUCTURE.set(tag, 'skip');
for (const tag of BLOCKS.split(' ')) STRUCTURE.set(tag, 'block');

export const structuralTag = (tag: string): StructuralTag =>
  STRUCTURE.get(tag) ?? (tag.includes('-') ? 'block' : 'inline');

const SKIPPED_ROLES = set('navigation search menu menubar toolbar button tooltip');
const UNSEEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What an element's attributes say of it. */
export interface Told {
  role: string;
  isHidden: boolean;
  /** Its names as words: "article__related-links" gives " article related links ". That of a custom element is one. */
  names: string;
}

const NOTHING: Told = { role: '', isHidden: false, names: '' };

/** Is an element of such a role never part of the text? */
export const isSkipped = ({ role }: Told): boolean => role !== '' && SKIPPED_ROLES.has(role);

/** Is an inline element out of sight? */
export const isUnseen = ({ isHidden, names }: Told): boolean =>
  isHidden || cluesOfNamesIn(names).some(({ mark }) => mark === 'hidden');

/** Test attributes, which name things like a class does. */
const TEST_ATTRIBUTES = ['data-testid', 'data-component', 'data-qa', 'data-module'];
/** An id of more words than these is made from a heading's text, to be linked to. */
const ID = /^[^-_\s]+(?:[-_][^-_\s]+){0,2}$/;

/** Reads each attribute at most once: of thousands of elements, those questions are most of what reading a page costs. */
export function toldBy(element: Element, tag: string): Told {
  const custom = tag.includes('-') ? tag : '';
  if (!element.hasAttributes()) return custom ? { ...NOTHING, names: spaced(custom) } : NOTHING;
  let role = '';
  let isHidden = false;
  let names = '';
  let id = '';
  let isTested = false;
  for (const attribute of element.getAttributeNames()) {
    if (attribute === 'class') names = element.getAttribute(attribute) ?? '';
    else if (attribute === 'id') id = element.id;
    else if (attribute === 'role') role = element.getAttribute(attribute) ?? '';
    else if (attribute === 'style') isHidden ||= UNSEEN_STYLE.test(element.getAttribute(attribute) ?? '');
    else if (attribute === 'hidden') isHidden = true;
    else if (attribute === 'aria-hidden') isHidden ||= element.getAttribute(attribute) === 'true';
    else isTested ||= TEST_ATTRIBUTES.includes(attribute);
  }
  // A class alone is looked up as it is: to put strings together takes longer.
  if (custom) names = `${custom} ${names}`;
  if (isTested) for (const attribute of TEST_ATTRIBUTES) names += ` ${element.getAttribute(attribute) ?? ''}`;
  if (id && ID.test(id) && !/^h\d$/.test(tag)) names += ` ${id}`;
  return { role, isHidden, names: names && spaced(names) };
}

const known = new Map<string, string>();

function spaced(names: string): string {
  const before = known.get(names);
  if (before !== undefined) return before;
  const words = names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    // With digits in it, it is an identifier, not a word.
    .filter((word) => word && !/\d/.test(word))
    .join(' ');
  if (known.size > 5000) known.clear();
  const result = ` ${words} `.replace(/ (?:has|no|not|with|without|hide|is) [a-z]+(?= )/g, '');
  known.set(names, result);
  return result;
}

const TAG_MARKS: Record<string, Mark> = { aside: 'rail', footer: 'footer', form: 'form' };
const ROLE_MARKS: Record<string, Mark> = {
  complementary: 'rail',
  form: 'form',
  contentinfo: 'footer',
  banner: 'navigation',
  dialog: 'hidden',
  alertdialog: 'hidden',
  alert: 'hidden',
  tablist: 'navigation',
};

/** A mark and what it was read from: a name, a tag or a role. */
export interface Clue {
  mark: Mark;
  from: string;
}

/** Whole-page frames carry names of everything that is on the page. */
const FRAMES = set('body article main');
const NONE: readonly Clue[] = [];
const cluesOfNames = new Map<string, readonly Clue[]>();

/** All that speaks against a block-level element. */
export function cluesOf(tag: string, { role, isHidden, names }: Told): readonly Clue[] {
  const clues: Clue[] = [];
  if (isHidden) clues.push({ mark: 'hidden', from: 'hidden' });
  const tagged = TAG_MARKS[tag];
  if (tagged) clues.push({ mark: tagged, from: `<${tag}>` });
  const acting = role && ROLE_MARKS[role];
  if (acting) clues.push({ mark: acting, from: `role ${role}` });
  const named = names && !FRAMES.has(tag) ? cluesOfNamesIn(names) : NONE;
  const meant =
    named.length > 0 && LISTED.test(tag) ? named.filter(({ mark }) => mark !== 'navigation') : named;
  return clues.length > 0 ? [...clues, ...meant] : meant;
}

/** Headings and paragraphs that are named "toc" or "menu" are listed in one, or about one. */
const LISTED = /^(?:h[1-6]|p)$/;

function cluesOfNamesIn(names: string): readonly Clue[] {
  if (!names) return NONE;
  const before = cluesOfNames.get(names);
  if (before) return before;
  const clues = [...marksAmong(names.trim().split(' '))].map(([mark, from]): Clue => ({ mark, from }));
  if (cluesOfNames.size > 5000) cluesOfNames.clear();
  cluesOfNames.set(names, clues);
  return clues;
}
