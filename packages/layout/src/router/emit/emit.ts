/**
 * Phase 6, emit: the drawing as plain geometry.
 */
import type {
  ArrowGeometry,
  BoxGeometry,
  Drawing,
  EndGeometry,
  Point,
  Segment,
} from '@idef0-studio/geometry';
import type { NetArrow, Terminal } from '../normalise/network.js';
import { agentsOf } from '../place/agents.js';
import {
  looseEnd,
  meetingPoint,
  pointAt,
  strandFor,
  stubPoints,
  type Placement,
} from '../place/placement.js';
import { isOpen } from '../place/reaches.js';
import { pathBetween } from '../strands/strand-tree.js';
import type { Strand } from '../strands/strand.js';
import { codeRect, labelsOf } from './end-labels.js';

/** The geometry of a placed diagram, origin at the upper left corner inside the frame. */
export function emit(placement: Placement): Drawing {
  const { plan, columns, rows } = placement;
  const { diagram, notes, arrows } = plan.network;
  return {
    model: diagram.model,
    node: diagram.node,
    title: diagram.title,
    width: columns.width,
    height: rows.height,
    boxes: boxesOf(placement),
    arrows: arrows.map((arrow, index) => arrowOf(placement, arrow, index)),
    labels: labelsOf(placement),
    notes,
  };
}

function boxesOf({ plan, columns, rows }: Placement): readonly BoxGeometry[] {
  return plan.network.diagram.boxes.flatMap((box, index): readonly BoxGeometry[] => {
    const column = columns.boxes[index];
    const row = rows.boxes[index];
    if (column === undefined || row === undefined) return [];
    const { id, node, number, name, decomposed, kind, ownNumber } = box;
    const own = ownNumber === undefined ? {} : { ownNumber };
    const rect = { x: column.x, y: row.y, width: column.width, height: row.height };
    return [
      { id, node, number, ...own, name, lines: column.name.lines, decomposed, kind, ...rect },
    ];
  });
}

function arrowOf(placement: Placement, arrow: NetArrow, index: number): ArrowGeometry {
  const strands = placement.plan.trees[index] ?? [];
  return {
    id: arrow.id,
    object: arrow.object,
    kind: arrow.kind,
    ...(arrow.members === undefined ? {} : { members: arrow.members }),
    segments: strands.flatMap((strand) => segmentsOf(placement, strand)),
    paths: pathsOf(placement, arrow, strands),
    ends: arrow.terminals.flatMap((terminal) => endOf(placement, terminal, index)),
  };
}

/** The run of a strand, and of its stubs where they jog. */
function segmentsOf(placement: Placement, strand: Strand): readonly Segment[] {
  if (strand.isFrame) return [];
  const [only] = isOpen(strand) ? strand.links : [];
  if (only?.terminal !== undefined) {
    const { x, y } = pointAt(placement, strand, only.terminal);
    const end = looseEnd(placement, strand, only.terminal);
    return [[Math.min(x, end.x), Math.min(y, end.y), Math.max(x, end.x), Math.max(y, end.y)]];
  }
  const points: Point[] = [];
  const stubs: Segment[] = [];
  for (const other of strand.links) {
    if (!other.isFrame) points.push(meetingPoint(placement, strand, other));
    else if (other.terminal !== undefined) {
      const stub = stubPoints(placement, strand, other.terminal);
      points.push(...stub.slice(-1));
      stubs.push(...legsOf(stub));
    }
  }
  if (strand.terminal !== undefined) {
    points.push(pointAt(placement, strand, strand.terminal));
    if (strand.links.length === 0) points.push(looseEnd(placement, strand, strand.terminal));
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return [[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], ...stubs];
}

function legsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((point, index): Segment => {
    const before = points[index] ?? point;
    return [before.x, before.y, point.x, point.y];
  });
}

/** From the first source to every target, and from every other source to the target that is nearest. Where not all
 *  serve all, from every source to every target that it serves. */
function pathsOf(
  placement: Placement,
  arrow: NetArrow,
  strands: readonly Strand[],
): readonly (readonly Point[])[] {
  const sources = arrow.terminals.filter(({ direction }) => direction === 'source');
  const targets = arrow.terminals.filter(({ direction }) => direction === 'target');
  const [first, ...others] = sources;
  if (first === undefined || targets.length === 0) return loosePaths(placement, strands);
  const path = (from: Terminal, to: Terminal) =>
    pointsOf(placement, pathBetween(strands, from, to), from, to);
  if (arrow.serves !== undefined) return arrow.serves.map(([from, to]) => path(from, to));
  return [
    ...targets.map((target) => path(first, target)),
    ...others.map((source) => shortest(targets.map((target) => path(source, target)))),
  ];
}

function loosePaths(
  placement: Placement,
  strands: readonly Strand[],
): readonly (readonly Point[])[] {
  const terminal = strands.find((strand) => strand.terminal !== undefined)?.terminal;
  const line = strands.find((strand) => !strand.isFrame);
  if (terminal === undefined || line === undefined) return [];
  const path = [pointAt(placement, line, terminal), looseEnd(placement, line, terminal)];
  return [terminal.direction === 'source' ? path : path.reverse()];
}

function pointsOf(
  placement: Placement,
  path: readonly Strand[],
  from: Terminal,
  to: Terminal,
): readonly Point[] {
  const lines = path.filter((strand) => !strand.isFrame);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const bends = lines.slice(1).map((strand, index) => {
    return meetingPoint(placement, lines[index] ?? strand, strand);
  });
  return [
    ...stubPoints(placement, first, from),
    ...bends,
    ...[...stubPoints(placement, last, to)].reverse(),
  ];
}

function shortest(paths: readonly (readonly Point[])[]): readonly Point[] {
  return paths.reduce((best, path) => (lengthOf(path) < lengthOf(best) ? path : best));
}

function lengthOf(path: readonly Point[]): number {
  return path.reduce((sum, { x, y }, index) => {
    const before = path[index - 1];
    return before === undefined ? 0 : sum + Math.abs(x - before.x) + Math.abs(y - before.y);
  }, 0);
}

function endOf(placement: Placement, terminal: Terminal, index: number): readonly EndGeometry[] {
  const strand = strandFor(placement.plan, index, terminal);
  if (strand === undefined) return [];
  const { direction, side, box, end } = terminal;
  const { role, object, unbalanced } = end;
  const point = pointAt(placement, strand, terminal);
  const shared = { direction, role, side, object, unbalanced, ...point };
  if (end.kind === 'box') {
    const node = placement.plan.network.diagram.boxes[box ?? -1]?.node;
    return [{ ...shared, kind: 'box', node, tunnel: end.tunnel }];
  }
  const codeAt = codeRect(placement, terminal, point);
  const code = codeAt && { code: end.code, codeAt };
  const texts = { ...code, ...agentsOf(placement.plan, terminal, point) };
  return [{ ...shared, kind: end.tunnel ? 'tunnel' : 'boundary', tunnel: false, ...texts }];
}
