/** Texts of the diagram form: captions, and the values next to them. */
import { FONT_METRICS, type Rect, type SheetItem } from '@idef0-studio/geometry';

export type TextItem = Extract<SheetItem, { kind: 'text' }>;

/** Size of captions, px. */
export const CAPTION = 7.5;
/** Between a rule and what stands next to it, px. */
export const PAD = 6;

/** Small text in the upper left of a cell. */
export function caption(field: string, text: string, cell: Rect): TextItem {
  const base = cell.y + PAD + FONT_METRICS.capital * CAPTION;
  return { ...value(field, text, cell.x + PAD, base, CAPTION), role: 'caption' };
}

/** Text that begins at `x`, on the base line `y`. */
export function value(field: string, text: string, x: number, y: number, size: number): TextItem {
  return { kind: 'text', role: 'value', field, x, y, anchor: 'start', text, size };
}
