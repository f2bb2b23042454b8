/**
 * A drawing given more room at its sides: everything keeps its place in the middle, but the ends at the
 * boundary move out with the frame, with what is written there, and their lines grow.
 */
import type {
  ArrowGeometry,
  Drawing,
  EndGeometry,
  LabelGeometry,
  Point,
  Rect,
  Segment,
} from '@idef0-studio/geometry';

/** Room added at each side, px; none is negative. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The drawing with room added; the same one where there is none to add. */
export function stretchDrawing(drawing: Drawing, by: Margins): Drawing {
  if (by.left === 0 && by.top === 0 && by.right === 0 && by.bottom === 0) return drawing;
  const shift = { x: by.left, y: by.top };
  const shifted = shiftDrawing(drawing, shift);
  const outer = new Map(drawing.arrows.map((arrow) => [arrow.id, outerEnds(arrow)]));
  return {
    ...shifted,
    width: drawing.width + by.left + by.right,
    height: drawing.height + by.top + by.bottom,
    arrows: drawing.arrows.map((arrow) => stretchArrow(arrow, shift, by)),
    labels: drawing.labels.map((label) => {
      const end = outer.get(label.arrow)?.find((other) => standsAt(label, other));
      return shiftLabel(label, end === undefined ? shift : add(shift, outward(end, by)));
    }),
  };
}

function outerEnds({ ends }: ArrowGeometry): readonly EndGeometry[] {
  return ends.filter(({ kind }) => kind !== 'box');
}

/** Whether a label stands at an end at the boundary: above its line, or to the right of it, behind no more than a code. One
 *  that begins at a box stays there. */
function standsAt({ x, y, width, height, anchor }: LabelGeometry, end: EndGeometry): boolean {
  const isAbove = Math.abs(end.y - y - height) < NEAR;
  const isBeside = Math.abs(x - end.x) < NEAR;
  switch (end.side) {
    case 'left':
      return isAbove && anchor === 'start' && x - end.x < CODE;
    case 'right':
      return isAbove && anchor === 'end' && end.x - x - width < CODE;
    case 'top':
      return isBeside && y - end.y < CODE;
    case 'bottom':
      return isBeside && end.y - y - height < CODE;
  }
}

/** Between a label and its line, at most, px. */
const NEAR = 6;
/** Between the frame and the label, where a code stands, at most, px. */
const CODE = 50;

/** The drawing elsewhere. Its size stays what it was. */
export function shiftDrawing(drawing: Drawing, shift: Point): Drawing {
  return {
    ...drawing,
    boxes: drawing.boxes.map((box) => moved(box, shift)),
    arrows: drawing.arrows.map((arrow) =>
      stretchArrow(arrow, shift, { left: 0, top: 0, right: 0, bottom: 0 }),
    ),
    labels: drawing.labels.map((label) => shiftLabel(label, shift)),
  };
}

function shiftLabel(label: LabelGeometry, shift: Point): LabelGeometry {
  const { corner } = label;
  const place = { ...moved(label, shift), ...(corner && { corner: moved(corner, shift) }) };
  if (label.squiggle === undefined) return place;
  const [from, to] = label.squiggle;
  return { ...place, squiggle: [moved(from, shift), moved(to, shift)] };
}

function stretchArrow(arrow: ArrowGeometry, shift: Point, by: Margins): ArrowGeometry {
  const outer = outerEnds(arrow);
  const place = (point: Point): Point => {
    const end = outer.find(({ x, y }) => x === point.x && y === point.y);
    return moved(point, end === undefined ? shift : add(shift, outward(end, by)));
  };
  return {
    ...arrow,
    segments: arrow.segments.map(([x1, y1, x2, y2]): Segment => {
      const from = place({ x: x1, y: y1 });
      const to = place({ x: x2, y: y2 });
      return [from.x, from.y, to.x, to.y];
    }),
    paths: arrow.paths.map((path) => path.map(place)),
    ends: arrow.ends.map((end) => stretchEnd(end, shift, by)),
  };
}

function stretchEnd(end: EndGeometry, shift: Point, by: Margins): EndGeometry {
  const whole = end.kind === 'box' ? shift : add(shift, outward(end, by));
  const place = moved(end, whole);
  const code = end.codeAt && { codeAt: moved<Rect>(end.codeAt, whole) };
  const agents = end.agentsAt && { agentsAt: moved<Rect>(end.agentsAt, whole) };
  return { ...place, ...code, ...agents };
}

/** How far an end at the boundary moves, besides the shift of the whole. */
function outward(end: EndGeometry, by: Margins): Point {
  switch (end.side) {
    case 'left':
      return { x: -by.left, y: 0 };
    case 'right':
      return { x: by.right, y: 0 };
    case 'top':
      return { x: 0, y: -by.top };
    case 'bottom':
      return { x: 0, y: by.bottom };
  }
}

function add(one: Point, other: Point): Point {
  return { x: one.x + other.x, y: one.y + other.y };
}

function moved<T extends Point>(thing: T, shift: Point): T {
  return { ...thing, x: thing.x + shift.x, y: thing.y + shift.y };
}
