/**
 * Labels said again at far ends: wherever a reader who comes from the box would have to go a long way back along
 * the line to find out what it carries (FIPS 183 annex B.2.4.2), as far as there is room.
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
import { labelTextOf } from '../router/caption/label-text.js';
import { roomApart, roomBeside } from '../router/label/free-room.js';
import type { LabelOptions } from '../router/label/label.js';
import { coveredBy, obstaclesOf } from '../router/label/obstacles.js';
import type { NetArrow, Network } from '../router/normalise/network.js';

/** The way back to a label or code beyond which an end has one of its own, px. */
const FAR = 300;
/** How far from its end such a label stands at best, and at most, px. */
const NEAR = [110, 180];
/** A label this near to a line is one of its labels, px. */
const BESIDE = 10;
/** Free room round a label, px. */
const AIR = 4;
/** Widest label before it is broken, px. */
const WIDTH = 104;

/** The drawing with labels at all far ends where there is room for them. */
export function repeatLabels(
  drawing: Drawing,
  network: Network,
  { fonts, squiggles }: LabelOptions,
): Drawing {
  const labels = [...drawing.labels];
  const { rects, ...lines } = obstaclesOf(drawing);
  const covered = [...rects];
  for (const arrow of drawing.arrows) {
    const wanted = network.arrows.find(({ id }) => id === arrow.id);
    if (wanted === undefined) continue;
    for (const end of arrow.ends.filter(({ direction }) => direction === 'target')) {
      const path = pathTo(arrow, end);
      const text = fonts.label.blockOf(textAt(wanted, end), WIDTH);
      const named = namesOf(arrow, end, text.lines, labels);
      if (wayBack(path, named) < FAR) continue;
      const legs = NEAR.flatMap((near) => lastLegs(path, near));
      const obstacles = { ...lines, rects: covered };
      const room =
        roomBeside(legs, text, obstacles, AIR) ??
        (squiggles === 'apart' ? roomApart(legs, text, obstacles) : undefined);
      if (room === undefined) continue;
      const { object } = end;
      const label: LabelGeometry = { arrow: arrow.id, object, ...text, ...room };
      labels.push(label);
      covered.push(...coveredBy(label));
    }
  }
  return { ...drawing, labels };
}

function textAt(arrow: NetArrow, { object }: EndGeometry): readonly string[] {
  const terminal = arrow.terminals.find(({ end }) => end.object === object);
  return terminal === undefined ? [object] : labelTextOf(arrow, terminal.end);
}

/** Where it is said what an end carries: its labels, and codes at the frame that say the same. */
function namesOf(
  arrow: ArrowGeometry,
  { object }: EndGeometry,
  lines: readonly string[],
  labels: readonly LabelGeometry[],
): readonly Rect[] {
  const own = labels
    .filter((label) => label.arrow === arrow.id && label.object === object)
    .map((label) => (label.squiggle === undefined ? label : pointRect(label.squiggle[1])));
  const codes = arrow.ends.flatMap(({ code, codeAt }) =>
    code === lines.join(' ') ? (codeAt ?? []) : [],
  );
  return [...own, ...codes];
}

function pointRect({ x, y }: Point): Rect {
  return { x, y, width: 0, height: 0 };
}

/** The polyline to an end; empty where there is none. */
function pathTo(arrow: ArrowGeometry, { x, y }: Point): readonly Point[] {
  const isThere = (point: Point | undefined) => point?.x === x && point.y === y;
  return arrow.paths.find((path) => isThere(path.at(-1))) ?? [];
}

/** From the end of a path back to the first place where one of the names stands beside it, px; the whole way
 *  and more where none does. */
function wayBack(path: readonly Point[], names: readonly Rect[]): number {
  let way = 0;
  for (const [x1, y1, x2, y2] of legsBack(path)) {
    const ways = names
      .filter((name) => isBeside([x1, y1, x2, y2], name))
      .map((name) => {
        const dx = x1 === x2 ? 0 : gap(name.x, name.width, x2);
        const dy = y1 === y2 ? 0 : gap(name.y, name.height, y2);
        return way + dx + dy;
      });
    if (ways.length > 0) return Math.min(...ways);
    way += Math.abs(x2 - x1) + Math.abs(y2 - y1);
  }
  return path.length === 0 ? 0 : way;
}

/** The legs of a path from its end back; each still runs with the flow. */
function legsBack(path: readonly Point[]): readonly Segment[] {
  return path
    .slice(1)
    .map(({ x, y }, index): Segment => {
      const from = path[index] ?? { x, y };
      return [from.x, from.y, x, y];
    })
    .reverse();
}

function isBeside([x1, y1, x2, y2]: Segment, { x, y, width, height }: Rect): boolean {
  const [left, right] = [Math.min(x1, x2) - BESIDE, Math.max(x1, x2) + BESIDE];
  const [top, bottom] = [Math.min(y1, y2) - BESIDE, Math.max(y1, y2) + BESIDE];
  return x <= right && x + width >= left && y <= bottom && y + height >= top;
}

/** From a span to a place outside it; 0 inside. */
function gap(from: number, length: number, at: number): number {
  return Math.max(0, from - at, at - from - length);
}

/** The last legs of a path, `near` px in all, the last one first. */
function lastLegs(path: readonly Point[], near: number): readonly Segment[] {
  const legs: Segment[] = [];
  let left = near;
  for (const [x1, y1, x2, y2] of legsBack(path)) {
    if (left <= 0) break;
    const length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
    const share = length === 0 ? 0 : Math.min(1, left / length);
    legs.push([x2 + (x1 - x2) * share, y2 + (y1 - y2) * share, x2, y2]);
    left -= length;
  }
  return legs;
}
