import { describe, expect, it } from 'vitest';
import { type Example, fitModel, logOdds } from './logistic.ts';

/** Labels drawn from known odds, by a generator of its own so that each run is the same. */
function draw(count: number): Example[] {
  let state = 1;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const features = { a: random() * 4, b: random() < 0.3 ? 1 : 0, noise: random() };
    const odds = 1 / (1 + Math.exp(-(-2 + 1.5 * features.a - 2 * features.b)));
    return { features, label: random() < odds ? 1 : 0, weight: 1 };
  });
}

describe('fitModel', () => {
  it('finds the weights that the labels were drawn with', () => {
    const { bias, terms } = fitModel(draw(20_000), 0.01);
    expect(bias).toBeCloseTo(-2, 0);
    expect(terms.a?.weight).toBeCloseTo(1.5, 0);
    expect(terms.b?.weight).toBeCloseTo(-2, 0);
    expect(Math.abs(terms.noise?.weight ?? 1)).toBeLessThan(0.2);
  });

  it('pulls weights to zero under a penalty', () => {
    const loose = fitModel(draw(500), 0.01);
    const tight = fitModel(draw(500), 1000);
    expect(Math.abs(tight.terms.a?.weight ?? 9)).toBeLessThan(Math.abs(loose.terms.a?.weight ?? 0));
  });

  it('stands features that never vary', () => {
    const examples = draw(100).map((example) => ({ ...example, features: { ...example.features, b: 0 } }));
    const model = fitModel(examples, 1);
    expect(Number.isFinite(logOdds(model, { a: 1 }))).toBe(true);
  });
});
