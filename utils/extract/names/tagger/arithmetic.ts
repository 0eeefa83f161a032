import type { Matrix, Norm } from './weights.ts';

/** Keeps the mean of a vector's squares away from zero, as in training. */
const EPSILON = 1e-5;

/** `out += matrix · vector`. */
export function addProduct(
  { rows, columns, values, scales }: Matrix,
  vector: Float32Array,
  out: Float32Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    const from = row * columns;
    for (let column = 0; column < columns; column += 1) {
      sum += (values[from + column] as number) * (vector[column] as number);
    }
    out[row] = (out[row] as number) + sum * (scales[row] as number);
  }
}

/** Layer normalisation (Ba et al. 2016) of one vector into another, but for gain and shift. */
export function standardise(vector: Float32Array, out: Float32Array): void {
  const { length } = vector;
  let mean = 0;
  for (let at = 0; at < length; at += 1) mean += vector[at] as number;
  mean /= length;
  let variance = 0;
  for (let at = 0; at < length; at += 1) variance += ((vector[at] as number) - mean) ** 2;
  const scale = 1 / Math.sqrt(variance / length + EPSILON);
  for (let at = 0; at < length; at += 1) out[at] = ((vector[at] as number) - mean) * scale;
}

/** Gain and shift of a norm. */
export const graduate = ({ gain, shift }: Norm, vector: Float32Array): Float32Array =>
  vector.map((value, at) => value * (gain[at] as number) + (shift[at] as number));

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Turns scores into log-probabilities, in place. */
export function logSoftmax(scores: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  const total = highest + Math.log(sum);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) - total;
}
