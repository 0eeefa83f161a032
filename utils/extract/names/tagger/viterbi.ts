import { isContinued, isOpen, LABELS, mayFollow, OUTSIDE } from './labels.ts';

const NEVER = -1e9;
/** The log-probability of what stands outside for sure, as most tokens do. */
const CERTAIN = 0;

/** For each label the open ones that it can go on from; none for those that begin anew. */
const OPENED: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, next) =>
  labelsWhere((label) => isContinued(next) && mayFollow(label, next)),
);
const CLOSED = labelsWhere((label) => !isOpen(label));

function labelsWhere(holds: (label: number) => boolean): Uint8Array {
  return Uint8Array.from(Array.from({ length: LABELS }, (_, label) => label).filter(holds));
}

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
  let next = new Float64Array(LABELS);
  for (let at = 1; at < count; at += 1) {
    // Whatever does not go on from an open name goes on from the best of the closed labels.
    const closed = bestOf(CLOSED, best);
    if (scores[at * LABELS + OUTSIDE] === CERTAIN) {
      next.fill(NEVER);
      next[OUTSIDE] = best[closed] as number;
      back[at * LABELS + OUTSIDE] = closed;
    } else {
      for (let label = 0; label < LABELS; label += 1) {
        const opened = OPENED[label] as Uint8Array;
        const from = opened.length > 0 ? bestOf(opened, best) : closed;
        next[label] = (best[from] ?? NEVER) + (scores[at * LABELS + label] ?? NEVER);
        back[at * LABELS + label] = from;
      }
    }
    [best, next] = [next, best];
  }
  let label = bestOf(CLOSED, best);
  for (let at = count - 1; at >= 0; at -= 1) {
    path[at] = label;
    label = back[at * LABELS + label] ?? OUTSIDE;
  }
  return path;
}

function bestOf(labels: Uint8Array, scores: Float64Array): number {
  let found = labels[0] as number;
  for (let at = 1; at < labels.length; at += 1) {
    const label = labels[at] as number;
    if ((scores[label] as number) > (scores[found] as number)) found = label;
  }
  return found;
}
