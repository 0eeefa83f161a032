import { describe, expect, it } from 'vitest';
import { runInSlices, runThrough, type Sliced } from '../../utils/extract/slices.ts';

function* countTo(last: number, done: number[]): Sliced<string> {
  for (let step = 1; step <= last; step += 1) {
    done.push(step);
    yield;
  }
  return 'counted';
}

describe('sliced work', () => {
  it('runs through', () => {
    const done: number[] = [];
    expect(runThrough(countTo(3, done))).toBe('counted');
    expect(done).toEqual([1, 2, 3]);
  });

  it('lets others have their turn where the pause is a promise', async () => {
    const done: number[] = [];
    setTimeout(() => done.push(0));
    const work = runInSlices(countTo(2, done), () => new Promise((resolve) => setTimeout(resolve)));
    expect(await work).toBe('counted');
    expect(done).toEqual([1, 0, 2]);
  });

  it('is given up when the pause fails', async () => {
    const done: number[] = [];
    const work = runInSlices(countTo(9, done), () =>
      done.length < 3 ? undefined : Promise.reject(new Error('The tab was closed.')),
    );
    await expect(work).rejects.toThrow('The tab was closed.');
    expect(done).toEqual([1, 2, 3]);
  });
});
