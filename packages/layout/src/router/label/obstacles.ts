/**
 * Obstacles: what is drawn already, so that new labels keep clear of it.
 */
import type { Drawing, EndGeometry, LabelGeometry, Rect, Segment } from '@idef0-studio/geometry';
import { MEASURES, SHEET_SPACING } from '../measures.js';

/** What is drawn already. */
export interface Obstacles {
  readonly rects: readonly Rect[];
  readonly segments: readonly Segment[];
  readonly width: number;
  readonly height: number;
}

/** Everything that a new label has to keep clear of. */
export function obstaclesOf(drawing: Drawing): Obstacles {
  const { width, height, boxes, labels, arrows } = drawing;
  const ends = arrows.flatMap((arrow) => arrow.ends);
  const marks = ends.flatMap((end) => [...(end.codeAt ? [end.codeAt] : []), ...tunnelRect(end)]);
  const segments = arrows.flatMap((arrow) => arrow.segments);
  const texts = labels.flatMap(coveredBy);
  return { rects: [...boxes, ...texts, ...marks, ...boxes.map(nodeRow)], segments, width, height };
}

/** What a label covers, with its squiggle. */
export function coveredBy(label: LabelGeometry): readonly Rect[] {
  if (label.squiggle === undefined) return [label];
  const [from, to] = label.squiggle;
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return [label, { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }];
}

/** Where the parentheses of a tunnelled end stand: outside of its box, or inside the frame. */
function tunnelRect({ kind, tunnel, side, x, y }: EndGeometry): readonly Rect[] {
  if (!tunnel && kind !== 'tunnel') return [];
  const { tunnel: along, tunnelSide: across } = MEASURES;
  const isBefore = (side === 'left' || side === 'top') === (kind === 'box');
  const start = isBefore ? -along : 0;
  const rect: Rect =
    side === 'left' || side === 'right'
      ? { x: x + start, y: y - across, width: along, height: 2 * across }
      : { x: x - across, y: y + start, width: 2 * across, height: along };
  return [rect];
}

/** Where the node number of a decomposed box stands. */
function nodeRow({ x, y, width, height }: Rect): Rect {
  return { x: x + width / 2, y: y + height, width: width / 2, height: SHEET_SPACING.nodeRow };
}
