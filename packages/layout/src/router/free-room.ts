/**
 * Free room for a text that no coordinate phase has kept room for: found by looking at the finished
 * drawing, beside a line of its arrow, or a little apart with a squiggle to the line.
 */
import type { Point, Rect, Segment } from '@idef0-studio/geometry';
import { MEASURES } from './measures.js';
import type { TextBlock } from './text.js';

/** What is drawn already. */
export interface Obstacles {
  readonly rects: readonly Rect[];
  readonly segments: readonly Segment[];
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly x: number;
  readonly y: number;
  /** From the text to the line, where they are apart. */
  readonly squiggle?: readonly [Point, Point];
}

/** Room for a text at one of the lines given, the first ones preferred, right beside it. */
export function roomBeside(
  lines: readonly Segment[],
  text: TextBlock,
  obstacles: Obstacles,
  air: number = AIR,
): Room | undefined {
  for (const line of lines) {
    const isLevel = line[1] === line[3];
    const margins: Margins = isLevel
      ? { left: air, other: air, below: MEASURES.above / 2 }
      : { left: MEASURES.beside - 1, other: air, below: air };
    const room = placesBeside(line, text).find((place) => isFree(place, text, obstacles, margins));
    if (room !== undefined) return room;
  }
  return undefined;
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

function placesBeside([x1, y1, x2, y2]: Segment, text: TextBlock): readonly Room[] {
  if (y1 === y2) {
    const [low, high] = [Math.min(x1, x2) + STEP, Math.max(x1, x2) - STEP - text.width];
    const y = y1 - text.height - MEASURES.above;
    return steps(low, high).map((x) => ({ x, y }));
  }
  const [low, high] = [Math.min(y1, y2) + STEP, Math.max(y1, y2) - STEP - text.height];
  return steps(low, high).map((y) => ({ x: x1 + MEASURES.beside, y }));
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
        x,
        y: y1 - reach - height,
        squiggle: [
          { x, y: y1 - reach },
          { x, y: y1 },
        ],
      },
      {
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
        x: x1 + reach,
        y: y - height / 2,
        squiggle: [
          { x: x1 + reach, y },
          { x: x1, y },
        ],
      },
      {
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

/** From low to high, the middle first: a label in the middle of its line reads best. */
function steps(low: number, high: number): readonly number[] {
  if (high < low) return [];
  const middle = (low + high) / 2;
  const result = [middle];
  for (let far = STEP; middle - far >= low; far += STEP) result.push(middle - far, middle + far);
  return result;
}

/** Free room round a text, px: where its own line is, it is less. */
interface Margins {
  readonly left: number;
  readonly below: number;
  /** Above and to the right. */
  readonly other: number;
}

const AIR = 3;
const ALL_ROUND: Margins = { left: AIR, below: AIR, other: AIR };

function isFree(
  { x, y }: Room,
  { width, height }: TextBlock,
  obstacles: Obstacles,
  margins: Margins,
): boolean {
  const left = x - margins.left;
  const right = x + width + margins.other;
  const top = y - margins.other;
  const bottom = y + height + margins.below;
  if (left < 0 || top < 0 || right > obstacles.width || bottom > obstacles.height) return false;
  const isMet = (x1: number, y1: number, x2: number, y2: number) =>
    x2 > left && x1 < right && y2 > top && y1 < bottom;
  return (
    !obstacles.rects.some((r) => isMet(r.x, r.y, r.x + r.width, r.y + r.height)) &&
    !obstacles.segments.some(([x1, y1, x2, y2]) =>
      isMet(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)),
    )
  );
}
