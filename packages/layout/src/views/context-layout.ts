/**
 * The context view, placed by hand: the box in the middle, who gives it inputs on the left, who governs it
 * above, who gets its outputs on the right, who supports it below; each line straight.
 */
import type { Point, TextMeasurer, ViewNodeGeometry } from '@idef0-studio/geometry';
import type { IcomRole, View, ViewLine } from '@idef0-studio/model';
import { objectsLabel, sizedBox, type LabelText, type SizedNode } from './node-text.js';
import {
  EMPTY_DRAWING,
  lineAlong,
  type ViewDrawing,
  type ViewLayoutOptions,
} from './view-drawing.js';

/** An agent with its line and what stands at it. */
interface Party {
  readonly line: ViewLine;
  readonly box: SizedNode;
  readonly label: LabelText;
}

/** Length of the lines where their labels do not need more, px. */
const LEAST_LINE = 90;
/** Between a label and its line, and its ends. */
const CLEAR = { side: 14, above: 3 } as const;
/** Between two agents of a side. */
const BETWEEN = 26;
const LABELS = { width: 190, most: 14 } as const;
const BOX = { text: 170, least: 200 } as const;
const LEAST_HEIGHT = 110;

export function layoutContext(view: View, { measure }: ViewLayoutOptions): ViewDrawing {
  const subject = view.nodes.find(({ isSubject }) => isSubject);
  if (subject === undefined) return EMPTY_DRAWING;
  const sides = {
    input: partiesOf(view, 'input', measure),
    output: partiesOf(view, 'output', measure),
    control: partiesOf(view, 'control', measure),
    mechanism: partiesOf(view, 'mechanism', measure),
  };
  const sized = sizedBox(subject, measure, BOX);
  const height = Math.max(
    LEAST_HEIGHT,
    sized.height + 20,
    columnHeight(sides.input),
    columnHeight(sides.output),
  );
  const width = Math.max(sized.width, rowWidth(sides.control), rowWidth(sides.mechanism));
  const room = {
    left: sideRoom(sides.input),
    right: sideRoom(sides.output),
    top: rowRoom(sides.control),
    bottom: rowRoom(sides.mechanism),
  };
  const box: ViewNodeGeometry = { ...sized, x: room.left, y: room.top, width, height };
  const placed = [
    ...columnAt(sides.input, box, 0, 'left'),
    ...columnAt(sides.output, box, room.left + width + room.right, 'right'),
    ...rowAt(sides.control, box, 0, 'above'),
    ...rowAt(sides.mechanism, box, room.top + height + room.bottom, 'below'),
  ];
  return {
    width: room.left + width + room.right,
    height: room.top + height + room.bottom,
    groups: [],
    nodes: [box, ...placed.map(({ node }) => node)],
    lines: placed.map(({ line }) => line),
    notes: [],
  };
}

function partiesOf(view: View, role: IcomRole, measure: TextMeasurer): readonly Party[] {
  return view.lines
    .filter((line) => line.role === role)
    .flatMap((line) => {
      const other = view.nodes.find(
        ({ id, isSubject }) => !isSubject && (id === line.from || id === line.to),
      );
      const label = objectsLabel(line.objects, measure, LABELS);
      return other === undefined || label === undefined
        ? []
        : [{ line, box: sizedBox(other, measure), label }];
    });
}

/** At the left and right: the label stands on its line, so that the line is in the lower part. */
function partyHeight({ box, label }: Party): number {
  const above = Math.max(box.height / 2, label.height + CLEAR.above);
  return above + box.height / 2;
}

function columnHeight(parties: readonly Party[]): number {
  return parties.reduce((sum, party) => sum + partyHeight(party) + BETWEEN, BETWEEN);
}

function lineLength({ label }: Party): number {
  return Math.max(LEAST_LINE, label.width + 2 * CLEAR.side);
}

function sideRoom(parties: readonly Party[]): number {
  const boxes = Math.max(0, ...parties.map(({ box }) => box.width));
  return parties.length === 0 ? 0 : boxes + Math.max(...parties.map(lineLength));
}

type Placed = { readonly node: ViewNodeGeometry; readonly line: ReturnType<typeof lineAlong> };

/** `x`: the outer edge of the column. */
function columnAt(
  parties: readonly Party[],
  box: ViewNodeGeometry,
  x: number,
  side: 'left' | 'right',
): readonly Placed[] {
  const widest = Math.max(0, ...parties.map((party) => party.box.width));
  let y = box.y + BETWEEN + (box.height - columnHeight(parties)) / 2;
  return parties.map((party) => {
    const { label, line, box: sized } = party;
    const base = Math.round(y + partyHeight(party) - sized.height / 2);
    y += partyHeight(party) + BETWEEN;
    const left = side === 'left' ? x : x - widest;
    const node = { ...sized, width: widest, x: left, y: base - sized.height / 2 };
    const outer = side === 'left' ? left + widest : left;
    const inner = side === 'left' ? box.x : box.x + box.width;
    const ends = [
      { x: outer, y: base },
      { x: inner, y: base },
    ];
    const labelX = Math.min(outer, inner) + CLEAR.side;
    return {
      node,
      line: lineAlong(line, side === 'left' ? ends : ends.reverse(), {
        ...label,
        anchor: 'start',
        x: labelX,
        y: base - CLEAR.above - label.height,
      }),
    };
  });
}

function partyWidth({ box, label }: Party): number {
  return box.width / 2 + Math.max(box.width / 2, label.width + CLEAR.side);
}

function rowWidth(parties: readonly Party[]): number {
  return parties.reduce((sum, party) => sum + partyWidth(party) + BETWEEN, BETWEEN);
}

function rowRoom(parties: readonly Party[]): number {
  const boxes = Math.max(0, ...parties.map(({ box }) => box.height));
  const labels = parties.map(({ label }) => Math.max(60, label.height + 2 * CLEAR.side));
  return parties.length === 0 ? 0 : boxes + Math.max(...labels);
}

/** `y`: the outer edge of the row. */
function rowAt(
  parties: readonly Party[],
  box: ViewNodeGeometry,
  y: number,
  side: 'above' | 'below',
): readonly Placed[] {
  const highest = Math.max(0, ...parties.map((party) => party.box.height));
  let x = box.x + BETWEEN + (box.width - rowWidth(parties)) / 2;
  return parties.map((party) => {
    const { label, line, box: sized } = party;
    const middle = Math.round(x + sized.width / 2);
    x += partyWidth(party) + BETWEEN;
    const top = side === 'above' ? y : y - highest;
    const node = { ...sized, height: highest, x: middle - sized.width / 2, y: top };
    const outer: Point = { x: middle, y: side === 'above' ? top + highest : top };
    const inner: Point = { x: middle, y: side === 'above' ? box.y : box.y + box.height };
    const labelY = Math.min(outer.y, inner.y) + CLEAR.side;
    return {
      node,
      line: lineAlong(line, [outer, inner], {
        ...label,
        anchor: 'start',
        x: middle + 6,
        y: labelY,
      }),
    };
  });
}
