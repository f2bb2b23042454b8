/**
 * Names at the edge of what is seen: where an arrow comes in from outside and none of its labels is on the screen, its
 * name stands where it comes in, as maps tell where a road comes from. Pure.
 */
import {
  TYPOGRAPHY,
  type ArrowGeometry,
  type LabelGeometry,
  type Point,
  type Rect,
  type TextMeasurer,
} from '@idef0-studio/geometry';

/** From the text to the edge and to its line, and between two texts, px on the screen. */
const GAP = 4;
/** Longer names are cut, px on the screen. */
const WIDEST = 220;

/** The names for the arrows whose heads are seen, but no label as a whole. `labels` are those on the drawing, as they are
 *  seen now. No two overlap, nor one of them and a label that is seen. */
export function edgeLabels(
  arrows: readonly ArrowGeometry[],
  labels: readonly LabelGeometry[],
  seen: Rect,
  zoom: number,
  measure: TextMeasurer,
): readonly LabelGeometry[] {
  const named = new Set(labels.filter((label) => isWithin(label, seen)).map(({ arrow }) => arrow));
  const taken: Rect[] = labels.filter(({ arrow }) => named.has(arrow));
  const result: LabelGeometry[] = [];
  for (const arrow of arrows) {
    if (named.has(arrow.id)) continue;
    for (const entry of entriesOf(arrow, seen)) {
      const label = labelAt(entry, arrow, zoom, measure);
      if (taken.some((other) => overlap(other, label))) continue;
      taken.push(label);
      result.push(label);
      break;
    }
  }
  return result;
}

/** Where a line comes in over an edge. */
interface Entry extends Point {
  readonly edge: 'left' | 'top' | 'right' | 'bottom';
}

/** Where the ways to the heads that are seen come in. */
function entriesOf({ paths }: ArrowGeometry, seen: Rect): readonly Entry[] {
  return paths.flatMap((path): readonly Entry[] => {
    const head = path.at(-1);
    if (head === undefined || !isIn(head, seen)) return [];
    for (let index = path.length - 1; index > 0; index--) {
      const [from, to] = [path[index - 1], path[index]];
      if (from !== undefined && to !== undefined && !isIn(from, seen))
        return [entry(from, to, seen)];
    }
    return [];
  });
}

/** Where a leg to a point inside comes in. */
function entry(from: Point, to: Point, { x, y, width, height }: Rect): Entry {
  if (from.y === to.y) {
    return from.x < x ? { x, y: to.y, edge: 'left' } : { x: x + width, y: to.y, edge: 'right' };
  }
  return from.y < y ? { x: to.x, y, edge: 'top' } : { x: to.x, y: y + height, edge: 'bottom' };
}

function labelAt(
  { x, y, edge }: Entry,
  { id, object }: ArrowGeometry,
  zoom: number,
  measure: TextMeasurer,
): LabelGeometry {
  const size = TYPOGRAPHY.label / zoom;
  const gap = GAP / zoom;
  const text = cut(object, (part) => measure(part, TYPOGRAPHY.label, 'regular') <= WIDEST);
  const width = measure(text, size, 'regular');
  const height = size * TYPOGRAPHY.leading;
  const label = { arrow: id, object, lines: [text], width, height, zoom };
  switch (edge) {
    case 'left':
      return { ...label, x: x + gap, y: y - height - gap / 2, anchor: 'start' };
    case 'right':
      return { ...label, x: x - gap - width, y: y - height - gap / 2, anchor: 'end' };
    case 'top':
      return { ...label, x: x + gap, y: y + gap, anchor: 'start' };
    case 'bottom':
      return { ...label, x: x + gap, y: y - gap - height, anchor: 'start' };
  }
}

function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const kept = Array.from(text);
  while (kept.length > 1 && !fits(`${kept.join('')}…`)) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

function isIn({ x, y }: Point, { x: left, y: top, width, height }: Rect): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function isWithin({ x, y, width, height }: Rect, seen: Rect): boolean {
  return isIn({ x, y }, seen) && isIn({ x: x + width, y: y + height }, seen);
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
