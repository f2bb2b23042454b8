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
  const air: Margins = { left: beside, right: beside, top: above, below: above };
  const sides: readonly (readonly [readonly Room[], Clearance])[] =
    line[1] === line[3]
      ? [[placesAbove(line, text), clearanceAt('below', air)]]
      : [
          [placesRight(line, text), clearanceAt('left', air)],
          [placesLeft(line, text), clearanceAt('right', air)],
        ];
  for (const [places, clearance] of sides) {
    const near = obstaclesNear(places, text, obstacles, clearance);
    const room = sorted(places).find((place) => isFree(place, text, near, clearance));
    if (room !== undefined) return room;
  }
  return undefined;
}

/** What has to stay free round a text whose line is at that side: it is clearly nearer to its line than to any other. */
function clearanceAt(side: 'left' | 'right' | 'below', air: Margins): Clearance {
  const distance = side === 'below' ? MEASURES.above : MEASURES.beside;
  const own = side === 'below' ? distance / 2 : distance - 1;
  const far = distance + MEASURES.nearer;
  const lines: Margins = { left: far, right: far, top: far, below: far };
  return { rects: { ...air, [side]: own }, lines: { ...lines, [side]: own } };
}

/** The obstacles that a text can meet at any of the places: few of all those of a drawing. */
function obstaclesNear(
  places: readonly Room[],
  { width, height }: TextBlock,
  obstacles: Obstacles,
  clearance: Clearance,
): Obstacles {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const all: Rect = {
    ...{ x, y },
    width: Math.max(...xs) + width - x,
    height: Math.max(...ys) + height - y,
  };
  const forRects = areaOf(all, clearance.rects);
  const forLines = areaOf(all, clearance.lines);
  return {
    ...obstacles,
    rects: obstacles.rects.filter((rect) => meetsRect(forRects, rect)),
    segments: obstacles.segments.filter((segment) => meetsSegment(forLines, segment)),
  };
}

/** Room for a text near one of the lines given, with a squiggle that crosses nothing. */
export function roomApart(
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
): Room | undefined {
  return roomAway(lines, text, obstacles, (room) => isClear(room, obstacles));
}

/** The same where the squiggle may cross lines if it has to. */
export function roomAnywhere(
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
): Room | undefined {
  return roomApart(lines, text, obstacles) ?? roomAway(lines, text, obstacles, () => true);
}

function roomAway(
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
  isGood: (room: Room) => boolean,
): Room | undefined {
  for (const reach of [24, 48, 80, 120, 180]) {
    for (const line of lines) {
      const room = placesApart(line, text, reach).find(
        (place) => isFree(place, text, obstacles, APART) && isGood(place),
      );
      if (room !== undefined) return room;
    }
  }
  return undefined;
}

/** True where nothing is in the way of a squiggle but the line that it leads to. */
function isClear({ squiggle }: Room, { rects, segments }: Obstacles): boolean {
  if (squiggle === undefined) return true;
  const [from, to] = squiggle;
  const [dx, dy] = [AIR * Math.sign(from.x - to.x), AIR * Math.sign(from.y - to.y)];
  const [across, along] = from.x === to.x ? [AIR, 0] : [0, AIR];
  const area: Area = {
    left: Math.min(from.x, to.x + dx) - across,
    right: Math.max(from.x, to.x + dx) + across,
    top: Math.min(from.y, to.y + dy) - along,
    bottom: Math.max(from.y, to.y + dy) + along,
  };
  return (
    !rects.some((rect) => meetsRect(area, rect)) &&
    !segments.some((segment) => meetsSegment(area, segment))
  );
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

/** Free room round a text to what is written or stands there, and to lines. */
interface Clearance {
  readonly rects: Margins;
  readonly lines: Margins;
}

/** Where a squiggle leads to the line. */
const APART: Clearance = { rects: ALL_ROUND, lines: ALL_ROUND };

function isFree(
  { x, y }: Room,
  { width, height }: TextBlock,
  obstacles: Obstacles,
  clearance: Clearance,
): boolean {
  const forRects = areaOf({ x, y, width, height }, clearance.rects);
  const { left, top, right, bottom } = forRects;
  if (left < 0 || top < 0 || right > obstacles.width || bottom > obstacles.height) return false;
  const forLines = areaOf({ x, y, width, height }, clearance.lines);
  return (
    !obstacles.rects.some((rect) => meetsRect(forRects, rect)) &&
    !obstacles.segments.some((segment) => meetsSegment(forLines, segment))
  );
}

function areaOf({ x, y, width, height }: Rect, margins: Margins): Area {
  return {
    left: x - margins.left,
    top: y - margins.top,
    right: x + width + margins.right,
    bottom: y + height + margins.below,
  };
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
