import type { Lexeme, Lexemes } from './lexemes.ts';

/** Where a pattern matched: its named parts, and what stands around it. */
export class Match {
  /** Lexemes `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly #lexemes: Lexemes;
  readonly #groups: Readonly<Record<string, [number, number] | undefined>>;

  constructor(lexemes: Lexemes, match: RegExpExecArray) {
    this.first = match.index;
    this.last = match.index + match[0].length;
    this.#lexemes = lexemes;
    this.#groups = match.indices?.groups ?? {};
  }

  has(name: string): boolean {
    return this.#groups[name] !== undefined;
  }

  /** The number that the named part carries. */
  num(name: string): number {
    return this.#named(name)?.value ?? Number.NaN;
  }

  /** The named part in lower case; '' when it is absent. */
  word(name: string): string {
    return this.#lexemes.prose.tokens[this.#named(name)?.first ?? -1]?.lower ?? '';
  }

  /** Lower-cased first token of the lexeme some places before the match; '' at a sentence's start. */
  before(distance = 1): string {
    return this.#tokenOf(this.first - distance)?.lower ?? '';
  }

  /** Likewise after the match. */
  after(distance = 1): string {
    return this.#tokenOf(this.last + distance - 1)?.lower ?? '';
  }

  /** As written, after the match. */
  textAfter(): string {
    return this.#tokenOf(this.last)?.text ?? '';
  }

  /** As written, the match's first token. */
  text(): string {
    return this.#tokenOf(this.first)?.text ?? '';
  }

  /** Lower-cased first token of one of its lexemes. */
  inside(index: number): string {
    return this.#tokenOf(this.first + index)?.lower ?? '';
  }

  classBefore(distance = 1): string {
    return this.#lexemes.list[this.first - distance]?.class ?? 'BREAK';
  }

  classAfter(distance = 1): string {
    return this.#lexemes.list[this.last + distance - 1]?.class ?? 'BREAK';
  }

  /** Nothing but the match's own signs stands between its tokens. */
  isGlued(): boolean {
    const { list, prose } = this.#lexemes;
    const end = list[this.last - 1]?.last ?? 0;
    for (let token = (list[this.first]?.first ?? 0) + 1; token < end; token += 1) {
      if (prose.tokens[token]?.spaced) return false;
    }
    return true;
  }

  #named(name: string): Lexeme | undefined {
    const span = this.#groups[name];
    return span && this.#lexemes.list[span[0]];
  }

  #tokenOf(index: number) {
    const at = this.#lexemes.list[index];
    return at && at.class !== 'BREAK' ? this.#lexemes.prose.tokens[at.first] : undefined;
  }
}
