import { isContinued, isOpen, LABELS, OUTSIDE, TYPES } from './labels.ts';

const NEVER = -1e9;
/** The log-probability of what stands outside for sure, as most tokens do. */
const CERTAIN = 0;
const CLOSED = Array.from({ length: LABELS }, (_, label) => label).filter((label) => !isOpen(label));
/** Bits of a way that say the closed label; above them one a type, set where its open names come from Inside. */
const CLOSED_BITS = 5;

/**
 * The likeliest sequence of labels that BILOU allows (Viterbi 1967).
 * @param scores log-probabilities, `LABELS` a token
 */
export function bestLabels(scores: Float32Array): number[] {
  const trellis = new Trellis(scores);
  for (let row = LABELS; row < scores.length; row += LABELS) trellis.advance(row);
  return scores.length === 0 ? [] : trellis.path();
}

/** The likeliest way to each label of the token it has come to. */
class Trellis {
  readonly #scores: Float32Array;
  /** How each token but the first was come to. */
  readonly #ways: number[] = [];
  #best: number[];
  #next: number[] = [];

  constructor(scores: Float32Array) {
    this.#scores = scores;
    this.#best = Array.from({ length: LABELS }, (_, label) =>
      isContinued(label) ? NEVER : (scores[label] ?? NEVER),
    );
    this.#next = this.#best.map(() => NEVER);
  }

  /** On to the token whose scores begin at `row`. */
  advance(row: number): void {
    const closed = bestClosed(this.#best);
    const isCertain = this.#scores[row] === CERTAIN;
    this.#ways.push(closed | (isCertain ? this.#leave(closed) : this.#extend(row, closed)));
    const last = this.#best;
    this.#best = this.#next;
    this.#next = last;
  }

  path(): number[] {
    let label = bestClosed(this.#best);
    const path = [label];
    for (const way of this.#ways.reverse()) {
      label = labelBefore(label, way);
      path.push(label);
    }
    return path.reverse();
  }

  #leave(closed: number): number {
    this.#next.fill(NEVER);
    this.#next[OUTSIDE] = this.#best[closed] as number;
    return 0;
  }

  /** @returns the bits of the types whose open names come from Inside */
  #extend(row: number, closed: number): number {
    const scores = this.#scores;
    const next = this.#next;
    const anew = this.#best[closed] as number;
    next[OUTSIDE] = anew + (scores[row] as number);
    let bits = 0;
    for (let type = 0; type < TYPES.length; type += 1) {
      const begin = 1 + 4 * type;
      const [begun, inside] = [this.#best[begin] as number, this.#best[begin + 1] as number];
      if (inside > begun) bits |= 1 << (CLOSED_BITS + type);
      const on = Math.max(begun, inside);
      next[begin] = anew + (scores[row + begin] as number);
      next[begin + 1] = on + (scores[row + begin + 1] as number);
      next[begin + 2] = on + (scores[row + begin + 2] as number);
      next[begin + 3] = anew + (scores[row + begin + 3] as number);
    }
    return bits;
  }
}

function bestClosed(scores: readonly number[]): number {
  let found = OUTSIDE;
  for (const label of CLOSED) if ((scores[label] as number) > (scores[found] as number)) found = label;
  return found;
}

function labelBefore(label: number, way: number): number {
  if (!isContinued(label)) return way & ((1 << CLOSED_BITS) - 1);
  const type = (label - 1) >> 2;
  return 1 + 4 * type + ((way >> (CLOSED_BITS + type)) & 1);
}
