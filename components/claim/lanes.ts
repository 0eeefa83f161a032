import type { Axis } from './axis.ts';

/** An interval to draw; ISO days, both inclusive, null: open on that side. */
export interface Bar {
  earliest: string | null;
  latest: string | null;
  status: string;
}

/** A bar in its place; `start` and `end` in percent of the axis. */
export interface Laid {
  bar: Bar;
  start: number;
  end: number;
  /** The lowest is 0. */
  lane: number;
  /** Sides on which it goes on: open, or beyond what the axis shows. */
  goesOn: 'start' | 'end' | 'both' | null;
}

/** What a day takes at least, what a fading bar, and what lies between two bars of a lane; percent. */
const DOT = 2;
const STUB = 6;
const GAP = 0.6;
/** How far an open side is drawn. */
const FADE = 14;
/** From here on a bar is long: it lies above the short ones, which then show how many there are. */
const LONG = 25;
/** More of them would make a picture of its own; what finds no room lies on others. */
const MOST_LANES = 6;

/** Lays bars in lanes, so that none of them hides another: short ones pile up on their days, long ones lie above them. */
export function laneBars(bars: readonly Bar[], axis: Axis): Laid[] {
  const lanes: Laid[][] = [];
  const placed = bars.map((bar) => ({ bar, ...placeOf(bar, axis) }));
  placed.sort((a, b) => Number(isLong(a)) - Number(isLong(b)) || a.start - b.start);
  for (const place of placed) {
    const free = lanes.findIndex((lane) => lane.every((other) => !touch(place, other)));
    const lane = free >= 0 ? free : Math.min(lanes.length, MOST_LANES - 1);
    const laid = { ...place, lane };
    lanes[lane] = [...(lanes[lane] ?? []), laid];
  }
  return lanes.flat();
}

type Place = Pick<Laid, 'start' | 'end' | 'goesOn'>;

const isLong = ({ start, end }: Place): boolean => end - start > LONG;

const touch = (a: Place, b: Place): boolean => a.start < b.end + GAP && b.start < a.end + GAP;

function placeOf({ earliest, latest }: Bar, axis: Axis): Place {
  const from = earliest === null ? null : axis.at(earliest);
  const to = latest === null ? null : axis.at(latest);
  const start = from ?? Math.max(0, (to ?? 0) - FADE);
  const end = to ?? Math.min(100, start + FADE);
  const goesOn = sideOf(from === null || start === 0, to === null || end === 100);
  const width = Math.max(goesOn ? STUB : DOT, end - start);
  const fits = Math.min(start, 100 - width);
  return { start: fits, end: fits + width, goesOn };
}

const sideOf = (before: boolean, after: boolean): Laid['goesOn'] =>
  before && after ? 'both' : before ? 'start' : after ? 'end' : null;
