import type { Token } from '../../../utils/text/tokens.ts';

/** An annotated name: UTF-16 offsets in the text, and the source's type. */
export interface GoldSpan {
  start: number;
  end: number;
  type: string;
}

const TITLE =
  /^(?:the|a|an|mr|mrs|ms|miss|dr|prof|sir|president|prime minister|minister|senator|sen|rep|gov|governor|general|gen|secretary|chancellor|king|queen|prince|princess|pope)\.?\s+/i;

/** The bare name: without title or article before it, possessive or punctuation after it. */
export function bareSpan(text: string, span: GoldSpan): GoldSpan {
  let { start } = span;
  let rest = text.slice(start, span.end);
  for (let m = TITLE.exec(rest); m && m[0].length < rest.length; m = TITLE.exec(rest)) {
    start += m[0].length;
    rest = rest.slice(m[0].length);
  }
  const kept = rest.replace(/(?:['’]s|['’])?[\s"“”.,;:]*$/, '');
  return { start, end: kept ? start + kept.length : span.end, type: span.type };
}

/** BILOU labels of the tokens, in the source's types. */
export function labelsOf(text: string, tokens: readonly Token[], spans: readonly GoldSpan[]): string[] {
  const labels = tokens.map(() => 'O');
  for (const gold of spans) {
    const span = bareSpan(text, gold);
    const covered = tokens.flatMap((token, at) =>
      token.start < span.end && span.start < token.end ? [at] : [],
    );
    covered.forEach((at, nth) => {
      const role = covered.length === 1 ? 'U' : nth === 0 ? 'B' : nth === covered.length - 1 ? 'L' : 'I';
      labels[at] = `${role}-${span.type}`;
    });
  }
  return labels;
}
