/** Arithmetic over the four lanes of a vector of floats. */

const LOG2_E: f32 = Mathf.LOG2E;
const LN_2_HIGH: f32 = 0.693359375;
const LN_2_LOW: f32 = -2.1219444e-4;

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

/** e to the power of each lane, to about seven digits: a power of two times a polynomial (Cephes, `expf`). */
export function exponentials(lanes: v128): v128 {
  const bounded = f32x4.max(f32x4.min(lanes, f32x4.splat(88)), f32x4.splat(-87));
  const power = nearest(f32x4.mul(bounded, f32x4.splat(LOG2_E)));
  const whole = f32x4.convert_i32x4_s(power);
  const rest = f32x4.sub(
    f32x4.sub(bounded, f32x4.mul(whole, f32x4.splat(LN_2_HIGH))),
    f32x4.mul(whole, f32x4.splat(LN_2_LOW)),
  );
  let sum = f32x4.splat(1.98756915e-4);
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.39819995e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(8.33345191e-3));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(4.16657959e-2));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.66666655e-1));
  sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(5.00000012e-1));
  sum = f32x4.add(f32x4.mul(f32x4.mul(sum, rest), rest), f32x4.add(rest, f32x4.splat(1)));
  return f32x4.mul(sum, i32x4.shl(i32x4.add(power, i32x4.splat(127)), 23));
}
