/**
 * The tagger's arithmetic in WebAssembly SIMD, written in AssemblyScript; `plain-kernel.ts` says the same in TypeScript.
 * Addresses and sizes come from `simd-kernel.ts`. Rows are those of the window that is worked on; `first` and `last` are
 * places in the list of rows.
 */
import { exponentials, greatestOf, sumOf } from './lanes';
import { Layer, multiply, placeProducts, products, round, TILE } from './layer';
import { meanOf, varianceOf } from './moments';

const EPSILON: f32 = 1e-5;
/** Of rows. */
const LISTS: u32 = 3;

@unmanaged
class Norm {
  gain: usize;
  shift: usize;
}

/**
 * The norm's gain and shift are worked into the convolution. `depth`: floats, a row a tap; `shifts`: what the shift comes
 * to, a row a tap; `inner`: the bias of rows whose neighbours are all there.
 */
@unmanaged
class Block {
  taps: i32;
  dilation: i32;
  depth: usize;
  shifts: usize;
  bias: usize;
  inner: usize;
  point: Layer;
}

let width: u32 = 0;
let rowBytes: u32 = 0;
let labels: u32 = 0;
let count: i32 = 0;
/** What words and contexts give by themselves, a row each. */
export let words: usize = 0;
let contexts: usize = 0;
/** For each row of the window its word and its context. */
export let wordOf: usize = 0;
export let contextOf: usize = 0;
/** The lists of rows that steps are done for. */
export let list: usize = 0;
/** What the network knows of each row so far, and the same with mean 0 and variance 1. */
let states: usize = 0;
let normal: usize = 0;
/** For each row the number of its group, -1 where it is alone; for each group its rows and the sum of them. */
export let groups: usize = 0;
export let groupSizes: usize = 0;
let totals: usize = 0;
/** What goes into a layer, and which rows that is of. */
export let mixed: usize = 0;
let members: usize = 0;
/** A row for the bias at the window's ends. */
let edge: usize = 0;
/** Log-probabilities, `labels` a row; and those of rows that are not scored. */
export let scores: usize = 0;
let noName: usize = 0;

/** @returns the address of so many bytes, all zeros: memory that was never used */
export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

/** Sets the numbers in a state (a multiple of 16), the most rows or columns of a layer, the kinds of label. */
export function shape(numbers: u32, longest: u32, kinds: u32): void {
  width = numbers;
  rowBytes = width * 4;
  labels = kinds;
  mixed = allocate(TILE * longest * 4);
  members = allocate(TILE * 4);
  edge = allocate(rowBytes);
  placeProducts(allocate(TILE * longest * 2), allocate(TILE * 4), allocate(TILE * longest * 4));
}

/** Makes room for windows of up to so many rows and for the vectors of so many words. */
export function reserve(rows: u32, kept: u32, table: usize, unscored: usize): void {
  words = allocate(kept * rowBytes);
  contexts = table;
  noName = unscored;
  wordOf = allocate(rows * 4);
  contextOf = allocate(rows);
  list = allocate(rows * LISTS * 4);
  states = allocate(rows * rowBytes);
  normal = allocate(rows * rowBytes);
  groups = allocate(rows * 4);
  groupSizes = allocate(rows * 2);
  totals = allocate((rows >> 1) * rowBytes);
  scores = allocate(rows * labels * 4);
}

/** Begins with what each row's word and context give. */
export function begin(rows: i32, sharing: u32): void {
  count = rows;
  memory.fill(totals, 0, sharing * rowBytes);
  for (let row: i32 = 0; row < rows; row += 1) {
    const word = words + load<u32>(wordOf + row * 4) * rowBytes;
    const context = contexts + <u32>load<u8>(contextOf + row) * rowBytes;
    const to = states + row * rowBytes;
    for (let at: u32 = 0; at < rowBytes; at += 16) {
      v128.store(to + at, f32x4.add(v128.load(word + at), v128.load(context + at)));
    }
    putScores(noName, row);
  }
}

