/**
 * Semantic zoom: what boxes and labels of a drawing in a window look like at the zoom that it is seen at. Names of
 * boxes can always be read; names of arrows are seen where there is room for them. It depends on the zoom alone, so that
 * nothing changes while one pans. Pure.
 */
import {
  labelAtZoom,
  TYPOGRAPHY,
  wrapText,
  type BoxGeometry,
  type LabelGeometry,
  type PaneGeometry,
  type TextMeasurer,
} from '@idef0-studio/geometry';

/** Names of boxes are never smaller, px on the screen. */
export const LEAST_NAME = 9;
/** Names of arrows grow to this size when one comes nearer, then there are more of them, px on the screen. */
const FULL_LABEL = 11;
/** Names of arrows are not shown smaller, px on the screen. */
const LEAST_LABEL = 4;

/** The label as it is seen; undefined where there is no room for it. One that stands `out` is always seen, and large
 *  enough to be read. */
export function labelSeen(
  label: LabelGeometry,
  pane: PaneGeometry,
  zoom: number,
  { out }: { readonly out: boolean },
): LabelGeometry | undefined {
  const room = Math.max(1, (zoom * TYPOGRAPHY.label) / Math.max(pane.textPx, FULL_LABEL));
  if (out) return labelAtZoom(label, Math.min(room, zoom));
  const isTooSmall = (zoom * TYPOGRAPHY.label) / room < Math.min(LEAST_LABEL, pane.textPx);
  return isTooSmall || (label.zoom ?? 1) > room ? undefined : labelAtZoom(label, room);
}

/** A box as it is seen: its name as large as it is drawn, else broken anew and cut to what can be read. */
export interface BoxSeen {
  readonly box: BoxGeometry;
  /** Whether there is room for nothing but the number, which stands in the middle then. */
  readonly isNumber: boolean;
}

export function boxSeen(box: BoxGeometry, zoom: number, measure: TextMeasurer): BoxSeen {
  if ((box.textSize ?? TYPOGRAPHY.name) * zoom >= LEAST_NAME - ROUNDING) {
    return { box, isNumber: false };
  }
  const textSize = LEAST_NAME / zoom;
  const lines = cutLines(box, textSize, measure);
  if (lines === undefined) {
    return { box: { ...box, lines: [`${box.number}`], textSize }, isNumber: true };
  }
  return { box: { ...box, lines, textSize }, isNumber: false };
}

const ROUNDING = 0.01;

/** The lines of a name that a box has room for at a size; undefined where that is not even a part of a word. */
function cutLines(
  { name, width, height }: BoxGeometry,
  size: number,
  measure: TextMeasurer,
): readonly string[] | undefined {
  const room = width - size / 2;
  const most = Math.floor((height - size / 3) / (size * TYPOGRAPHY.leading));
  if (most < 1 || measure('Wide…', size, 'bold') > room) return undefined;
  const lines = wrapText(measure, name, room, size, 'bold');
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = Array.from(kept.at(-1) ?? '');
  while (measure(`${last.join('')}…`, size, 'bold') > room) last.pop();
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}
