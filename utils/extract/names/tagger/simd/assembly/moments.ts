/** Mean and variance of a row of floats, a multiple of 64 bytes long. */
import { sumOf } from './lanes';

/** Four sums side by side, so that none waits for the one before. */
export function meanOf(row: usize, bytes: u32): f32 {
  let a = f32x4.splat(0);
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  for (let at = row; at < row + bytes; at += 64) {
    a = f32x4.add(a, v128.load(at));
    b = f32x4.add(b, v128.load(at, 16));
    c = f32x4.add(c, v128.load(at, 32));
    d = f32x4.add(d, v128.load(at, 48));
  }
  return sumOf(f32x4.add(f32x4.add(a, b), f32x4.add(c, d))) / <f32>(bytes >> 2);
}

export function varianceOf(row: usize, bytes: u32, mean: v128): f32 {
  let a = f32x4.splat(0);
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  for (let at = row; at < row + bytes; at += 64) {
    a = f32x4.add(a, squareOf(f32x4.sub(v128.load(at), mean)));
    b = f32x4.add(b, squareOf(f32x4.sub(v128.load(at, 16), mean)));
    c = f32x4.add(c, squareOf(f32x4.sub(v128.load(at, 32), mean)));
    d = f32x4.add(d, squareOf(f32x4.sub(v128.load(at, 48), mean)));
  }
  return sumOf(f32x4.add(f32x4.add(a, b), f32x4.add(c, d))) / <f32>(bytes >> 2);
}

function squareOf(lanes: v128): v128 {
  return f32x4.mul(lanes, lanes);
}
