import { type Mark, marksAmong } from './clue-words.ts';

/** How an element takes part in the text: left out, a line break, a block, or inline. */
export type StructuralTag = 'skip' | 'break' | 'block' | 'inline';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SKIPPED = set(
  'script style noscript template svg math iframe object embed canvas video audio map button select option textarea ' +
    'input progress meter dialog datalist head title link meta nav menu rp rt frameset noframes img picture source',
);
const BLOCKS = set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption ' +
    'search dir listing',
);
const SKIPPED_ROLES = set('navigation search menu menubar toolbar button tooltip');

const UNSEEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Decided on the element alone; cheap enough to be asked of every element of a page. */
export function structuralTag(element: Element): StructuralTag {
  const tag = element.localName;
  if (tag === 'br') return 'break';
  if (SKIPPED.has(tag)) return 'skip';
  const isBlock = BLOCKS.has(tag) || tag.includes('-');
  if (!element.hasAttributes()) return isBlock ? 'block' : 'inline';
  const role = element.getAttribute('role');
  if (role && SKIPPED_ROLES.has(role)) return 'skip';
  if (isBlock) return 'block';
  return isHidden(element) || isUnseen(namesOf(element)) ? 'skip' : 'inline';
}

const isUnseen = (names: string): boolean => cluesOfNamesIn(names).some(({ mark }) => mark === 'hidden');

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && UNSEEN_STYLE.test(style);
}

const NAME_ATTRIBUTES = ['class', 'data-testid', 'data-component', 'data-qa', 'data-module'];
/** An id of more words than these is made from a heading's text, to be linked to. */
const ID = /^[^-_\s]+(?:[-_][^-_\s]+){0,2}$/;

/** An element's names as words: "article__related-links" gives " article related links ". That of a custom element is one. */
export function namesOf(element: Element): string {
  const tag = element.localName;
  let names = tag.includes('-') ? ` ${tag}` : '';
  if (!element.hasAttributes()) return names && spaced(names);
  const own = element.getAttributeNames();
  for (const attribute of NAME_ATTRIBUTES) {
    if (own.includes(attribute)) names += ` ${element.getAttribute(attribute)}`;
  }
  if (own.includes('id') && ID.test(element.id) && !/^h\d$/.test(tag)) names += ` ${element.id}`;
  return names ? spaced(names) : '';
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
export function cluesOf(element: Element, names: string): readonly Clue[] {
  const clues: Clue[] = [];
  const tagged = TAG_MARKS[element.localName];
  if (!tagged && !names && !element.hasAttributes()) return NONE;
  const role = element.getAttribute('role') ?? '';
  if (isHidden(element)) clues.push({ mark: 'hidden', from: 'hidden' });
  if (tagged) clues.push({ mark: tagged, from: `<${element.localName}>` });
  const acting = ROLE_MARKS[role];
  if (acting) clues.push({ mark: acting, from: `role ${role}` });
  const named = FRAMES.has(element.localName) ? NONE : cluesOfNamesIn(names).filter(isMeant(element));
  return clues.length > 0 ? [...clues, ...named] : named;
}

/** Headings and paragraphs that are named "toc" or "menu" are listed in one, or about one. */
const isMeant =
  ({ localName }: Element) =>
  ({ mark }: Clue): boolean =>
    mark !== 'navigation' || !/^(?:h[1-6]|p)$/.test(localName);

function cluesOfNamesIn(names: string): readonly Clue[] {
  if (!names) return NONE;
  const before = cluesOfNames.get(names);
  if (before) return before;
  const clues = [...marksAmong(names.trim().split(' '))].map(([mark, from]): Clue => ({ mark, from }));
  if (cluesOfNames.size > 5000) cluesOfNames.clear();
  cluesOfNames.set(names, clues);
  return clues;
}
