/**
 * The labels at the ends: each caption in the room that was kept for it when all was placed, above a horizontal
 * line or to the right of a vertical one, at the end that it names.
 */
import type { LabelGeometry, Rect } from '@idef0-studio/geometry';
import { TYPOGRAPHY } from '@idef0-studio/geometry';
import type { Caption } from '../caption/captions.js';
import { MEASURES, SHEET_SPACING } from '../measures.js';
import type { Terminal } from '../normalise/network.js';
import type { Placement } from '../place/placement.js';
import { pointAt, strandFor } from '../place/placement.js';

/** The labels of all ends that have one, in order of the arrows. */
export function labelsOf(placement: Placement): readonly LabelGeometry[] {
  const { plan } = placement;
  return plan.network.arrows.flatMap((arrow, index) =>
    arrow.terminals.flatMap((terminal): readonly LabelGeometry[] => {
      const caption = plan.captions.at.get(terminal);
      const strand = strandFor(plan, index, terminal);
      if (caption === undefined || strand === undefined) return [];
      const corner = cornerOf(placement, terminal, caption, pointAt(placement, strand, terminal));
      const { object, lines, width, height } = caption;
      const anchor = anchorOf(terminal, caption);
      return [{ arrow: arrow.id, object, lines, ...corner, width, height, anchor }];
    }),
  );
}

/** Lines are flush with the end that they name: at the left of a box and at the right of the frame on the
 *  right. Lists are read from the left. */
function anchorOf({ side, box }: Terminal, { paragraphs }: Caption): LabelGeometry['anchor'] {
  const isOnRight = box === undefined ? side === 'right' : side === 'left';
  return isOnRight && paragraphs === 1 ? 'end' : 'start';
}

/** Upper left corner of the label at an end that lies at (x, y). */
function cornerOf(
  { plan }: Placement,
  terminal: Terminal,
  caption: Caption,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  const above = y - caption.height - MEASURES.above;
  const tunnel = terminal.end.tunnel ? MEASURES.tunnel : 0;
  const isFrame = terminal.box === undefined;
  const { column } = plan.captions;
  switch (terminal.side) {
    case 'left':
      if (isFrame) return { x: x + column.left, y: above };
      return { x: x - caption.width - Math.max(MEASURES.head, MEASURES.beside + tunnel), y: above };
    case 'right':
      if (isFrame) return { x: x - column.right - caption.width, y: above };
      return { x: x + MEASURES.beside + tunnel, y: above };
    case 'top':
      if (isFrame) return { x: x + MEASURES.beside, y: MEASURES.codeRow + MEASURES.above };
      return { x: x + MEASURES.beside, y: above - tunnel };
    case 'bottom':
      if (isFrame) return { x: x + MEASURES.beside, y: above - MEASURES.codeRow };
      return { x: x + MEASURES.beside, y: belowBox(placementRow(plan, terminal), y) + tunnel };
  }
}

/** Labels under a box stand below the row of its node number. */
function belowBox(isDecomposed: boolean, y: number): number {
  return y + MEASURES.above + (isDecomposed ? SHEET_SPACING.nodeRow : 0);
}

function placementRow(plan: Placement['plan'], terminal: Terminal): boolean {
  return plan.network.diagram.boxes[terminal.box ?? -1]?.decomposed === true;
}

/** Where the ICOM code of a boundary end is written: inside the frame, beside the line; undefined where
 *  the end has none. */
export function codeRect(
  { plan }: Placement,
  terminal: Terminal,
  { x, y }: { readonly x: number; readonly y: number },
): Rect | undefined {
  const width = plan.captions.codes.get(terminal);
  if (width === undefined) return undefined;
  const height = Math.ceil(TYPOGRAPHY.label * TYPOGRAPHY.leading);
  const above = y - height - MEASURES.above;
  switch (terminal.side) {
    case 'left':
      return { x: x + MEASURES.beside, y: above, width, height };
    case 'right':
      return { x: x - MEASURES.beside - width, y: above, width, height };
    case 'top':
      return { x: x + MEASURES.beside, y: MEASURES.above, width, height };
    case 'bottom':
      return { x: x + MEASURES.beside, y: above, width, height };
  }
}
