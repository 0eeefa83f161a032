import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPORA } from '../../evaluate/claims/timeml.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the labelled speakers', () => {
  it('are sixty sentences, by offsets alone', () => {
    const rows: object[] = JSON.parse(readFileSync(join(ROOT, 'tests/gold/speakers.json'), 'utf8'));
    expect(rows).toHaveLength(60);
    for (const row of rows) {
      const words = Object.entries(row).filter(([key, value]) => key !== 'id' && typeof value === 'string');
      expect(words).toEqual([]);
    }
  });

  it.skipIf(!existsSync(CORPORA))('are found in the development half', () => {
    const run = spawnSync(process.execPath, ['tests/evaluate/claims/speakers.ts', 'dev'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [, right] = /: (\d+) of 30 right/.exec(run.stdout) ?? [];
    expect(Number(right)).toBeGreaterThanOrEqual(27);
  });
});
