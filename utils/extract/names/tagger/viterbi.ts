import { isContinued, isOpen, LABELS, mayFollow } from './labels.ts';

const NEVER = -1e9;

/** For each label the labels that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, next) =>
  Array.from({ length: LABELS }, (_, label) => label).filter((label) => mayFollow(label, next)),
);

/**
 * The likeliest sequence of labels that BILOU allows (Viterbi 1967).
 * @param scores log-probabilities, `LABELS` a token
 */
export function bestLabels(scores: Float32Array): Uint8Array {
  const count = scores.length / LABELS;
  const path = new Uint8Array(count);
  if (count === 0) return path;
  const back = new Uint8Array(count * LABELS);
  let best = Float64Array.from(scores.subarray(0, LABELS), (score, label) =>
    isContinued(label) ? NEVER : score,
  );
  for (let at = 1; at < count; at += 1)
    best = step(best, scores.subarray(at * LABELS), back.subarray(at * LABELS));
  let label = argmax(best, (candidate) => !isOpen(candidate));
  for (let at = count - 1; at >= 0; at -= 1) {
    path[at] = label;
    label = back[at * LABELS + label] ?? 0;
  }
  return path;
}

function step(best: Float64Array, scores: Float32Array, back: Uint8Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label += 1) {
    let from = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (const before of BEFORE[label] ?? []) {
      const score = best[before] ?? NEVER;
      if (score > highest) {
        highest = score;
        from = before;
      }
    }
    next[label] = highest + (scores[label] ?? NEVER);
    back[label] = from;
  }
  return next;
}

function argmax(values: Float64Array, isAllowed: (index: number) => boolean): number {
  let found = 0;
  values.forEach((value, index) => {
    if (isAllowed(index) && value > (isAllowed(found) ? (values[found] ?? NEVER) : Number.NEGATIVE_INFINITY))
      found = index;
  });
  return found;
}
