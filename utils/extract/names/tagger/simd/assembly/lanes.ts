/** Arithmetic over the four lanes of a vector of floats. */

const LOG2_E: f32 = Mathf.LOG2E;

export function sumOf(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}

export function greatestOf(lanes: v128): f32 {
  return max(
    max(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  );
}

/** 1.5 · 2²³: a float that is added to it keeps no fraction, and stands in the last bits of the sum. */
const ROUNDER: f32 = 12582912;

/** The nearest integers, for lanes between -2²² and 2²². */
export function nearest(lanes: v128): v128 {
  const rounder = f32x4.splat(ROUNDER);
  return i32x4.sub(f32x4.add(lanes, rounder), rounder);
}

/**
 * e to the power of each lane, to about five digits: 2 to a whole number, which goes into the float's exponent, times 2 to
 * the rest, between -½ and ½, by its Taylor polynomial.
 */
export function exponentials(lanes: v128): v128 {
  const rounder = f32x4.splat(ROUNDER);
  const powers = f32x4.mul(lanes, f32x4.splat(LOG2_E));
  const bounded = f32x4.max(f32x4.min(powers, f32x4.splat(126)), f32x4.splat(-126));
  const rounded = f32x4.add(bounded, rounder);
  const rest = f32x4.sub(bounded, f32x4.sub(rounded, rounder));
  let sum = f32x4.splat(1.3333558e-3);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(9.6181291e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(5.5504109e-2));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.24022651));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(Mathf.LN2));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1));
  return i32x4.add(sum, i32x4.shl(rounded, 23));
}
