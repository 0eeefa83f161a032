import type { NearHeadline } from './byline.ts';
import { type DayOptions, dayOfValue, type FoundDay, findDay } from './days.ts';
import type { Block, Box, Survey } from './survey.ts';

/** Days that the page shows: in `time` elements and in lines of text. */

const UPDATED =
  /(?<![a-zß-ÿЀ-ӿ])(?:updated?|modified|edited|changed|aktualisier[a-z]*|geändert|änderung|stand|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено)(?![a-zß-ÿЀ-ӿ])/i;
const UPDATED_NAMES = / (?:updated?|modified|modification|lastmod) /;
/** Says that what follows is the day of publication. */
const PUBLISHED =
  /(?<![a-zß-ÿЀ-ӿ])(?:published|posted|submitted|created|released|veröffentlicht|erschienen|erstellt|gespeichert|geschrieben|vom|publiée?|publicado|pubblicato|geplaatst|gepubliceerd|publicerad|publisert|opublikowano|опубликовано|datum|date|fecha)(?![a-zß-ÿЀ-ӿ])/i;

const MARKED = '[itemprop~="datePublished"],time[pubdate],abbr.published,.published[title],time.published';
/** Days in here belong to other stories or to what readers wrote. */
const ELSEWHERE =
  'aside,footer,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="teaser" i],[class*="sidebar" i]';

/** The day of an element that is marked as the publication day. */
export function dayOfMarked(document: Document, options: DayOptions): string | null {
  for (const element of document.querySelectorAll(MARKED)) {
    if (element.closest(ELSEWHERE) || isUpdated(element)) continue;
    const day = dayOfElement(element, options);
    if (day) return day;
  }
  return null;
}

/** The day of an element that is marked as the day of the last change. */
export function dayOfMarkedChange(document: Document, options: DayOptions): string | null {
  const element = document.querySelector(
    '[itemprop~="dateModified"],.updated[title],time.updated,abbr.updated',
  );
  return element && dayOfElement(element, options);
}

const isUpdated = (element: Element): boolean => UPDATED_NAMES.test(` ${element.className} `);

const LARGE = 25;

/** The day of a `time` element near the headline. */
export function dayOfTime({ survey, headline, body }: NearHeadline, options: DayOptions): string | null {
  for (const block of survey.blocks.slice(Math.max(0, headline - 8), Math.max(headline, body) + 8)) {
    // A large box may hold the times of comments and of other stories.
    if (block.box.end - block.box.first > LARGE || isOfOthers(block)) continue;
    for (const element of block.box.element.querySelectorAll('time')) {
      if (isUpdated(element) || UPDATED.test(block.text)) continue;
      const day = dayOfElement(element, options);
      if (day) return day;
    }
  }
  return null;
}

/** Not "kommentare": German papers call their opinion pieces so. */
const OTHERS = /^(?:comments?|commentlist|disqus|replies|related)$/;

/** Does the block stand in a comment or among related stories? */
function isOfOthers({ box: start }: Block): boolean {
  for (let box: Box | null = start; box && box.end - box.first <= LARGE; box = box.parent) {
    if (box.clues.some(({ from }) => OTHERS.test(from))) return true;
  }
  return false;
}

function dayOfElement(element: Element, options: DayOptions): string | null {
  for (const value of [
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    element.getAttribute('title'),
    element.textContent,
  ]) {
    const day = value && dayOfValue(value, options);
    if (day) return day;
  }
  return null;
}

const LONGEST_LINE = 160;

/** Besides its day such a line has room for an hour and a place. */
const REST = 30;

/** A line near the headline that is a day and little else, or says that it was published then. */
export function dayInLines(near: NearHeadline, options: DayOptions): string | null {
  const isBare = (text: string, { start, end }: FoundDay): boolean =>
    text.length - (end - start) <= REST || PUBLISHED.test(text);
  return dayNear(near, options, (block, found) => !block.box.inCaption && isBare(block.text, found));
}

/** Any short line near the headline that holds a day, a caption too. */
export const dayInLongerLines = (near: NearHeadline, options: DayOptions): string | null =>
  dayNear(near, options, () => true);

type Accepts = (block: Block, found: FoundDay) => boolean;

function dayNear(
  { survey, headline, body }: NearHeadline,
  options: DayOptions,
  accepts: Accepts,
): string | null {
  const order = [
    ...survey.blocks.slice(Math.max(0, headline), Math.max(headline, body) + 6),
    ...survey.blocks.slice(Math.max(0, headline - 8), Math.max(0, headline)).reverse(),
  ];
  for (const block of order) {
    const { text } = block;
    const isLine = text.length <= LONGEST_LINE;
    const found = isLine ? findDay(text, options) : dayAtStart(text, options);
    if (!found || UPDATED.test(text.slice(0, found.start))) continue;
    if (!isLine || accepts(block, found)) return found.day;
  }
  return null;
}

/** The dateline of a paragraph: "Karlsruhe, (12.11.2021). The…", "02.02.2022 10:16 - The…". */
function dayAtStart(text: string, options: DayOptions): FoundDay | null {
  const found = findDay(text.slice(0, 60), options);
  if (!found || found.start > 25) return null;
  const isSetOff =
    /\($/.test(text.slice(0, found.start)) || /^\)?\s*(?:[|–—-]\s|\d\d[:.]\d\d)/.test(text.slice(found.end));
  return isSetOff ? found : null;
}

/** Anywhere on the page: a line that says that something was published on a day. */
export function dayAfterCue({ blocks }: Survey, options: DayOptions): string | null {
  return dayCued(blocks, PUBLISHED, options);
}

/** Anywhere on the page: a line that says that something was changed on a day. */
export const dayOfChange = ({ blocks }: Survey, options: DayOptions): string | null =>
  dayCued(blocks, UPDATED, options);

function dayCued(blocks: readonly Block[], cue: RegExp, options: DayOptions): string | null {
  for (const { text } of blocks.filter(isDatable)) {
    const said = cue.exec(text);
    const found = said && (findDay(text.slice(said.index), options) ?? findDay(text, options));
    if (found) return found.day;
  }
  return null;
}

const isDatable = ({ text, box }: Block): boolean =>
  text.length <= LONGEST_LINE &&
  /\d/.test(text) &&
  !box.clues.some(({ mark }) => mark === 'comments' || mark === 'related');

/** The only day among all `time` elements, if they agree. */
export function dayOfOnlyTime(document: Document, options: DayOptions): string | null {
  const days = new Set<string>();
  for (const element of document.querySelectorAll('time')) {
    const day = element.closest(ELSEWHERE) ? null : dayOfElement(element, options);
    if (day) days.add(day);
    if (days.size > 1) return null;
  }
  return [...days][0] ?? null;
}
