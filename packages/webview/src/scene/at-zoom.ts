/**
 * Semantic zoom: what boxes and labels of a drawing in a window look like at the zoom that it is seen at. Names of
 * boxes can always be read; names of arrows are seen where there is room for them. It depends on the zoom alone, so that
 * nothing changes while one pans. Pure.
 */
import {
  boxNumbers,
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
    return { box: { ...box, lines: [boxNumbers(box).right], textSize }, isNumber: true };
  }
  return { box: { ...box, lines, textSize }, isNumber: false };
}

const ROUNDING = 0.01;

/** The lines of a name that a box has room for at a size, broken between words alone; undefined where that is not even
 *  a part of the first word. */
function cutLines(
  { name, width, height }: BoxGeometry,
  size: number,
  measure: TextMeasurer,
): readonly string[] | undefined {
  const room = width - size / 6;
  const most = Math.floor((height - size / 3) / (size * TYPOGRAPHY.leading));
  const fits = (text: string) => measure(text, size, 'bold') <= room;
  const widest = Math.max(...name.split(/\s+/u).map((word) => measure(word, size, 'bold')));
  const lines = wrapText(measure, name, Math.max(room, widest), size, 'bold');
  const kept = lines.slice(0, most).map((line) => (fits(line) ? line : cut(line, fits)));
  const [first = '', ...others] = kept;
  if (most < 1 || first.replace('…', '').length < Math.min(LEAST_LETTERS, name.length)) {
    return undefined;
  }
  if (lines.length <= most) return kept;
  const last = kept.at(-1) ?? '';
  const shortened = last.endsWith('…') ? last : cut(`${last} …`, fits);
  return others.length === 0 ? [shortened] : [...kept.slice(0, -1), shortened];
}

/** Fewer letters of a word tell nothing. */
const LEAST_LETTERS = 4;

/** As much of a text as fits, with an ellipsis. */
function cut(text: string, fits: (text: string) => boolean): string {
  const kept = Array.from(text);
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}…`)) kept.pop();
  return `${kept.join('').replace(/[\s…]+$/u, '')}…`;
}
