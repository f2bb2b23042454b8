/**
 * How much of a picture an edit leaves as it was. Over every single edit of a diagram: how many pairs of
 * ports keep their order, how far the boxes move, what it costs in crossings against a layout from
 * scratch, and how long it takes.
 */
import { measureText, type Drawing } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { editsOf, type Edit, type EditKind } from './diagram-edits.js';
import { quantile } from './statistics.js';

/** What one edit did to the picture. */
export interface EditEffect {
  readonly kind: EditKind;
  readonly name: string;
  /** Pairs of ports at one side of a box or of the frame that both drawings have, and how many of them
   *  stand in the same order. */
  readonly pairs: number;
  readonly kept: number;
  /** How far the boxes moved against each other, px: the median over the boxes. */
  readonly shift: number;
  readonly crossings: number;
  /** Crossings of a layout from scratch. */
  readonly freshCrossings: number;
  readonly violations: number;
  readonly ms: number;
}

/** One line of the report: a diagram, a kind of edit, and what all edits of that kind did. */
export interface StabilityRow {
  readonly node: string;
  readonly kind: EditKind;
  readonly edits: number;
  /** Share of the pairs of ports in order, 0 to 1. */
  readonly keptWorst: number;
  readonly keptMedian: number;
  readonly shiftMedian: number;
  /** Crossings over those of a layout from scratch: all edits together, and the worst edit. */
  readonly crossingsRatio: number;
  readonly crossingsWorst: number;
  readonly violations: number;
  readonly msMedian: number;
  readonly msWorst: number;
}

/** The report for some diagrams: a row for each kind of edit. */
export function stabilityRows(diagrams: readonly Diagram[]): readonly StabilityRow[] {
  return diagrams.flatMap((diagram) => {
    const effects = effectsOf(diagram, editsOf(diagram));
    const kinds = [...new Set(effects.map(({ kind }) => kind))];
    return kinds.map((kind) =>
      rowOf(
        diagram.node,
        kind,
        effects.filter((effect) => effect.kind === kind),
      ),
    );
  });
}

function rowOf(node: string, kind: EditKind, effects: readonly EditEffect[]): StabilityRow {
  const kept = effects.map(keptShare);
  const ratios = effects.map((effect) => ratio(effect.crossings, effect.freshCrossings));
  const sum = (of: (effect: EditEffect) => number) =>
    effects.reduce((total, effect) => total + of(effect), 0);
  return {
    node,
    kind,
    edits: effects.length,
    keptWorst: Math.min(...kept),
    keptMedian: quantile(kept, 0.5),
    shiftMedian: quantile(
      effects.map(({ shift }) => shift),
      0.5,
    ),
    crossingsRatio: ratio(
      sum(({ crossings }) => crossings),
      sum(({ freshCrossings }) => freshCrossings),
    ),
    crossingsWorst: Math.max(...ratios),
    violations: sum(({ violations }) => violations),
    msMedian: quantile(
      effects.map(({ ms }) => ms),
      0.5,
    ),
    msWorst: Math.max(...effects.map(({ ms }) => ms)),
  };
}

/** Share of the pairs of ports that kept their order, 0 to 1. */
export function keptShare({ kept, pairs }: EditEffect): number {
  return pairs === 0 ? 1 : kept / pairs;
}

function ratio(a: number, b: number): number {
  return b === 0 ? 1 : a / b;
}

/** What each of the edits does to the picture of the diagram, at the effort of a pause in typing. */
export function effectsOf(diagram: Diagram, edits: readonly Edit[]): readonly EditEffect[] {
  const before = drawingOf(diagram, { measure: measureText });
  return edits.map((edit) => effectOf(diagram, before, edit));
}

function effectOf(diagram: Diagram, before: Drawing, edit: Edit): EditEffect {
  const start = performance.now();
  const after = drawingOf(edit.diagram, { measure: measureText, previous: before });
  const ms = performance.now() - start;
  const fresh = drawingOf(edit.diagram, { measure: measureText });
  const verdict = judge(edit.diagram, after, { measure: measureText });
  const { figures } = judge(edit.diagram, fresh, { measure: measureText });
  const [kept, pairs] = keptPairs(portsOf(diagram, before, edit), portsOf(edit.diagram, after));
  return {
    kind: edit.kind,
    name: edit.name,
    pairs,
    kept,
    shift: shiftOf(before, after, edit),
    crossings: verdict.figures.crossings,
    freshCrossings: figures.crossings,
    violations: verdict.violations.length,
    ms,
  };
}

interface Port {
  /** The side of a box or of the frame. */
  readonly side: string;
  /** Place along the side, px. */
  readonly at: number;
}

/** Ports by meaning, with the names that an edit gives them. */
function portsOf(diagram: Diagram, drawing: Drawing, edit?: Edit): ReadonlyMap<string, Port> {
  const now = (id: string) => edit?.renamed.get(id) ?? id;
  const boxes = new Map(diagram.boxes.map(({ node, id }) => [node, now(id)]));
  const ports = new Map<string, Port>();
  for (const { id, ends } of drawing.arrows) {
    for (const { node, side, role, direction, x, y } of ends) {
      const box = node === undefined ? 'frame' : (boxes.get(node) ?? node);
      const at = side === 'top' || side === 'bottom' ? x : y;
      ports.set(`${now(id)} ${box} ${role} ${direction}`, { side: `${box} ${side}`, at });
    }
  }
  return ports;
}

function keptPairs(
  before: ReadonlyMap<string, Port>,
  after: ReadonlyMap<string, Port>,
): readonly [kept: number, pairs: number] {
  const shared = [...before].flatMap(([key, old]) => {
    const now = after.get(key);
    return now === undefined ? [] : [{ side: old.side, old: old.at, now: now.at }];
  });
  let kept = 0;
  let pairs = 0;
  shared.forEach((a, index) => {
    for (const b of shared.slice(0, index)) {
      if (a.side !== b.side) continue;
      pairs++;
      if ((a.old - b.old) * (a.now - b.now) > 0) kept++;
    }
  });
  return [kept, pairs];
}

/** The median over all pairs of neighbouring boxes of how much their distance changed, px. */
function shiftOf(before: Drawing, after: Drawing, { diagram, renamed }: Edit): number {
  const now = new Map(after.boxes.map((box) => [box.id, box]));
  const stayed = before.boxes.flatMap((old) => {
    const box = now.get(renamed.get(old.id) ?? old.id);
    return box === undefined ? [] : [{ dx: box.x - old.x, dy: box.y - old.y }];
  });
  if (diagram.boxes.length === 0) return 0;
  const shifts = stayed.slice(1).map(({ dx, dy }, index) => {
    const neighbour = stayed[index] ?? { dx, dy };
    return Math.abs(dx - neighbour.dx) + Math.abs(dy - neighbour.dy);
  });
  return quantile(shifts, 0.5);
}