function putScores(from: usize, row: i32): void {
  const to = scores + row * labels * 4;
  for (let at: u32 = 0; at < labels * 4; at += 4) store<f32>(to + at, load<f32>(from + at));
}

/** The layer over the first `rows` rows of what is mixed, kept as words from `at` on. */
export function enter(layer: Layer, at: u32, rows: u32): void {
  for (let row: u32 = 0; row < rows; row += 1) round(mixed, layer.columns, row);
  multiply(layer, rows);
  memory.copy(words + at * rowBytes, products, rows * rowBytes);
}

function rowAt(place: i32): i32 {
  return load<i32>(list + place * 4);
}

/** Layer normalisation (Ba et al. 2016) but for gain and shift. */
export function standardise(first: i32, last: i32): void {
  for (let place = first; place < last; place += 1) {
    const from = states + rowAt(place) * rowBytes;
    const to = normal + rowAt(place) * rowBytes;
    const mean = f32x4.splat(meanOf(from, rowBytes));
    const scale = f32x4.splat(1 / sqrt<f32>(varianceOf(from, rowBytes, mean) + EPSILON));
    for (let at: u32 = 0; at < rowBytes; at += 16) {
      v128.store(to + at, f32x4.mul(f32x4.sub(v128.load(from + at), mean), scale));
    }
  }
}

/** Gain and shift of a norm. */
function graduate(norm: Norm, from: usize, to: usize): void {
  for (let at: u32 = 0; at < rowBytes; at += 16) {
    const gained = f32x4.mul(v128.load(from + at), v128.load(norm.gain + at));
    v128.store(to + at, f32x4.add(gained, v128.load(norm.shift + at)));
  }
}

/** Adds to the states what the depthwise convolution and the gated layer make of the normalised rows. */
export function convolve(block: Block, first: i32, last: i32): void {
  for (let start = first; start < last; start += TILE) {
    const rows = min<i32>(TILE, last - start);
    for (let at = 0; at < rows; at += 1) {
      depthwise(block, rowAt(start + at), mixed + at * rowBytes);
      round(mixed, width, at);
    }
    multiply(block.point, rows);
    for (let at = 0; at < rows; at += 1) {
      gate(products + at * 2 * rowBytes, states + rowAt(start + at) * rowBytes);
    }
  }
}

/** Each number by itself, over a row and its neighbours; beyond the window there is nothing. */
function depthwise(block: Block, row: i32, to: usize): void {
  const reach = block.taps >> 1;
  let firstTap = 0;
  while (row + (firstTap - reach) * block.dilation < 0) firstTap += 1;
  let lastTap = block.taps - 1;
  while (row + (lastTap - reach) * block.dilation >= count) lastTap -= 1;
  const bias = biasOf(block, firstTap, lastTap);
  const step = block.dilation * rowBytes;
  const from = normal + (row + (firstTap - reach) * block.dilation) * rowBytes;
  const weights = block.depth + firstTap * rowBytes;
  const end = weights + (lastTap - firstTap + 1) * rowBytes;
  for (let at: u32 = 0; at < rowBytes; at += 64) {
    let a = v128.load(bias + at);
    let b = v128.load(bias + at, 16);
    let c = v128.load(bias + at, 32);
    let d = v128.load(bias + at, 48);
    let neighbour = from + at;
    for (let weight = weights + at; weight < end; weight += rowBytes, neighbour += step) {
      a = f32x4.add(a, f32x4.mul(v128.load(neighbour), v128.load(weight)));
      b = f32x4.add(b, f32x4.mul(v128.load(neighbour, 16), v128.load(weight, 16)));
      c = f32x4.add(c, f32x4.mul(v128.load(neighbour, 32), v128.load(weight, 32)));
      d = f32x4.add(d, f32x4.mul(v128.load(neighbour, 48), v128.load(weight, 48)));
    }
    v128.store(to + at, a);
    v128.store(to + at, b, 16);
    v128.store(to + at, c, 32);
    v128.store(to + at, d, 48);
  }
}

