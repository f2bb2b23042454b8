/** The three columns of the object view: each object with its makers on the left and its takers on the right. */
import type { TextMeasurer, ViewNodeGeometry } from '@idef0-studio/geometry';
import type { View, ViewNode } from '@idef0-studio/model';
import { sizedBox, type SizedNode } from './node-text.js';

/** Left edges of the columns and widths of their boxes, px. */
export interface Columns {
  readonly makers: Column;
  readonly objects: Column;
  readonly takers: Column;
}

export interface Column {
  readonly x: number;
  readonly width: number;
  /** Left edge of the second column of a long stack; where there is none, the same. */
  readonly far: number;
}

/** One object and those who belong to it: somebody who makes two objects stands at the first. */
export interface Row {
  readonly makers: readonly SizedNode[];
  readonly object: SizedNode;
  readonly takers: readonly SizedNode[];
}

/** Between boxes of a column, between what belongs to one object and what belongs to the next, and between boxes
 *  that a line passes, px. */
const GAP = { box: 10, object: 34, pass: 20 } as const;
/** More boxes than these take two columns. */
const LONG = 16;
/** Two lines at one side of a maker or taker are this far apart, px; even. */
export const PORTS_APART = 14;
const PARTY = { text: 190, least: 170 } as const;
const SUBJECT = { text: 190, least: 200 } as const;
const OBJECT = { text: 160, least: 130 } as const;

export function rowsOf(view: View, measure: TextMeasurer): readonly Row[] {
  const placed = new Set<string>();
  const partiesAt = (object: string, rank: number): readonly SizedNode[] => {
    const found = view.nodes.filter(
      (node) => Math.sign(node.rank) === rank && !placed.has(node.id) && meets(view, node, object),
    );
    for (const { id } of found) placed.add(id);
    return found.map((node) => roomy(sizedBox(node, measure, PARTY), view));
  };
  return view.nodes
    .filter(({ kind }) => kind === 'object')
    .map((node) => ({
      makers: partiesAt(node.id, -1),
      object: sizedBox(node, measure, node.isSubject ? SUBJECT : OBJECT),
      takers: partiesAt(node.id, 1),
    }));
}

/** High enough for its lines, each with its role. */
function roomy(box: SizedNode, { lines }: View): SizedNode {
  const { id } = box.node;
  const count = lines.filter(({ from, to }) => from === id || to === id).length;
  return { ...box, height: Math.max(box.height, (count + 1) * PORTS_APART) };
}

function meets({ lines }: View, { id, rank }: ViewNode, object: string): boolean {
  return lines.some(({ from, to }) =>
    rank < 0 ? from === id && to === object : to === id && from === object,
  );
}

/** From above to below; in each row the three stacks are centred. */
export function placeRows(rows: readonly Row[], columns: Columns): readonly ViewNodeGeometry[] {
  let y = 0;
  return rows.flatMap(({ makers, object, takers }) => {
    const height = Math.max(stackHeight(makers), object.height, stackHeight(takers));
    const middle = y + height / 2;
    y += height + GAP.object;
    return [
      ...stackAt(makers, columns.makers, middle),
      ...stackAt([object], { ...columns.objects, width: object.width }, middle),
      ...stackAt(takers, columns.takers, middle),
    ];
  });
}

/** Height and places of a stack. A long one takes two columns: boxes stand in turn near to the object and far
 *  from it, half a step lower, so that lines pass between the near ones. */
function stackHeight(stack: readonly SizedNode[]): number {
  if (isLong(stack)) return (stepOf(stack) * (stack.length + 1)) / 2;
  return stack.reduce((sum, { height }) => sum + height + GAP.box, -GAP.box);
}

export function isLong(stack: readonly SizedNode[]): boolean {
  return stack.length > LONG;
}

function stepOf(stack: readonly SizedNode[]): number {
  return Math.max(...stack.map(({ height }) => height)) + GAP.pass;
}

function stackAt(
  stack: readonly SizedNode[],
  { x, width, far }: Column,
  middle: number,
): readonly ViewNodeGeometry[] {
  let y = Math.round(middle - stackHeight(stack) / 2);
  const isZigzag = isLong(stack);
  const step = isZigzag ? stepOf(stack) : 0;
  return stack.map((node, index) => {
    const height = isZigzag ? step - GAP.pass : node.height;
    const placed = { ...node, width, height, x: isZigzag && index % 2 === 1 ? far : x, y };
    y += isZigzag ? step / 2 : node.height + GAP.box;
    return placed;
  });
}
