/**
 * Far labels: a long arrow says again what it carries near the box that takes it, where there
 * is room (FIPS 183 annex B.2.4.2: labels at both ends of long arrows).
 */
import type {
  ArrowGeometry,
  Devices,
  Drawing,
  EndGeometry,
  LabelGeometry,
  Point,
  Segment,
} from '@idef0-studio/geometry';
import { labelTextOf } from '../caption/label-text.js';
import type { Fonts, TextBlock } from '../caption/text-block.js';
import type { Network, Terminal } from '../normalise/network.js';
import type { Plan } from '../place/plan.js';
import { closeEnds, type TakenEnd } from './close-ends.js';
import { roomApart, roomNear } from './free-room.js';
import { coveredBy, obstaclesOf, type Obstacles } from './obstacles.js';

/** The way from a source beyond which a target has its own label, px. */
const FAR = 900;
/** How far from its target such a label may stand, px. */
const NEAR = 260;
/** The same at a box where lines are close together, px. */
const NEAR_BOX = 120;
/** Free room at both sides of it, and above and below, px: it must not be taken for a neighbour's. */
const AIR = { beside: 10, above: 7 } as const;
/** Widest label before it is broken, px; where lines are near each other, a label of one line. */
const WIDTHS = [104, 210];

/** The drawing with labels at the far ends of long arrows, and at lines close to others at a box, as far as there is room for
 *  them. */
export function addFarLabels(
  drawing: Drawing,
  network: Network,
  fonts: Fonts,
  squiggles: Devices['squiggles'],
): Drawing {
  const labels = [...drawing.labels];
  const { rects, ...lines } = obstaclesOf(drawing);
  const covered = [...rects];
  const known = new Map(network.arrows.map((arrow) => [arrow.id, labelTextOf(arrow)]));
  const textsOf = ({ id, object }: ArrowGeometry) =>
    WIDTHS.map((width) => fonts.label.blockOf(known.get(id) ?? object, width));
  const addAt = ({ arrow, end, path }: TakenEnd, near: number): void => {
    const isNamed = labels.some(
      (label) => label.arrow === arrow.id && isNear(label, end, 2 * near),
    );
    if (isNamed) return;
    const obstacles = { ...lines, rects: covered };
    const legs = lastLegs(path, near);
    const texts = textsOf(arrow);
    const label =
      farLabel(arrow, end, legs, texts, obstacles) ??
      (squiggles === 'apart' ? labelApart(arrow, legs, texts, obstacles) : undefined);
    if (label === undefined) return;
    labels.push(label);
    covered.push(...coveredBy(label));
  };
  for (const close of closeEnds(drawing)) addAt(close, NEAR_BOX);
  for (const arrow of drawing.arrows) {
    for (const end of arrow.ends) {
      const path = pathTo(arrow, end);
      if (path !== undefined && lengthOf(path) >= FAR) addAt({ arrow, end, path }, NEAR);
    }
  }
  return { ...drawing, labels };
}

/** The label as near to its end as there is room for it, in the first of the breakings that fits. */
function farLabel(
  { id, object }: ArrowGeometry,
  end: EndGeometry,
  legs: readonly Segment[],
  texts: readonly TextBlock[],
  obstacles: Obstacles,
): LabelGeometry | undefined {
  for (const text of texts) {
    const room = roomNear(end, legs, text, obstacles, AIR);
    if (room !== undefined) return { arrow: id, object, ...text, ...room };
  }
  return undefined;
}

/** The label a little apart from its line, with a squiggle. */
function labelApart(
  { id, object }: ArrowGeometry,
  legs: readonly Segment[],
  texts: readonly TextBlock[],
  obstacles: Obstacles,
): LabelGeometry | undefined {
  for (const text of texts) {
    const room = roomApart(legs, text, obstacles);
    if (room !== undefined) return { arrow: id, object, ...text, ...room };
  }
  return undefined;
}

/** The inputs that are so far from where their arrows come from that room is kept for a label, at boxes
 *  whose left side has labels anyway: there it costs hardly anything. */
export function farTargets(drawing: Drawing, plan: Plan): ReadonlySet<Terminal> {
  const { network, captions } = plan;
  const inputs = network.arrows.flatMap(({ id, terminals }) =>
    terminals
      .filter(({ side, direction }) => side === 'left' && direction === 'target')
      .map((terminal) => ({ id, terminal })),
  );
  const named = inputs.filter(({ terminal }) => captions.at.has(terminal));
  const boxes = new Set(named.map(({ terminal }) => terminal.box));
  const far = inputs.filter(({ id, terminal }) => {
    const node = network.diagram.boxes[terminal.box ?? -1]?.node;
    const arrow = drawing.arrows.find((other) => other.id === id);
    return (
      boxes.has(terminal.box) && node !== undefined && arrow !== undefined && isFar(arrow, node)
    );
  });
  return new Set(far.map(({ terminal }) => terminal));
}

/** True where the way to an input of a box is long. */
function isFar(arrow: ArrowGeometry, node: string): boolean {
  return arrow.ends.some((end) => {
    const path = end.side === 'left' && end.node === node ? pathTo(arrow, end) : undefined;
    return path !== undefined && lengthOf(path) >= FAR;
  });
}

/** The path to an end that takes the whole at a box; undefined for other ends. */
function pathTo(arrow: ArrowGeometry, end: EndGeometry): readonly Point[] | undefined {
  const isTaker = end.kind === 'box' && end.direction === 'target' && end.object === arrow.object;
  if (!isTaker) return undefined;
  return arrow.paths.find((path) => {
    const last = path.at(-1);
    return last?.x === end.x && last.y === end.y;
  });
}

function isNear(label: LabelGeometry, { x, y }: Point, reach: number): boolean {
  const dx = Math.max(0, label.x - x, x - label.x - label.width);
  const dy = Math.max(0, label.y - y, y - label.y - label.height);
  return Math.max(dx, dy) < reach;
}

/** The end of a path, as far as a label there would still be near, the last leg first. */
function lastLegs(path: readonly Point[], near: number): readonly Segment[] {
  const legs: Segment[] = [];
  let left = near;
  for (let index = path.length - 1; index > 0 && left > 0; index--) {
    const [from, to] = [path[index - 1], path[index]];
    if (from === undefined || to === undefined) break;
    const length = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    const share = length === 0 ? 0 : Math.min(1, left / length);
    legs.push([to.x + (from.x - to.x) * share, to.y + (from.y - to.y) * share, to.x, to.y]);
    left -= length;
  }
  return legs;
}

/** Length of a polyline, px. */
export function lengthOf(path: readonly Point[]): number {
  return path.slice(1).reduce((sum, { x, y }, index) => {
    const before = path[index] ?? { x, y };
    return sum + Math.abs(x - before.x) + Math.abs(y - before.y);
  }, 0);
}