/** The bias of a convolution over some of its taps. */
function biasOf(block: Block, firstTap: i32, lastTap: i32): usize {
  if (lastTap - firstTap + 1 === block.taps) return block.inner;
  memory.copy(edge, block.bias, rowBytes);
  for (let tap = firstTap; tap <= lastTap; tap += 1) addRow(block.shifts + tap * rowBytes, edge);
  return edge;
}

/** Gated linear units (Dauphin et al. 2017): `width` values, then `width` gates. */
function gate(from: usize, to: usize): void {
  const one = f32x4.splat(1);
  for (let at: u32 = 0; at < rowBytes; at += 16) {
    const closed = f32x4.add(one, exponentials(f32x4.neg(v128.load(from + rowBytes + at))));
    v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.div(v128.load(from + at), closed)));
  }
}

/** Adds the normalised rows up by group. */
export function gather(first: i32, last: i32): void {
  for (let place = first; place < last; place += 1) {
    const row = rowAt(place);
    const group = load<i32>(groups + row * 4);
    if (group >= 0) addRow(normal + row * rowBytes, totals + group * rowBytes);
  }
}

function addRow(from: usize, to: usize): void {
  for (let at: u32 = 0; at < rowBytes; at += 16) {
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
  }
}

/** Adds to each row of a group what the layer makes of the mean of the others. */
export function share(norm: Norm, layer: Layer, first: i32, last: i32): void {
  let filled: u32 = 0;
  for (let place = first; place < last; place += 1) {
    const row = rowAt(place);
    const group = load<i32>(groups + row * 4);
    if (group < 0) continue;
    const mean = mixed + filled * rowBytes;
    meanOfOthers(row, group, mean);
    graduate(norm, mean, mean);
    round(mixed, width, filled);
    store<u32>(members + filled * 4, row);
    filled += 1;
    if (filled === TILE) {
      addProducts(layer, filled);
      filled = 0;
    }
  }
  addProducts(layer, filled);
}

function meanOfOthers(row: i32, group: i32, to: usize): void {
  const others = f32x4.splat(<f32>(load<u32>(groupSizes + group * 4) - 1));
  const own = normal + row * rowBytes;
  const total = totals + group * rowBytes;
  for (let at: u32 = 0; at < rowBytes; at += 16) {
    v128.store(to + at, f32x4.div(f32x4.sub(v128.load(total + at), v128.load(own + at)), others));
  }
}

function addProducts(layer: Layer, rows: u32): void {
  multiply(layer, rows);
  for (let row: u32 = 0; row < rows; row += 1) {
    addRow(products + row * rowBytes, states + load<u32>(members + row * 4) * rowBytes);
  }
}

/** Scores the labels of the normalised rows. */
export function leave(norm: Norm, layer: Layer, first: i32, last: i32): void {
  for (let start = first; start < last; start += TILE) {
    const rows = min<i32>(TILE, last - start);
    for (let at = 0; at < rows; at += 1) {
      graduate(norm, normal + rowAt(start + at) * rowBytes, mixed + at * rowBytes);
      round(mixed, width, at);
    }
    multiply(layer, rows);
    for (let at = 0; at < rows; at += 1) {
      const product = products + at * layer.rows * 4;
      logSoftmax(product, layer.rows);
      putScores(product, rowAt(start + at));
    }
  }
}

function logSoftmax(at: usize, length: u32): void {
  const end = at + length * 4;
  let greatest = v128.load(at);
  for (let from = at; from < end; from += 16) greatest = f32x4.max(greatest, v128.load(from));
  const highest = f32x4.splat(greatestOf(greatest));
  let sum = f32x4.splat(0);
  for (let from = at; from < end; from += 16) {
    sum = f32x4.add(sum, exponentials(f32x4.sub(v128.load(from), highest)));
  }
  const total = f32x4.add(highest, f32x4.splat(Mathf.log(sumOf(sum))));
  for (let from = at; from < end; from += 16) v128.store(from, f32x4.sub(v128.load(from), total));
}
