import { type Declared, decoded, isThing, type Thing, textOfProperty } from './declared.ts';
import { folded } from './select.ts';
import type { Block, Survey } from './survey.ts';
import type { PageNames } from './title.ts';

export interface Byline {
  /** As printed, or the authors' names joined. */
  byline: string | null;
  authors: string[];
}

/** Who wrote it: as declared, else as printed near the headline. The site itself is an author only if there is no other. */
export function readByline(declared: Declared, page: PageNames, near: NearHeadline): Byline {
  const printed = printedByline(near);
  const candidates = [
    names(page.article?.author ?? page.article?.creator, declared.things),
    statedInMetas(declared),
    printed ? namesIn(printed) : [],
  ].filter((authors) => authors.length > 0);
  const isOwnName = ownNames(page);
  const authors = candidates.find((all) => !all.every(isOwnName)) ?? candidates[0] ?? [];
  if (authors.length === 0) return { byline: null, authors: [] };
  const whole = printed !== null && authors.every((author) => folded(printed).includes(folded(author)));
  return { byline: whole ? printed : authors.join(', '), authors };
}

export interface NearHeadline {
  survey: Survey;
  /** Index of the headline's block, and of the body's first. */
  headline: number;
  body: number;
}

/** Is this a name of the site: as it declares itself, as its publisher, or as its address? */
function ownNames({ article, site, host }: PageNames): (name: string) => boolean {
  const domain = host.replace(/^www\./, '');
  const own = [site, textOfProperty(article, 'publisher'), domain, domain.split('.').at(-2)];
  const known = new Set(own.map((name) => folded(name ?? '')));
  return (name) => known.has(folded(name));
}

function statedInMetas({ meta, authors }: Declared): string[] {
  const listed = authors.filter((name) => !/^https?:|^@|[<>{}]/.test(name));
  const fromMeta = listed.flatMap((name) => splitNames(decoded(name)));
  return unique(fromMeta.filter((name) => isName(name, meta.get('og:site_name'))));
}

function names(value: unknown, things: readonly Thing[]): string[] {
  const found: string[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'string') found.push(...splitNames(decoded(item)));
    else if (isThing(item)) found.push(...namesOfThing(item, things));
  }
  return unique(found.filter((name) => isName(name, undefined)));
}

function namesOfThing(thing: Thing, things: readonly Thing[]): string[] {
  const { name } = thing;
  if (Array.isArray(name))
    return name.filter((part) => typeof part === 'string').flatMap((part) => splitNames(decoded(part)));
  if (typeof name === 'string') return splitNames(decoded(name));
  const id = thing['@id'];
  const target = id
    ? things.find((other) => other['@id'] === id && typeof other.name === 'string')
    : undefined;
  return typeof target?.name === 'string' ? splitNames(decoded(target.name)) : [];
}

const LEAD =
  /^\s*(?:(?:written|posted|published|story|words|reported|text|article|reviewed) )?(?:by|von|par|por|di|de|av|af|door|autor(?:in)?|author|auteur|text|от|автор)\s*:?\s+/i;
const BETWEEN =
  /\s*(?:,(?!\s*(?:Jr|Sr|MD|PhD|Ph\.D|M\.D|II|III|Esq))|;|\||•|·|\s(?:and|und|et|y|e|och|og|en|&|with|mit)\s)\s*/i;

function splitNames(text: string): string[] {
  return text
    .replace(LEAD, '')
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter(Boolean);
}

function isName(name: string, site: string | undefined): boolean {
  if (name.length > 60 || folded(name).length < 2) return false;
  if (/https?:|www\.|@|^\d+$/.test(name)) return false;
  if (
    /^(?:admin|administrator|editor|webmaster|author|user|staff|guest|unknown|null|undefined|none)$/i.test(
      name,
    )
  )
    return false;
  return site === undefined || folded(name) !== folded(site);
}

const unique = (all: readonly string[]): string[] => {
  const seen = new Set<string>();
  return all.filter((name) => !seen.has(folded(name)) && seen.add(folded(name)));
};

const BYLINE_NAMES =
  / (?:byline|by line|authors?|author name|writer|contributors?|reporter|journalist|autor|auteur|signature) /;
const BY = /^(?:by|von|par|por)\s+/i;

/** The line near the headline that is named a byline, or reads as one. */
function printedByline({ survey, headline, body }: NearHeadline): string | null {
  const from = Math.max(0, headline - 6);
  const near = survey.blocks.slice(from, Math.max(headline, body) + 12);
  const named = near.find((block) => isByline(block) && BYLINE_NAMES.test(namesAround(block)));
  const found = named ?? near.find(({ text }) => text.length < 100 && readsAsByline(text));
  return found ? found.text.trim() : null;
}

/** "By" before a capital. Compared with its small letter: properties of Unicode take long to compile. */
function readsAsByline(text: string): boolean {
  const lead = BY.exec(text)?.[0];
  const initial = lead ? text.charAt(lead.length) : '';
  return initial !== initial.toLowerCase();
}

const isByline = ({ text, box }: Block): boolean =>
  text.length < 120 && box.heading === 0 && text !== text.toLowerCase() && !/[.!?]$/.test(text);

function namesAround({ box }: Block): string {
  return box.names + (box.parent?.names ?? '') + (box.parent?.parent?.names ?? '');
}

function namesIn(printed: string): string[] {
  const line = printed.replace(/\s*(?:[|•·–—]|\bupdated\b|\bpublished\b|\bon\b|\d).*$/i, '');
  return unique(splitNames(line).filter((name) => isName(name, undefined) && name.split(' ').length <= 5));
}
