/**
 * Where a label may stand at a run of line: beside it, and clearly nearer to it than to any other line.
 */
import type { Point, Rect, Segment } from '@idef0-studio/geometry';

/** A place for a label; the edge that `anchor` names is flush, and `side` says which side of its line it is. */
export interface Place extends Rect {
  readonly anchor: 'start' | 'end';
  readonly side: 'above' | 'below' | 'beside';
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What labels keep clear of: boxes and texts, and lines, which are rectangles of no width. */
export interface Obstacles extends Size {
  readonly rects: readonly Rect[];
  readonly lines: readonly Rect[];
}

/** Between a label and its own line, px. */
const OWN = { above: 1, below: 2, beside: 3 } as const;
/** How much farther any other line is, and how far texts and boxes are, px. */
const FARTHER = 5;
const TEXT = 2;
/** Steps along a run in which places are tried, px. */
const STEP = 6;

/** All places for a label of a size at a run where no line or box is in the way, those that read best first. All
 *  distances are `by` times as large as usual. */
export function placesAt(
  run: Segment,
  size: Size,
  by: number,
  obstacles: Obstacles,
): readonly Place[] {
  const all = candidates(run, size, by);
  const near = obstaclesNear(all, by, obstacles);
  return all.filter((place) => isFree(place, run, by, near));
}

/** Whether two labels are so near that they cannot both stand where they are. */
export function areTooNear(one: Rect, other: Rect, by: number): boolean {
  return isWithin(one, other, TEXT * by);
}

function candidates([x1, y1, x2, y2]: Segment, size: Size, by: number): readonly Place[] {
  const { width, height } = size;
  if (y1 === y2) {
    const xs = steps(Math.min(x1, x2), Math.max(x1, x2) - width, by);
    const [above, below] = [y1 - height - OWN.above * by, y1 + OWN.below * by];
    return [
      ...xs.map((x): Place => ({ x, y: above, ...size, anchor: 'start', side: 'above' })),
      ...xs.map((x): Place => ({ x, y: below, ...size, anchor: 'start', side: 'below' })),
    ];
  }
  const ys = steps(Math.min(y1, y2), Math.max(y1, y2) - height, by);
  const [right, left] = [x1 + OWN.beside * by, x1 - OWN.beside * by - width];
  return [
    ...ys.map((y): Place => ({ x: right, y, ...size, anchor: 'start', side: 'beside' })),
    ...ys.map((y): Place => ({ x: left, y, ...size, anchor: 'end', side: 'beside' })),
  ];
}

/** From low to high, the middle first: a label in the middle of its line reads best. */
function steps(low: number, high: number, by: number): readonly number[] {
  if (high < low) return [];
  const middle = (low + high) / 2;
  const result = [middle];
  for (let far = STEP * by; middle - far > low; far += STEP * by) {
    result.push(middle - far, middle + far);
  }
  return [...result, low, high];
}

function isFree(place: Place, run: Segment, by: number, obstacles: Obstacles): boolean {
  const text = TEXT * by;
  const other = (OWN[place.side] + FARTHER) * by;
  const { x, y, width, height } = place;
  return (
    x >= text &&
    y >= text &&
    x + width <= obstacles.width - text &&
    y + height <= obstacles.height - text &&
    !obstacles.rects.some((rect) => isWithin(place, rect, text)) &&
    !obstacles.lines.some((line) => isWithin(place, line, other) && !isPart(rectOf(run), line))
  );
}

/** Whether a run lies on a line. */
function isPart(a: Rect, b: Rect): boolean {
  return (
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
  );
}

/** The obstacles that one of the places can meet. */
function obstaclesNear(places: readonly Place[], by: number, obstacles: Obstacles): Obstacles {
  const [first, ...others] = places;
  if (first === undefined) return obstacles;
  const area = others.reduce<Rect>(bothOf, first);
  const reach = (OWN.beside + FARTHER) * by;
  return {
    ...obstacles,
    rects: obstacles.rects.filter((rect) => isWithin(area, rect, reach)),
    lines: obstacles.lines.filter((line) => isWithin(area, line, reach)),
  };
}

function bothOf(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The rectangle of no width that a line is. */
export function rectOf([x1, y1, x2, y2]: Segment): Rect {
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
  return { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** Whether two rectangles are nearer to each other than that, px. */
function isWithin(a: Rect, b: Rect, distance: number): boolean {
  return (
    b.x < a.x + a.width + distance &&
    b.x + b.width > a.x - distance &&
    b.y < a.y + a.height + distance &&
    b.y + b.height > a.y - distance
  );
}

/** The corner of a label that stays where it is when its text gets smaller: the nearest to its line. */
export function cornerOf({ x, y, width, height, anchor, side }: Place): Point {
  return { x: anchor === 'end' ? x + width : x, y: side === 'below' ? y : y + height };
}
