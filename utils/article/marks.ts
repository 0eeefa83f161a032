/** What an element's own tag, role or names say about why its text may not be the article's. */
export type Mark =
  | 'hidden'
  | 'navigation'
  | 'comments'
  | 'share'
  | 'sign-up'
  | 'related'
  | 'advertisement'
  | 'consent'
  | 'rail'
  | 'footer'
  | 'details'
  | 'form';

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
const UNSEEN_NAMES =
  / (?:sr only|tooltip|visually hidden|visuallyhidden|screen reader(?: text| only)?|screenreader|a11y hidden|assistive text|mw editsection|noprint) /;

/** Decided on the element alone; cheap enough to be asked of every element of a page. */
export function structuralTag(element: Element): StructuralTag {
  const tag = element.localName;
  if (tag === 'br') return 'break';
  if (SKIPPED.has(tag)) return 'skip';
  const role = element.getAttribute('role');
  if (role && SKIPPED_ROLES.has(role)) return 'skip';
  if (BLOCKS.has(tag) || tag.includes('-')) return 'block';
  if (isHidden(element) || UNSEEN_NAMES.test(namesOf(element))) return 'skip';
  return 'inline';
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && UNSEEN_STYLE.test(style);
}

const NAME_ATTRIBUTES = ['class', 'data-testid', 'data-component', 'data-qa', 'data-module'];
/** An id of more words than these is made from a heading's text, to be linked to. */
const ID = /^[^-_\s]+(?:[-_][^-_\s]+){0,2}$/;

/** An element's names as words: "article__related-links" gives " article related links ". */
export function namesOf(element: Element): string {
  let names = '';
  for (const attribute of NAME_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value) names += ` ${value}`;
  }
  if (ID.test(element.id) && !/^h\d$/.test(element.localName)) names += ` ${element.id}`;
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

/** The first rule that fits counts. Each pattern is matched against the element's names. */
const RULES: readonly [Mark, RegExp][] = [
  ['hidden', UNSEEN_NAMES],
  [
    'consent',
    / (?:cookies?|consent|gdpr|onetrust|cookiebar|placeholder|popup|modal|usa banner|announcement(?: bar)?|promo ?bar|ad ?block) /,
  ],
  [
    'comments',
    / (?:comments?|commentlist|commentaires|kommentare?|comentarios|disqus|respond|replies|livefyre|coral|spotim|viafoura|webmentions?) /,
  ],
  [
    'share',
    / (?:shar(?:e|es|ing|ebar|ethis|edaddy|eaholic)|addthis|addtoany|sociable|shariff|social (?:links|icons?|media|bar|buttons?|follow|list|nav|tools|block|wrapper|container)|socials|article tools|tools|toolbar|likes?|ratings?) /,
  ],
  [
    'sign-up',
    / (?:newsletters?|subscri(?:be|ption|ptions|ber)|sign ?up|optin|opt in|mailchimp|mc embed|register|registration|regwall|paywall|piano|donat(?:e|ion|ions)|membership|app (?:promo|banner|download)|call to action|cta) /,
  ],
  [
    'advertisement',
    / (?:ads?|adv|advert|adverts|advertisement|advertising|adslot|ad ?unit|adsbygoogle|sponsor|sponsored|dfp|gpt|anzeige|werbung|publicidad|affiliate) /,
  ],
  [
    'related',
    / (?:related|recommend(?:ed|ations?|s)?|read ?more|readmore|read ?next|read ?also|see also|more (?:stories|articles|posts|news|from|on|about|like this)|also|teasers?|promos?|promotion|outbrain|taboola|most ?(?:read|popular|viewed|recent)|popular|trending|up ?next|next (?:article|post|story|up)|previous (?:article|post)|prev next|post nav(?:igation)?|nextprev|jp relatedposts|latest (?:news|posts|articles|stories)|recent (?:posts|articles|news)|similar|suggested|recirc(?:ulation)?|further reading|you may (?:also )?like|in this (?:article|story)|onward|crosslinks?|linkbox|yarpp(?: related)?|zergnet|revcontent|card deck|carousel|slider|swiper|testimonials?|line clamp) /,
  ],
  [
    'navigation',
    / (?:nav|navbar|navigation|menu|breadcrumbs?|bread crumbs?|pager|pagination|paging|toc|table of contents|skip link|jump to|site header|masthead|topbar|language switcher) /,
  ],
  [
    'rail',
    / (?:sidebar|side bar|rail|right ?rail|aside|widgets?|secondary (?:column|col|content|area)|marginal) /,
  ],
  ['footer', / (?:footer|foot|colophon|copyright|disclaimer|legal|imprint) /],
  [
    'details',
    / (?:byline|by line|authors?|author (?:bio|info|box|name|card)|bio|biography|about (?:the )?author|post meta|entry meta|article meta|meta ?data|meta|dateline|timestamp|post date|entry date|publish(?:ed)? date|date|time|tags?|tag ?list|tagcloud|categor(?:y|ies)|topics?|kicker|eyebrow|read(?:ing)? time|breadcrumb|contributors?|profile|sabox\w*|footnotes?|citations?|references|bibliography) /,
  ],
];

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
  const role = element.getAttribute('role') ?? '';
  const clues: Clue[] = [];
  if (isHidden(element)) clues.push({ mark: 'hidden', from: 'hidden' });
  const tagged = TAG_MARKS[element.localName];
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
  const clues: Clue[] = [];
  for (const [mark, pattern] of RULES) {
    const match = pattern.exec(names);
    if (match) clues.push({ mark, from: match[0].trim() });
  }
  if (cluesOfNames.size > 5000) cluesOfNames.clear();
  cluesOfNames.set(names, clues);
  return clues;
}
