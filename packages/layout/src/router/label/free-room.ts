/**
 * Free room for a text that no room was kept for when all was placed: found by looking at the finished
 * drawing, beside a line of its arrow, or a little apart with a squiggle to the line.
 */
import type { Point, Rect, Segment } from '@idef0-studio/geometry';
import type { TextBlock } from '../caption/text-block.js';
import type { Obstacles } from './obstacles.js';
import { MEASURES } from '../measures.js';

export interface Room {
  readonly x: number;
  readonly y: number;
  /** Which edge of the text is at the line. */
  readonly anchor: 'start' | 'end';
  /** From the text to the line, where they are apart. */
  readonly squiggle?: readonly [Point, Point];
}

/** Room for a text at one of the lines given, the first ones preferred, right beside it and near its middle. */
export function roomBeside(
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
  air: number = AIR,
): Room | undefined {
  for (const line of lines) {
    const room = freeAt(line, text, obstacles, { beside: air, above: air }, (places) => places);
    if (room !== undefined) return room;
  }
  return undefined;
}

/** Room for a text at one of the lines given, the first ones preferred, right beside it and as near to a
 *  point as it can be. */
export function roomNear(
  point: Point,
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
  air: Air,
): Room | undefined {
  const wayFrom = ({ x, y }: Room) =>
    Math.abs(x + text.width / 2 - point.x) + Math.abs(y + text.height / 2 - point.y);
  const nearestFirst = (places: readonly Room[]) =>
    [...places].sort((a, b) => wayFrom(a) - wayFrom(b));
  for (const line of lines) {
    const room = freeAt(line, text, obstacles, air, nearestFirst);
    if (room !== undefined) return facing(room, line, point);
  }
  return undefined;
}

/** Above a line the text is flush with the end of it where the point is. */
function facing(room: Room, [x1, y1, x2, y2]: Segment, point: Point): Room {
  return y1 === y2 && point.x >= Math.max(x1, x2) ? { ...room, anchor: 'end' } : room;
}

/** Free room round a text, px: at its sides, and above and below. */
interface Air {
  readonly beside: number;
  readonly above: number;
}

/** The first free place at a line: above a horizontal one; right of a vertical one, else left of it. */
function freeAt(
  line: Segment,
  text: TextBlock,
  obstacles: Obstacles,
  { beside, above }: Air,
  sorted: (places: readonly Room[]) => readonly Room[],
): Room | undefined {
  const own = MEASURES.beside - 1;
  const sides: readonly (readonly [readonly Room[], Margins])[] =
    line[1] === line[3]
      ? [[placesAbove(line, text), { ...both(beside), top: above, below: MEASURES.above / 2 }]]
      : [
          [placesRight(line, text), { left: own, right: beside, top: above, below: above }],
          [placesLeft(line, text), { left: beside, right: own, top: above, below: above }],
        ];
  for (const [places, margins] of sides) {
    const near = obstaclesNear(places, text, obstacles, margins);
    const room = sorted(places).find((place) => isFree(place, text, near, margins));
    if (room !== undefined) return room;
  }
  return undefined;
}

/** The obstacles that a text can meet at any of the places: few of all those of a drawing. */
function obstaclesNear(
  places: readonly Room[],
  { width, height }: TextBlock,
  obstacles: Obstacles,
  margins: Margins,
): Obstacles {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const left = Math.min(...xs) - margins.left;
  const top = Math.min(...ys) - margins.top;
  const right = Math.max(...xs) + width + margins.right;
  const bottom = Math.max(...ys) + height + margins.below;
  const area: Area = { left, top, right, bottom };
  return {
    ...obstacles,
    rects: obstacles.rects.filter((rect) => meetsRect(area, rect)),
    segments: obstacles.segments.filter((segment) => meetsSegment(area, segment)),
  };
}

function both(margin: number): Pick<Margins, 'left' | 'right'> {
  return { left: margin, right: margin };
}

/** Room for a text near one of the lines given, with a squiggle. */
export function roomApart(
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
): Room | undefined {
  for (const reach of [24, 48, 80, 120, 180]) {
    for (const line of lines) {
      const room = placesApart(line, text, reach).find((p) =>
        isFree(p, text, obstacles, ALL_ROUND),
      );
      if (room !== undefined) return room;
    }
  }
  return undefined;
}

