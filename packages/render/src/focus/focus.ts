/**
 * What stays in full ink where a reader looks at one object, one box, or the ways between two boxes; all the rest
 * of the diagram fades. The same function serves exports and the preview.
 */
import type {
  ArrowGeometry,
  BoxGeometry,
  DiagramGeometry,
  EndGeometry,
  Focus,
  LabelGeometry,
} from '@idef0-studio/geometry';
import { flowsOf, isInFocus, type Flow } from '../arrows/arrow-flow.js';
import type { ArrowFocus } from '../arrows/draw-arrow.js';
import { nameKey } from './name-key.js';
import { waysBetween } from './focus-ways.js';

/** What of a diagram stays in full ink. */
export interface FocusSet {
  /** Ids of boxes. */
  readonly boxes: ReadonlySet<string>;
  /** Ids of the boxes that were asked for by name: they may be marked. */
  readonly subjects: ReadonlySet<string>;
  /** By id of the arrow what of it is in focus; the others fade. */
  readonly arrows: ReadonlyMap<string, ArrowFocus>;
  /** Why there is nothing to look at; everything is in full ink then. */
  readonly problem?: FocusProblem;
}

export type FocusProblem =
  /** No object or no box of the diagram has the name. */
  | { readonly kind: 'unknown-object' | 'unknown-box'; readonly name: string }
  /** No arrow leads from the one box to the other, not even over others. */
  | { readonly kind: 'no-way'; readonly from: string; readonly to: string };

/** The parts of a geometry that focus asks for. */
export type Focusable = Pick<DiagramGeometry, 'boxes' | 'arrows'>;

/** What a focus keeps in full ink on a diagram. Names are compared without case and surplus blanks; a box may be
 *  named by its name, node number or box number, an object in a pipe by its own name. */
export function focusOf(geometry: Focusable, focus: Focus): FocusSet {
  switch (focus.kind) {
    case 'object':
      return objectFocus(geometry, focus.name);
    case 'box':
      return boxFocus(geometry, focus.name);
    case 'path':
      return pathFocus(geometry, focus.from, focus.to);
  }
}

/** Whether a label is in focus: it stands at a line in focus. */
export function labelFocus(
  { arrows }: Focusable,
  set: FocusSet,
  label: LabelGeometry,
): 'full' | 'faded' {
  if (set.problem !== undefined) return 'full';
  const focus = set.arrows.get(label.arrow) ?? 'faded';
  const arrow = arrows.find(({ id }) => id === label.arrow);
  if (typeof focus === 'string' || arrow === undefined) return focus === 'full' ? 'full' : 'faded';
  const flows = flowsOf(arrow);
  const nearest = Math.min(...flows.map((flow) => distanceTo(flow, label)));
  const isKept = flows.some(
    (flow) => distanceTo(flow, label) <= nearest + SAME && isInFocus(flow, focus),
  );
  return isKept ? 'full' : 'faded';
}

/** Pieces of a line that are this much farther from a label than the nearest one are as near, px. */
const SAME = 1;

function distanceTo({ from, to }: Flow, label: LabelGeometry): number {
  const foot = label.squiggle?.[1];
  const rect = foot === undefined ? label : { ...foot, width: 0, height: 0 };
  const dx = gap(Math.min(from.x, to.x), Math.max(from.x, to.x), rect.x, rect.x + rect.width);
  const dy = gap(Math.min(from.y, to.y), Math.max(from.y, to.y), rect.y, rect.y + rect.height);
  return Math.max(dx, dy);
}

/** Between two spans; 0 where they meet. */
function gap(low: number, high: number, otherLow: number, otherHigh: number): number {
  return Math.max(0, otherLow - high, low - otherHigh);
}

function objectFocus({ boxes, arrows }: Focusable, name: string): FocusSet {
  const key = nameKey(name);
  const found = arrows.flatMap((arrow): readonly [string, ArrowFocus][] => {
    const focus = carrying(arrow, key);
    return focus === undefined ? [] : [[arrow.id, focus]];
  });
  if (found.length === 0) return nothing({ kind: 'unknown-object', name });
  const kept = new Map(found);
  const nodes = new Set(arrows.flatMap((arrow) => nodesOf(arrow, kept.get(arrow.id))));
  return { boxes: idsOf(boxes, nodes), subjects: new Set(), arrows: kept };
}

