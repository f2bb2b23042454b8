/**
 * The context field of the form: the boxes of the diagram above as a small staircase, the one that this
 * diagram decomposes filled, and its node number in the lower left corner; `TOP` on A-0
 * (FIPS 183 annex C.4.1.5).
 */
import type { Rect, SheetItem } from '@idef0-studio/geometry';
import type { FrameFields } from '@idef0-studio/model';
import { caption, PAD } from './form-text.js';
import type { FormWords } from './form-words.js';

/** From the upper edge of the cell to the staircase, and round it, px. */
const HEAD = 16;
const ROUND = 8;
/** Size of the node number in the lower left corner, px. */
const NODE = 9;
/** A box is wider than high, as it is on the diagram. */
const ASPECT = 1.6;

export function contextSketch(
  context: FrameFields['context'],
  cell: Rect,
  words: FormWords,
): readonly SheetItem[] {
  const head = caption('context', words.context, cell);
  const middle = { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
  if (context === undefined) {
    return [
      head,
      {
        ...head,
        role: 'title',
        x: middle.x,
        y: middle.y + 7,
        anchor: 'middle',
        text: words.top,
        size: 14,
      },
    ];
  }
  const node: SheetItem = {
    ...head,
    role: 'value',
    y: cell.y + cell.height - PAD,
    text: context.node,
    size: NODE,
  };
  return [head, node, ...staircase(context.boxes, context.index, cell)];
}

/** Boxes corner to corner from upper left to lower right, each a little apart from the next. */
function staircase(boxes: number, current: number, cell: Rect): readonly SheetItem[] {
  const count = Math.max(1, boxes);
  const room = { width: cell.width - 2 * ROUND, height: cell.height - HEAD - ROUND };
  const pitch = Math.min(room.height / count, room.width / count / ASPECT, 24);
  const height = Math.min(12, pitch * 0.8);
  const size = { width: round(height * ASPECT), height: round(height) };
  const step = { x: pitch * ASPECT, y: pitch };
  const whole = {
    width: step.x * (count - 1) + size.width,
    height: step.y * (count - 1) + size.height,
  };
  const left = cell.x + (cell.width - whole.width) / 2;
  const top = cell.y + HEAD + (room.height - whole.height) / 2;
  return Array.from({ length: count }, (_, index): SheetItem => ({
    kind: 'sketch',
    rect: { x: Math.round(left + index * step.x), y: Math.round(top + index * step.y), ...size },
    current: index === current,
  }));
}

function round(value: number): number {
  return Math.max(2, Math.round(value));
}
