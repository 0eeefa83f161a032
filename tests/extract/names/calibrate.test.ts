import { describe, expect, it } from 'vitest';
import { calibrated, uncalibrated } from '../../../utils/extract/names/calibrate.ts';
import type { NameType } from '../../../utils/extract/shapes.ts';

describe('calibrated confidence', () => {
  it.each<NameType>(['PER', 'ORG', 'LOC', 'NORP', 'MISC'])(
    'of %s rises with the raw one, within 0 and 1',
    (type) => {
      const shares = [0, 0.2, 0.5, 0.8, 0.99, 1].map((confidence) => calibrated({ type, confidence }));
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares[0]).toBeGreaterThanOrEqual(0);
      expect(shares[5]).toBeLessThanOrEqual(1);
    },
  );

  it('gives the raw one back', () => {
    const confidence = calibrated({ type: 'ORG', confidence: 0.7 });
    expect(uncalibrated({ type: 'ORG', confidence })).toBeCloseTo(0.7, 6);
  });
});
