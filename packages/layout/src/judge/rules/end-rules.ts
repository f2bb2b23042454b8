/**
 * Every end of the diagram is drawn once: at its box, on the side that its role asks for (FIPS 183
 * §3.2.2.3 rule 2), connected to its line, which comes from outside. Nothing else is drawn.
 */
import type { BoxGeometry, EndGeometry, Rect, Side } from '@idef0-studio/geometry';
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { SAME } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import { nearestNode } from '../scene/tree.js';
import type { Violation } from '../verdict.js';

/** Ends keep this distance from the corners of a box, px. */
const CORNER = 3;

const SIDES: Readonly<Record<EndGeometry['role'], Side>> = {
  input: 'left',
  control: 'top',
  output: 'right',
  mechanism: 'bottom',
  call: 'bottom',
};

/** Rules `arrow-missing`, `arrow-extra` and those whose names begin with `end-`. */
export function checkEnds(scene: Scene): readonly Violation[] {
  return [
    ...missingArrows(scene),
    ...scene.arrows.flatMap((arrow) => [
      ...extraArrow(arrow),
      ...unmatchedEnds(scene.diagram, arrow),
      ...arrow.drawn.ends.flatMap((end) => misplaced(scene, arrow, end)),
    ]),
  ];
}

function missingArrows({ diagram, drawing }: Scene): readonly Violation[] {
  const count = (arrow: DiagramArrow) => drawing.arrows.filter(({ id }) => id === arrow.id).length;
  return diagram.arrows
    .filter((arrow) => count(arrow) !== 1)
    .map((arrow) => ({
      rule: 'arrow-missing',
      message: `Arrow '${arrow.object}' is drawn ${count(arrow)} times.`,
      at: { x: 0, y: 0 },
    }));
}

function extraArrow({ drawn, wanted }: SceneArrow): readonly Violation[] {
  const isWanted = wanted?.object === drawn.object && wanted.kind === drawn.kind;
  const at = drawn.ends[0] ?? { x: 0, y: 0 };
  const message = `Arrow '${drawn.object}' is not one of the diagram.`;
  return isWanted ? [] : [{ rule: 'arrow-extra', message, at: { x: at.x, y: at.y } }];
}

/** Compares the ends of both sides by what they say, whatever their order. */
function unmatchedEnds(diagram: Diagram, { drawn, wanted }: SceneArrow): readonly Violation[] {
  if (wanted === undefined) return [];
  const open = [...drawn.ends];
  const found: Violation[] = [];
  for (const [direction, end] of endsOf(wanted)) {
    const key = wantedKey(diagram, direction, end);
    const index = bestMatch(open, key, end);
    const match = open[index];
    if (match === undefined) {
      const message = `The end of '${drawn.object}' at ${key} is not drawn.`;
      found.push({ rule: 'end-missing', message, at: drawn.ends[0] ?? { x: 0, y: 0 } });
      continue;
    }
    open.splice(index, 1);
    if (!isMarkedAs(match, end)) {
      const message = `The end of '${drawn.object}' at ${key} has the wrong marks.`;
      found.push({ rule: 'end-mark', message, at: { x: match.x, y: match.y } });
    }
  }
  for (const end of open) {
    const message = `The end of '${drawn.object}' at ${drawnKey(end)} is not in the diagram.`;
    found.push({ rule: 'end-extra', message, at: { x: end.x, y: end.y } });
  }
  return found;
}

/** All ends of an arrow with their direction, sources first. */
export function endsOf(arrow: DiagramArrow): readonly (readonly ['source' | 'target', ArrowEnd])[] {
  return [
    ...arrow.sources.map((end) => ['source', end] as const),
    ...arrow.targets.map((end) => ['target', end] as const),
  ];
}

/** The first end with the key, one with the right marks and code if there is one. */
function bestMatch(open: readonly EndGeometry[], key: string, end: ArrowEnd): number {
  const exact = open.findIndex(
    (drawn) => drawnKey(drawn) === key && isMarkedAs(drawn, end) && drawn.code === codeOf(end),
  );
  return exact >= 0 ? exact : open.findIndex((drawn) => drawnKey(drawn) === key);
}

function codeOf(end: ArrowEnd): string | undefined {
  return end.kind === 'boundary' ? end.code : undefined;
}

/** An end of the diagram in words; that of its drawing is the same. */
export function wantedKey(diagram: Diagram, direction: string, end: ArrowEnd): string {
  const place = end.kind === 'box' ? (diagram.boxes[end.box]?.node ?? '?') : 'the boundary';
  return `${place} (${end.role}, ${direction}, '${end.object}')`;
}

/** An end of the drawing in words. */
export function drawnKey(end: EndGeometry): string {
  const place = end.kind === 'box' ? (end.node ?? '?') : 'the boundary';
  return `${place} (${end.role}, ${end.direction}, '${end.object}')`;
}

/** Parentheses and the mark of an unbalanced end. */
function isMarkedAs(drawn: EndGeometry, end: ArrowEnd): boolean {
  const tunnel =
    end.kind === 'box' ? drawn.tunnel === end.tunnel : (drawn.kind === 'tunnel') === end.tunnel;
  return tunnel && drawn.unbalanced === end.unbalanced;
}

function misplaced(scene: Scene, arrow: SceneArrow, end: EndGeometry): readonly Violation[] {
  const at = { x: end.x, y: end.y };
  const what = `The end of '${arrow.drawn.object}' at ${drawnKey(end)}`;
  const box = scene.drawing.boxes.find(({ node }) => node === end.node);
  const place: Rect | undefined = end.kind === 'box' ? box : scene.frame;
  const node = nearestNode(arrow.tree.nodes, end, 2 * SAME);
  const found: Violation[] = [];
  if (place === undefined || SIDES[end.role] !== end.side || !isOnSide(end, place)) {
    found.push({ rule: 'end-side', message: `${what} is not on its side.`, at });
  }
  if (node === undefined || arrow.tree.at[node]?.length !== 1) {
    found.push({ rule: 'end-off-line', message: `${what} is not where its line ends.`, at });
  } else if (!comesFromOutside(arrow, end, node)) {
    found.push({ rule: 'end-direction', message: `${what} comes from the wrong direction.`, at });
  }
  return found;
}

function isOnSide(end: EndGeometry, place: Rect | BoxGeometry): boolean {
  const { x, y, width, height } = place;
  const [gap, along, size] = {
    left: [end.x - x, end.y - y, height] as const,
    right: [end.x - x - width, end.y - y, height] as const,
    top: [end.y - y, end.x - x, width] as const,
    bottom: [end.y - y - height, end.x - x, width] as const,
  }[end.side];
  return Math.abs(gap) <= SAME && along >= CORNER && along <= size - CORNER;
}

/** True where the last piece lies outside the box, or inside the frame, at a right angle to the side. */
function comesFromOutside({ tree }: SceneArrow, end: EndGeometry, node: number): boolean {
  const piece = tree.pieces[tree.at[node]?.[0] ?? -1];
  const other = piece && tree.nodes[piece.from === node ? piece.to : piece.from];
  if (piece === undefined || other === undefined) return false;
  const outward = {
    left: [-1, 0],
    right: [1, 0],
    top: [0, -1],
    bottom: [0, 1],
  }[end.side];
  const sign = end.kind === 'box' ? 1 : -1;
  const [dx = 0, dy = 0] = outward;
  return (other.x - end.x) * dx * sign + (other.y - end.y) * dy * sign > SAME;
}