/** Steps along a line in which places are tried, px. */
const STEP = 12;

function placesAbove([x1, y1, x2]: Segment, text: TextBlock): readonly Room[] {
  const [low, high] = [Math.min(x1, x2) + STEP, Math.max(x1, x2) - STEP - text.width];
  const y = y1 - text.height - MEASURES.above;
  return steps(low, high).map((x) => ({ x, y, anchor: 'start' }));
}

function placesRight([x1, y1, , y2]: Segment, text: TextBlock): readonly Room[] {
  const [low, high] = [Math.min(y1, y2) + STEP, Math.max(y1, y2) - STEP - text.height];
  return steps(low, high).map((y) => ({ x: x1 + MEASURES.beside, y, anchor: 'start' }));
}

function placesLeft(line: Segment, text: TextBlock): readonly Room[] {
  const x = line[0] - MEASURES.beside - text.width;
  return placesRight(line, text).map(({ y }) => ({ x, y, anchor: 'end' }));
}

function placesApart(line: Segment, text: TextBlock, reach: number): readonly Room[] {
  const [x1, y1, x2, y2] = line;
  const isLevel = y1 === y2;
  const along = isLevel ? steps(Math.min(x1, x2), Math.max(x1, x2)) : [];
  const down = isLevel ? [] : steps(Math.min(y1, y2), Math.max(y1, y2));
  const { width, height } = text;
  return [
    ...along.flatMap((x): readonly Room[] => [
      {
        anchor: 'start',
        x,
        y: y1 - reach - height,
        squiggle: [
          { x, y: y1 - reach },
          { x, y: y1 },
        ],
      },
      {
        anchor: 'start',
        x,
        y: y1 + reach,
        squiggle: [
          { x, y: y1 + reach },
          { x, y: y1 },
        ],
      },
    ]),
    ...down.flatMap((y): readonly Room[] => [
      {
        anchor: 'start',
        x: x1 + reach,
        y: y - height / 2,
        squiggle: [
          { x: x1 + reach, y },
          { x: x1, y },
        ],
      },
      {
        anchor: 'start',
        x: x1 - reach - width,
        y: y - height / 2,
        squiggle: [
          { x: x1 - reach, y },
          { x: x1, y },
        ],
      },
    ]),
  ];
}

/** From low to high, the middle first and both ends last: a label in the middle of its line reads best. */
function steps(low: number, high: number): readonly number[] {
  if (high < low) return [];
  const middle = (low + high) / 2;
  const result = [middle];
  for (let far = STEP; middle - far > low; far += STEP) result.push(middle - far, middle + far);
  return [...result, low, high];
}

/** Free room round a text, px: where its own line is, it is less. */
interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly below: number;
}

const AIR = 3;
const ALL_ROUND: Margins = { left: AIR, right: AIR, top: AIR, below: AIR };

function isFree(
  { x, y }: Room,
  { width, height }: TextBlock,
  obstacles: Obstacles,
  margins: Margins,
): boolean {
  const left = x - margins.left;
  const right = x + width + margins.right;
  const top = y - margins.top;
  const bottom = y + height + margins.below;
  if (left < 0 || top < 0 || right > obstacles.width || bottom > obstacles.height) return false;
  const area: Area = { left, top, right, bottom };
  return (
    !obstacles.rects.some((rect) => meetsRect(area, rect)) &&
    !obstacles.segments.some((segment) => meetsSegment(area, segment))
  );
}

/** What a text takes with the free room round it, px. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function meetsRect({ left, top, right, bottom }: Area, { x, y, width, height }: Rect): boolean {
  return x + width > left && x < right && y + height > top && y < bottom;
}

function meetsSegment({ left, top, right, bottom }: Area, [x1, y1, x2, y2]: Segment): boolean {
  return (
    Math.max(x1, x2) > left &&
    Math.min(x1, x2) < right &&
    Math.max(y1, y2) > top &&
    Math.min(y1, y2) < bottom
  );
}
