/**
 * Stubs: the last pieces of the lines that reach the frame at the top or the bottom. There each needs
 * room for its label beside it, more than the lines have further inside; so the stubs spread out along
 * the frame in the same order, and those that have moved jog sideways, on levels so that none cross.
 */
import type { Strand } from '../strands/strand.js';

/** A line on its way to the frame: x of the line inside, and the room its texts want right of it, and need at least. */
export interface StubRequest {
  readonly strand: Strand;
  readonly x: number;
  readonly room: number;
  readonly least: number;
}

export interface Stub {
  /** x at the frame. */
  readonly x: number;
  /** Level of the jog, counted from the frame; undefined where the stub is straight. */
  readonly level: number | undefined;
}

export interface Stubs {
  readonly at: ReadonlyMap<Strand, Stub>;
  readonly levels: number;
}

/** Spreads stubs between `low` and `high`, each as near to its line as the room of the others allows.
 *  Where all do not fit, they reach beyond `high`. */
export function spreadStubs(requests: readonly StubRequest[], low: number, high: number): Stubs {
  const sorted = relaxed([...requests].sort((a, b) => a.x - b.x));
  const places = straightened(sorted, nearestPlaces(sorted, low, high));
  const moved = sorted.map(({ strand, x }, index) => ({
    strand,
    line: x,
    frame: places[index] ?? x,
  }));
  const levels = new Map<Strand, number>();
  const toLeft = moved.filter(({ line, frame }) => line > frame).reverse();
  stack(toLeft, levels);
  stack(
    moved.filter(({ line, frame }) => line < frame),
    levels,
    toLeft,
  );
  const at = new Map(
    moved.map(({ strand, frame }) => [strand, { x: frame, level: levels.get(strand) }]),
  );
  return { at, levels: Math.max(0, ...[...levels.values()].map((level) => level + 1)) };
}

/** A stub that is less than this from its line goes straight if it can: texts have room to spare for it, px. */
export const SNAP = 6;
/** A jog shorter than this is ugly: the stub goes straight if its neighbours leave room, px. */
const SHORT = 18;

/** Stubs in order. One that has hardly less room before its next neighbour than it asks for takes what there is:
 *  both can go straight. */
function relaxed(sorted: readonly StubRequest[]): readonly StubRequest[] {
  return sorted.map((request, index) => {
    const next = sorted[index + 1];
    const gap = next === undefined ? Infinity : next.x - request.x;
    return gap >= request.least ? { ...request, room: Math.min(gap, request.room) } : request;
  });
}

/** The places, but of the line itself where a stub is so near that it had better go straight, and apart where two
 *  would be too near then. */
function straightened(
  sorted: readonly StubRequest[],
  places: readonly number[],
): readonly number[] {
  const result: number[] = [];
  sorted.forEach(({ x, least }, index) => {
    const before = sorted[index - 1];
    const low = before ? (result[index - 1] ?? 0) + before.least : -Infinity;
    const place = Math.max(low, places[index] ?? x);
    const high = (places[index + 1] ?? Infinity) - least;
    const away = Math.abs(place - x);
    if (x >= low && (away < SNAP || (away < SHORT && x <= high))) result.push(x);
    else result.push(away < SNAP ? x + SNAP : place);
  });
  return result;
}

interface Block {
  readonly requests: readonly number[];
  readonly place: number;
}

/** Isotonic regression by medians (pool adjacent violators): stubs in order, least total displacement. */
function nearestPlaces(
  sorted: readonly StubRequest[],
  low: number,
  high: number,
): readonly number[] {
  const before: number[] = [];
  let room = 0;
  for (const request of sorted) {
    before.push(room);
    room += request.room;
  }
  const blocks: Block[] = [];
  sorted.forEach((request, index) => {
    let block = blockOf([request.x - (before[index] ?? 0)]);
    for (let last = blocks.at(-1); last && last.place > block.place; last = blocks.at(-1)) {
      blocks.pop();
      block = blockOf([...last.requests, ...block.requests]);
    }
    blocks.push(block);
  });
  const limit = Math.max(low, high - room);
  const offsets = blocks.flatMap(({ requests, place }) =>
    requests.map(() => Math.min(limit, Math.max(low, place))),
  );
  return offsets.map((offset, index) => offset + (before[index] ?? 0));
}

function blockOf(requests: readonly number[]): Block {
  const sorted = [...requests].sort((a, b) => a - b);
  return { requests, place: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0 };
}

interface Jog {
  readonly strand: Strand;
  readonly line: number;
  readonly frame: number;
}

/** Levels for jogs that all go the same way: one that spans another's frame end lies further inside. These are the
 *  longest paths in the constraint graph of the jogs, as in channel routing. None lies on the level of one of `others`, which
 *  go the other way, from a line beside its own. */
function stack(
  jogs: readonly Jog[],
  levels: Map<Strand, number>,
  others: readonly Jog[] = [],
): void {
  jogs.forEach((jog, index) => {
    let level = 0;
    for (const other of jogs.slice(0, index)) {
      if (overlap(jog, other)) level = Math.max(level, (levels.get(other.strand) ?? 0) + 1);
    }
    const beside = others.filter((other) => overlap(jog, other));
    while (beside.some(({ strand }) => levels.get(strand) === level)) level++;
    levels.set(jog.strand, level);
  });
}

/** Jogs nearer than this to each other sideways are on different levels, px. */
const APART = 14;

function overlap(a: Jog, b: Jog): boolean {
  return (
    Math.min(a.line, a.frame) <= Math.max(b.line, b.frame) + APART &&
    Math.min(b.line, b.frame) <= Math.max(a.line, a.frame) + APART
  );
}
