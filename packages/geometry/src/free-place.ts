/** Where a table fits into a drawing, apart from everything that is drawn. */
import type { DiagramGeometry, Rect, Segment, SheetItem } from './diagram-geometry.js';
import { measureText } from './text-metrics.js';
import type { ViewGeometry } from './view-geometry.js';

type Size = Pick<Rect, 'width' | 'height'>;

/** Free room round a table, px. */
export const TABLE_AIR = 14;
/** Steps in which places are tried, px. */
const STEP = 20;

/** The free place nearest to the lower left corner of the frame that has one of the sizes; undefined where there is
 *  none. */
export function freePlace(
  frame: Rect,
  covered: readonly Rect[],
  sizes: readonly Size[],
): Rect | undefined {
  const bottom = frame.y + frame.height - TABLE_AIR;
  let best: { readonly place: Rect; readonly distance: number } | undefined;
  for (const size of sizes) {
    for (let up = 0; up + size.height + 2 * TABLE_AIR <= frame.height; up += STEP) {
      for (let right = 0; right + size.width + 2 * TABLE_AIR <= frame.width; right += STEP) {
        const distance = up + right;
        if (best !== undefined && distance >= best.distance) break;
        const { width, height } = size;
        const place = { width, height, x: frame.x + TABLE_AIR + right, y: bottom - up - height };
        if (covered.every((rect) => isApart(place, rect))) best = { place, distance };
      }
    }
  }
  return best?.place;
}

/** Everything that is drawn in the frame of a diagram, as rectangles. */
export function coveredByDiagram(geometry: DiagramGeometry): readonly Rect[] {
  const { boxes, arrows, labels, sheet, frame } = geometry;
  const lines = arrows.flatMap(({ segments }) => segments.map(rectOf));
  const codes = arrows.flatMap(({ ends }) => ends.flatMap(({ codeAt }) => codeAt ?? []));
  return [...boxes, ...labels, ...lines, ...codes, ...textsIn(frame, sheet)];
}

/** Everything that is drawn in the frame of a view, as rectangles. */
export function coveredByView(geometry: ViewGeometry): readonly Rect[] {
  const { groups, nodes, lines, sheet, frame } = geometry;
  const pieces = lines.flatMap(({ points }) =>
    points.slice(1).map((to, index) => {
      const from = points[index] ?? to;
      return rectOf([from.x, from.y, to.x, to.y]);
    }),
  );
  const labels = lines.flatMap(({ label }) => label ?? []);
  return [...groups, ...nodes, ...labels, ...pieces, ...textsIn(frame, sheet)];
}

function rectOf([x1, y1, x2, y2]: Segment): Rect {
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
  return { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function textsIn(frame: Rect, sheet: readonly SheetItem[]): readonly Rect[] {
  return sheet.flatMap((item): readonly Rect[] => {
    if (item.kind !== 'text' || item.y <= frame.y || item.y > frame.y + frame.height) return [];
    const width = measureText(item.text, item.size, 'bold');
    return [{ x: item.x, y: item.y - item.size, width, height: item.size }];
  });
}

function isApart(a: Rect, b: Rect): boolean {
  return (
    a.x - TABLE_AIR >= b.x + b.width ||
    b.x >= a.x + a.width + TABLE_AIR ||
    a.y - TABLE_AIR >= b.y + b.height ||
    b.y >= a.y + a.height + TABLE_AIR
  );
}
