/** A matrix of integers times rows of numbers, which are rounded to 16-bit integers with a scale a row. */
import { greatestOf, nearest } from './lanes';

/** Rows that are multiplied at a time; even. */
export const TILE: u32 = 8;
const LARGEST: f32 = 32767;

/** `rows` (a multiple of 4) × `columns` (a multiple of 16) 8-bit integers in 16 bits each, a scale and a bias a row. */
@unmanaged
export class Layer {
  rows: u32;
  columns: u32;
  values: usize;
  scales: usize;
  bias: usize;
}

let rounded: usize = 0;
let roundedScales: usize = 0;
/** TILE rows of results. */
export let products: usize = 0;

export function placeProducts(integers: usize, scales: usize, results: usize): void {
  rounded = integers;
  roundedScales = scales;
  products = results;
}

/** Rounds the `row`-th of the rows at `from` for the next product. */
export function round(from: usize, columns: u32, row: u32): void {
  const source = from + row * columns * 4;
  const target = rounded + row * columns * 2;
  const largest = largestOf(source, columns);
  const factor = f32x4.splat(largest > 0 ? LARGEST / largest : 0);
  store<f32>(roundedScales + row * 4, largest / LARGEST);
  for (let at: u32 = 0; at < columns; at += 8) {
    const low = nearest(f32x4.mul(v128.load(source + at * 4), factor));
    const high = nearest(f32x4.mul(v128.load(source + at * 4, 16), factor));
    v128.store(target + at * 2, i16x8.narrow_i32x4_s(low, high));
  }
}

/** Four at a time, so that none waits for the one before. */
function largestOf(row: usize, columns: u32): f32 {
  let a = f32x4.splat(0);
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  const end = row + columns * 4;
  for (let at = row; at < end; at += 64) {
    a = f32x4.max(a, f32x4.abs(v128.load(at)));
    b = f32x4.max(b, f32x4.abs(v128.load(at, 16)));
    c = f32x4.max(c, f32x4.abs(v128.load(at, 32)));
    d = f32x4.max(d, f32x4.abs(v128.load(at, 48)));
  }
  return greatestOf(f32x4.max(f32x4.max(a, b), f32x4.max(c, d)));
}

/** Multiplies the first `rows` rounded rows, two at a time, with four rows of the matrix at a time. */
export function multiply(layer: Layer, rows: u32): void {
  for (let row: u32 = 0; row < layer.rows; row += 4) {
    for (let pair: u32 = 0; pair < rows; pair += 2) multiplyPair(layer, row, pair);
  }
}

function multiplyPair(layer: Layer, row: u32, pair: u32): void {
  const columns = layer.columns;
  const next = columns * 2;
  let weights = layer.values + row * next;
  let input = rounded + pair * next;
  const end = input + next;
  let a0 = i32x4.splat(0);
  let a1 = i32x4.splat(0);
  let a2 = i32x4.splat(0);
  let a3 = i32x4.splat(0);
  let b0 = i32x4.splat(0);
  let b1 = i32x4.splat(0);
  let b2 = i32x4.splat(0);
  let b3 = i32x4.splat(0);
  for (; input < end; input += 32, weights += 32) {
    const a = v128.load(input);
    const b = v128.load(input + next);
    const c = v128.load(input, 16);
    const d = v128.load(input + next, 16);
    let at = weights;
    let w0 = v128.load(at);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(w0, a));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(w0, b));
    w0 = v128.load(at, 16);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(w0, c));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(w0, d));
    at += next;
    let w1 = v128.load(at);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(w1, a));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(w1, b));
    w1 = v128.load(at, 16);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(w1, c));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(w1, d));
    at += next;
    let w2 = v128.load(at);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(w2, a));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(w2, b));
    w2 = v128.load(at, 16);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(w2, c));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(w2, d));
    at += next;
    let w3 = v128.load(at);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(w3, a));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(w3, b));
    w3 = v128.load(at, 16);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(w3, c));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(w3, d));
  }
  finish(layer, row, pair, fold(a0, a1, a2, a3));
  finish(layer, row, pair + 1, fold(b0, b1, b2, b3));
}

/** The sums of the lanes of four vectors. */
function fold(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
}

function finish(layer: Layer, row: u32, at: u32, sums: v128): void {
  const scale = f32x4.mul(v128.load(layer.scales + row * 4), v128.load32_splat(roundedScales + at * 4));
  const product = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scale), v128.load(layer.bias + row * 4));
  v128.store(products + (at * layer.rows + row) * 4, product);
}
