import { JSDOM } from 'jsdom';
import { flattened } from './nesting.ts';

let parser: DOMParser | null = null;
let parsed = 0;
/** A fresh window now and then, so that a long run does not hold on to what its parser remembers. */
const PER_WINDOW = 200;

/** Parses a page as browsers do. Nothing in it is run or loaded. @throws on XML nested too deeply */
export function parsePage(html: string): Document {
  if (!parser || parsed++ % PER_WINDOW === 0) parser = new new JSDOM('').window.DOMParser();
  const type = typeOf(html);
  try {
    return parser.parseFromString(type === 'text/html' ? flattened(html) : html, type);
  } catch (error) {
    if (error instanceof RangeError) throw new Error('The page is nested too deeply to be parsed.');
    throw error;
  }
}

function typeOf(source: string): DOMParserSupportedType {
  const start = source.slice(0, 2000).replace(/^\uFEFF?\s*/, '');
  if (
    /^<svg\b/i.test(start) ||
    /^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<(?!!doctype html|html\b)/i.test(start)
  ) {
    return 'text/xml';
  }
  return 'text/html';
}