/** What of an arrow carries an object: all of it where it is the whole or runs in a pipe, else the ways of a part. */
function carrying(arrow: ArrowGeometry, key: string): ArrowFocus | undefined {
  const wholes = [arrow.object, ...(arrow.members ?? []).map(({ object }) => object)];
  if (wholes.some((object) => nameKey(object) === key)) return 'full';
  const carries = (end: EndGeometry) => nameKey(end.object) === key;
  if (!arrow.ends.some(carries)) return undefined;
  const sides = (['source', 'target'] as const).map((direction) => {
    const ends = [...arrow.ends.entries()].filter(([, end]) => end.direction === direction);
    const own = ends.filter(([, end]) => carries(end));
    const whole = ends.filter(([, end]) => end.object === arrow.object);
    return (own.length > 0 ? [...own, ...whole] : whole.length > 0 ? whole : ends).map(
      ([index]) => index,
    );
  });
  return sides.flat().sort((a, b) => a - b);
}

function boxFocus({ boxes, arrows }: Focusable, name: string): FocusSet {
  const box = boxNamed(boxes, name);
  if (box === undefined) return nothing({ kind: 'unknown-box', name });
  const kept = new Map(
    arrows
      .filter(({ ends }) => ends.some(({ node }) => node === box.node))
      .map((arrow): [string, ArrowFocus] => [arrow.id, endsWith(arrow, box.node)]),
  );
  const nodes = new Set(arrows.flatMap((arrow) => nodesOf(arrow, kept.get(arrow.id))));
  return { boxes: idsOf(boxes, nodes.add(box.node)), subjects: new Set([box.id]), arrows: kept };
}

/** The ends of an arrow at a box, and those at the other end of the same ways. */
function endsWith({ ends }: ArrowGeometry, node: string): ArrowFocus {
  const at = (direction: EndGeometry['direction']) =>
    ends.some((end) => end.direction === direction && end.node === node);
  const [isSource, isTarget] = [at('source'), at('target')];
  return [...ends.entries()]
    .filter(([, end]) => end.node === node || (end.direction === 'source' ? isTarget : isSource))
    .map(([index]) => index);
}

function pathFocus({ boxes, arrows }: Focusable, from: string, to: string): FocusSet {
  const [start, goal] = [boxNamed(boxes, from), boxNamed(boxes, to)];
  if (start === undefined) return nothing({ kind: 'unknown-box', name: from });
  if (goal === undefined) return nothing({ kind: 'unknown-box', name: to });
  const steps = waysBetween(arrows, start.node, goal.node);
  if (steps.length === 0) return nothing({ kind: 'no-way', from: start.name, to: goal.name });
  const kept = new Map<string, readonly number[]>();
  for (const { arrow, source, target } of steps) {
    kept.set(arrow.id, [...new Set([...(kept.get(arrow.id) ?? []), source, target])]);
  }
  const nodes = new Set(arrows.flatMap((arrow) => nodesOf(arrow, kept.get(arrow.id))));
  return { boxes: idsOf(boxes, nodes), subjects: new Set([start.id, goal.id]), arrows: kept };
}

function boxNamed(boxes: readonly BoxGeometry[], name: string): BoxGeometry | undefined {
  const key = nameKey(name);
  return (
    boxes.find((box) => nameKey(box.node) === key) ??
    boxes.find((box) => nameKey(box.name) === key) ??
    boxes.find((box) => box.ownNumber?.text === name.trim()) ??
    boxes.find((box) => `${box.number}` === key)
  );
}

function nothing(problem: FocusProblem): FocusSet {
  return { boxes: new Set(), subjects: new Set(), arrows: new Map(), problem };
}

/** The nodes of the boxes at the ends in focus. */
function nodesOf({ ends }: ArrowGeometry, focus: ArrowFocus | undefined): readonly string[] {
  if (focus === undefined || focus === 'faded') return [];
  const kept = focus === 'full' ? ends : ends.filter((_, index) => focus.includes(index));
  return kept.flatMap(({ node }) => node ?? []);
}

function idsOf(boxes: readonly BoxGeometry[], nodes: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(boxes.filter(({ node }) => nodes.has(node)).map(({ id }) => id));
}
