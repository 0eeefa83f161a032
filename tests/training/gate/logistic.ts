/** Logistic regression with an L2 penalty on standardised features, by Newton's method (iteratively reweighted least squares). */
export interface Example {
  features: Readonly<Record<string, number>>;
  /** 1 for an article. */
  label: 0 | 1;
  /** How much the example counts. */
  weight: number;
}

export interface Model {
  bias: number;
  /** By feature: what it adds to the log odds for each unit, and its mean over the examples. */
  terms: Record<string, { weight: number; mean: number }>;
}

/** @param penalty how strongly weights are pulled to zero; the inverse of scikit-learn's C. */
export function fitModel(examples: readonly Example[], penalty: number): Model {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const columns = names.map((name) => standardised(examples, name));
  const size = names.length + 1;
  let solution = new Float64Array(size);
  for (let step = 0; step < 25; step += 1) {
    const next = newtonStep({ examples, columns, solution, penalty });
    const change = next.reduce((most, value, at) => Math.max(most, Math.abs(value - (solution[at] ?? 0))), 0);
    solution = next;
    if (change < 1e-7) break;
  }
  return unstandardised(names, columns, solution);
}

/** Of a label 1. */
export function logOdds({ bias, terms }: Model, features: Example['features']): number {
  let sum = bias;
  for (const [name, { weight }] of Object.entries(terms)) sum += weight * (features[name] ?? 0);
  return sum;
}

interface Column {
  mean: number;
  deviation: number;
  values: Float64Array;
}

function standardised(examples: readonly Example[], name: string): Column {
  const raw = Float64Array.from(examples, ({ features }) => features[name] ?? 0);
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  const variance = raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / raw.length;
  const deviation = Math.sqrt(variance) || 1;
  return { mean, deviation, values: raw.map((value) => (value - mean) / deviation) };
}

interface State {
  examples: readonly Example[];
  columns: readonly Column[];
  solution: Float64Array;
  penalty: number;
}

function newtonStep({ examples, columns, solution, penalty }: State): Float64Array<ArrayBuffer> {
  const size = solution.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const row = new Float64Array(size);
  examples.forEach(({ label, weight }, at) => {
    row[0] = 1;
    columns.forEach(({ values }, column) => {
      row[column + 1] = values[at] ?? 0;
    });
    const sum = row.reduce((total, value, column) => total + value * (solution[column] ?? 0), 0);
    const odds = 1 / (1 + Math.exp(-sum));
    const curvature = weight * Math.max(1e-6, odds * (1 - odds));
    for (let i = 0; i < size; i += 1) {
      const value = row[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + weight * (odds - label) * value;
      const line = hessian[i];
      if (line && value !== 0)
        for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + curvature * value * (row[j] ?? 0);
    }
  });
  for (let i = 1; i < size; i += 1) {
    gradient[i] = (gradient[i] ?? 0) + penalty * (solution[i] ?? 0);
    const line = hessian[i];
    if (line) line[i] = (line[i] ?? 0) + penalty;
  }
  const step = solve(hessian, gradient);
  return solution.map((value, at) => value - (step[at] ?? 0));
}

/** Solves a symmetric positive definite system, given its lower triangle, by Cholesky decomposition. */
function solve(lower: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      const line = lower[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const result = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) result[i] = (result[i] ?? 0) - at(i, k) * (result[k] ?? 0);
    result[i] = (result[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) result[i] = (result[i] ?? 0) - at(k, i) * (result[k] ?? 0);
    result[i] = (result[i] ?? 0) / at(i, i);
  }
  return result;
}

function unstandardised(names: readonly string[], columns: readonly Column[], solution: Float64Array): Model {
  let bias = solution[0] ?? 0;
  const terms: Model['terms'] = {};
  names.forEach((name, at) => {
    const { mean = 0, deviation = 1 } = columns[at] ?? {};
    const weight = (solution[at + 1] ?? 0) / deviation;
    bias -= weight * mean;
    terms[name] = { weight, mean };
  });
  return { bias, terms };
}
