/** The texts of nodes and lines, broken into lines, and the room that they need. */
import {
  numberInView,
  TYPOGRAPHY,
  VIEW_TYPOGRAPHY,
  wrapText,
  type TextMeasurer,
  type ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { ViewLineObject, ViewNode } from '@idef0-studio/model';
import { ellipsis } from '../sheet/fit-text.js';

/** A node with its texts and size, to be placed. */
export type SizedNode = Omit<ViewNodeGeometry, 'x' | 'y'>;

export interface NodeRoom {
  /** Widest line of the name before it is broken, and the least width of the box, px. */
  readonly text: number;
  readonly least: number;
}

/** Between a box's sides and its text, px. */
const PAD = { x: 10, y: 8 } as const;
/** The node number in the corner has a line of its own, lower than a full one. */
const NUMBER_ROOM = 7;
/** A definition longer than this goes on in the tooltip. */
const DEFINITION_LINES = 6;

const ROOM: NodeRoom = { text: 124, least: 112 };

/** The texts of a node in a box that holds them. */
export function sizedBox(node: ViewNode, measure: TextMeasurer, room = ROOM): SizedNode {
  const { name: nameSize, leading } = TYPOGRAPHY;
  const weight = node.kind === 'activity' || node.isSubject ? 'bold' : 'regular';
  const name = node.name === '' && node.kind === 'activity' ? node.node : node.name;
  const lines = wrapText(measure, name, room.text, nameSize, weight);
  const { caption: captionSize, definition: definitionSize } = VIEW_TYPOGRAPHY;
  const widest = Math.max(room.text, room.least - 2 * PAD.x);
  const caption = captionOf(node, widest, measure);
  const definition =
    node.definition === undefined || node.definition.trim() === ''
      ? []
      : cut(
          wrapText(measure, node.definition, widest, definitionSize, 'regular'),
          DEFINITION_LINES,
        );
  const width = Math.max(
    room.least - 2 * PAD.x,
    ...lines.map((line) => measure(line, nameSize, weight)),
    ...caption.map((line) => measure(line, captionSize, 'regular')),
    ...definition.map((line) => measure(line, definitionSize, 'regular')),
  );
  const height =
    leading *
      (lines.length * nameSize +
        caption.length * captionSize +
        definition.length * definitionSize) +
    (definition.length > 0 ? 4 : 0) +
    (node.kind === 'activity' && name !== node.node ? NUMBER_ROOM : 0);
  return {
    node,
    shape: 'box',
    caption,
    lines,
    definition,
    width: Math.ceil(width + 2 * PAD.x),
    height: even(height + 2 * PAD.y),
  };
}

/** `A2 › A22 Service Marketing and Sales`: the numbers of all above it, and the name of the nearest. */
function captionOf({ above }: ViewNode, width: number, measure: TextMeasurer): readonly string[] {
  const nearest = above.at(-1);
  if (nearest === undefined) return [];
  const numbers = above.map(numberInView).join(' › ');
  const text = nearest.name === nearest.node ? numbers : `${numbers} ${nearest.name}`;
  return [ellipsis(text, width, (part) => measure(part, VIEW_TYPOGRAPHY.caption, 'regular'))];
}

/** So that the middles of boxes that stand in a row are on the same px. */
function even(height: number): number {
  return 2 * Math.ceil(height / 2);
}

export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The objects of a line, each on lines of its own, cut after `most` objects. */
export function objectsLabel(
  objects: readonly ViewLineObject[],
  measure: TextMeasurer,
  { width, most }: { readonly width: number; readonly most: number },
): LabelText | undefined {
  if (objects.length === 0) return undefined;
  const shown = objects.length > most ? objects.slice(0, Math.max(1, most - 1)) : objects;
  const names = shown.flatMap(({ name }) =>
    wrapText(measure, name, width, TYPOGRAPHY.label, 'regular'),
  );
  const more = objects.length - shown.length;
  return textBlock(more === 0 ? names : [...names, `+${more} more`], measure);
}

/** A label with the node number of where its line comes from, in bold before its lines. */
export interface MarkedText extends LabelText {
  readonly mark?: string;
}

/** `width` is that of mark and lines together. The same label where there is nothing to mark it with. */
export function markedLabel(
  label: LabelText,
  source: ViewNode | undefined,
  measure: TextMeasurer,
): MarkedText {
  if (source?.kind !== 'activity') return label;
  const mark = numberInView(source);
  const width = measure(mark, TYPOGRAPHY.label, 'bold') + VIEW_TYPOGRAPHY.markGap;
  return { ...label, mark, width: label.width + width };
}

/** A block of lines in the size of labels. */
export function textBlock(lines: readonly string[], measure: TextMeasurer): LabelText {
  const { label: size, leading } = TYPOGRAPHY;
  return {
    lines,
    width: Math.max(...lines.map((line) => measure(line, size, 'regular'))),
    height: lines.length * size * leading,
  };
}

function cut(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
