/**
 * A drawing spread over more room: boxes and the gaps between them grow, texts keep their size and their
 * place at their lines. Every place moves by a function that only ever widens distances, so that a clean
 * drawing stays clean.
 */
import type {
  ArrowGeometry,
  BoxGeometry,
  Drawing,
  EndGeometry,
  LabelGeometry,
  Point,
  Rect,
  Segment,
} from '@idef0-studio/geometry';
import { stretchDrawing } from './stretch.js';

/** Room to be added, px; not negative. */
export interface Spread {
  readonly width: number;
  readonly height: number;
}

/** Gaps get at most so much of their own width, boxes half as much; what is left over goes round the drawing,
 *  as a drawing torn apart is hard to read. */
const MOST_GAP = 1.2;
const BOX_SHARE = 0.5;

/** The drawing, larger by `by`: its ends at the boundary still stand on the border of its area. */
export function spreadDrawing(drawing: Drawing, by: Spread): Drawing {
  const x = widened(drawing.boxes.map(horizontally), drawing.width, by.width);
  const y = widened(drawing.boxes.map(vertically), drawing.height, by.height);
  const grown = movedDrawing(drawing, { x: x.place, y: y.place });
  const side = (by.width - x.grown) / 2;
  const edge = (by.height - y.grown) / 2;
  return stretchDrawing(grown, { left: side, right: side, top: edge, bottom: edge });
}

/** Where each coordinate of an axis goes. */
type AxisMap = (at: number) => number;

interface Plane {
  readonly x: AxisMap;
  readonly y: AxisMap;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

function horizontally({ x, width }: Rect): Interval {
  return { from: x, to: x + width };
}

function vertically({ y, height }: Rect): Interval {
  return { from: y, to: y + height };
}

/** Where every place between 0 and `length` goes when so much is added, and how much of it the drawing takes. */
function widened(
  boxes: readonly Interval[],
  length: number,
  added: number,
): { readonly place: AxisMap; readonly grown: number } {
  const pieces = piecesOf(boxes, length);
  const elastic = pieces.reduce((sum, { from, to, share }) => sum + (to - from) * share, 0);
  const grown = Math.max(0, Math.min(added, elastic * MOST_GAP));
  const rate = elastic === 0 ? 0 : grown / elastic;
  const place = (at: number): number =>
    pieces.reduce((sum, { from, to, share }) => {
      const covered = Math.min(Math.max(at, from), to) - from;
      return sum + covered * share * rate;
    }, at);
  return { place, grown };
}

/** A stretch of one axis and how much of the added room each of its px takes. */
interface Piece extends Interval {
  readonly share: number;
}

/** The boxes and the gaps between them, from 0 to `length`; boxes that overlap count as one. */
function piecesOf(boxes: readonly Interval[], length: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of [...boxes].sort((a, b) => a.from - b.from)) {
    if (from > at) pieces.push({ from: at, to: from, share: 1 });
    if (to > at) pieces.push({ from: Math.max(at, from), to, share: BOX_SHARE });
    at = Math.max(at, to);
  }
  if (length > at) pieces.push({ from: at, to: length, share: 1 });
  return pieces;
}

function movedDrawing(drawing: Drawing, plane: Plane): Drawing {
  const arrows = new Map(drawing.arrows.map((arrow) => [arrow.id, arrow]));
  return {
    ...drawing,
    width: plane.x(drawing.width),
    height: plane.y(drawing.height),
    boxes: drawing.boxes.map((box) => movedBox(box, plane)),
    arrows: drawing.arrows.map((arrow) => movedArrow(arrow, plane)),
    labels: drawing.labels.map((label) => movedLabel(label, arrows.get(label.arrow), plane)),
  };
}

function movedBox(box: BoxGeometry, { x, y }: Plane): BoxGeometry {
  const [left, top] = [x(box.x), y(box.y)];
  return {
    ...box,
    ...{ x: left, y: top },
    width: x(box.x + box.width) - left,
    height: y(box.y + box.height) - top,
  };
}

function movedArrow(arrow: ArrowGeometry, plane: Plane): ArrowGeometry {
  const { x, y } = plane;
  return {
    ...arrow,
    segments: arrow.segments.map(([x1, y1, x2, y2]): Segment => [x(x1), y(y1), x(x2), y(y2)]),
    paths: arrow.paths.map((path) => path.map((point) => movedPoint(point, plane))),
    ends: arrow.ends.map((end) => movedEnd(end, plane)),
  };
}

/** Texts at an end keep their distance from it. */
function movedEnd(end: EndGeometry, plane: Plane): EndGeometry {
  const place = movedPoint(end, plane);
  const shift = { x: place.x - end.x, y: place.y - end.y };
  const code = end.codeAt && { codeAt: shifted(end.codeAt, shift) };
  const agents = end.agentsAt && { agentsAt: shifted(end.agentsAt, shift) };
  return { ...end, ...place, ...code, ...agents };
}

/** A label goes with the piece of its line that it stands at. A squiggle still leads from it to the line. */
function movedLabel(
  label: LabelGeometry,
  arrow: ArrowGeometry | undefined,
  plane: Plane,
): LabelGeometry {
  const { squiggle } = label;
  const anchor = squiggle === undefined ? anchorOf(label, arrow) : startOf(label);
  const place = movedPoint(anchor, plane);
  const shift = { x: place.x - anchor.x, y: place.y - anchor.y };
  const moved = { ...label, ...shifted(label, shift) };
  if (squiggle === undefined) return moved;
  const [from, to] = squiggle;
  return { ...moved, squiggle: [shifted(from, shift), movedPoint(to, plane)] };
}

/** The point of the line that a label stands at: along the line where the text begins, across it the line. A label stands
 *  above a horizontal line or beside a vertical one, and may reach over a corner. */
function anchorOf(label: LabelGeometry, arrow: ArrowGeometry | undefined): Point {
  const start = startOf(label);
  const near = (arrow?.segments ?? [])
    .filter((segment) => isAlong(segment, label))
    .map((segment) => ({ segment, distance: distanceTo(segment, label) }))
    .reduce((a, b) => (b.distance < a.distance ? b : a), { segment: NOWHERE, distance: NEAR });
  const [x1, y1, x2] = near.segment;
  if (near.distance === NEAR) return start;
  return x1 === x2 ? { x: x1, y: start.y } : { x: start.x, y: y1 };
}

function isAlong([x1, y1, x2, y2]: Segment, { x, y, width, height }: Rect): boolean {
  return y1 === y2
    ? Math.max(x1, x2) > x && Math.min(x1, x2) < x + width
    : Math.max(y1, y2) > y && Math.min(y1, y2) < y + height;
}

const NOWHERE: Segment = [0, 0, 0, 0];
/** A line farther from a label than this is not the one that the label stands at, px. */
const NEAR = 24;

/** Where the text begins: a point of the label. */
function startOf({ x, y, width, height, anchor }: LabelGeometry): Point {
  const along = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x + along, y: y + height / 2 };
}

function distanceTo([x1, y1, x2, y2]: Segment, rect: Rect): number {
  const gap = (a: number, b: number, from: number, size: number): number =>
    Math.max(0, Math.min(a, b) - from - size, from - Math.max(a, b));
  return gap(x1, x2, rect.x, rect.width) + gap(y1, y2, rect.y, rect.height);
}

function movedPoint(point: Point, { x, y }: Plane): Point {
  return { x: x(point.x), y: y(point.y) };
}

function shifted<T extends Point>(thing: T, shift: Point): T {
  return { ...thing, x: thing.x + shift.x, y: thing.y + shift.y };
}
