/**
 * Every line can be named by looking at it (FIPS 183 §3.2.2.3 rule 3, §3.3.2.4 and 5): each arrow has its
 * label, each branch that carries a part has the part's, and the branches of a join are labelled where
 * one label does not clearly serve all of them.
 */
import type { EndGeometry, LabelGeometry } from '@idef0-studio/geometry';
import { distanceOf, nearestOn, rectOfPoint, rectOfRun, SAME } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import { sharedEnds } from '../scene/shared-ends.js';
import { branchOf, distancesFrom, nearestNode, type Tree } from '../scene/tree.js';
import type { Violation } from '../verdict.js';
import { NEAR } from './label-rules.js';

/** A label serves a branch of a join whose source is within this distance along the line, px. */
const SERVED = 240;

/** Rules `arrow-unlabelled`, `part-unlabelled` and `join-unlabelled`. */
export function checkNaming(scene: Scene): readonly Violation[] {
  return scene.arrows.flatMap((arrow) => {
    const own = scene.drawing.labels.filter((label) => names(label, arrow, scene));
    const labels = [...own, ...codesAsLabels(arrow)];
    return [
      ...arrowUnlabelled(arrow, labels),
      ...partsUnlabelled(arrow, labels),
      ...joinsUnlabelled(arrow, labels),
    ];
  });
}

/** True for a label of the arrow, and of one that shares an end with it, where it names what the end carries. */
function names({ arrow: id, object }: LabelGeometry, arrow: SceneArrow, scene: Scene): boolean {
  if (id === arrow.drawn.id) return true;
  const other = scene.arrows.find(({ drawn }) => drawn.id === id);
  return other !== undefined && sharedEnds(arrow, other).some((end) => end.object === object);
}

/** ICOM codes at the frame that are what a label of their line would say: they name it as a label does. */
function codesAsLabels({ drawn, wanted }: SceneArrow): readonly LabelGeometry[] {
  const ends = [...(wanted?.sources ?? []), ...(wanted?.targets ?? [])];
  return drawn.ends.flatMap(({ object, code, codeAt }): readonly LabelGeometry[] => {
    if (code === undefined || codeAt === undefined) return [];
    const carriers = ends.filter((end) => end.object === object);
    const captions = [...carriers, ...(wanted?.object === object ? [wanted] : [])];
    if (!captions.some(({ caption }) => caption?.join(' ') === code)) return [];
    return [{ arrow: drawn.id, object, lines: [code], anchor: 'start', ...codeAt }];
  });
}

function arrowUnlabelled(
  { drawn }: SceneArrow,
  labels: readonly LabelGeometry[],
): readonly Violation[] {
  if (labels.some((label) => label.object === drawn.object)) return [];
  const { x, y } = drawn.ends[0] ?? { x: 0, y: 0 };
  const message = `Arrow '${drawn.object}' has no label.`;
  return [{ rule: 'arrow-unlabelled', message, at: { x, y } }];
}

/** For each end with a part: its branch, shared with nothing but ends of the same part, has the part's label. */
function partsUnlabelled(
  { drawn, tree }: SceneArrow,
  labels: readonly LabelGeometry[],
): readonly Violation[] {
  return drawn.ends
    .filter((end) => end.object !== drawn.object)
    .filter((end) => {
      const same = drawn.ends.filter(({ object }) => object === end.object);
      const pieces = connectedTo(tree, branchOfEnds(tree, same, drawn.ends), end);
      const named = labels.filter(({ object }) => object === end.object);
      return !named.some((label) => standsAt(label, tree, pieces));
    })
    .map((end) => ({
      rule: 'part-unlabelled',
      message: `A branch of '${drawn.object}' carries '${end.object}' without saying so.`,
      at: { x: end.x, y: end.y },
    }));
}

/** A branch of a join has a label of its own, or one so near along the line that it clearly serves. */
function joinsUnlabelled(
  { drawn, tree }: SceneArrow,
  labels: readonly LabelGeometry[],
): readonly Violation[] {
  const sources = drawn.ends.filter((end) => end.direction === 'source');
  if (sources.length < 2) return [];
  return sources
    .filter((end) => {
      const named = labels.filter(({ object }) => object === end.object);
      const own = branchOfEnds(tree, [end], drawn.ends);
      if (named.some((label) => standsAt(label, tree, own))) return false;
      const start = nearestNode(tree.nodes, end, 2 * SAME);
      if (start === undefined) return false;
      const distances = distancesFrom(tree, start);
      return !named.some((label) => wayTo(label, { tree }, distances) <= SERVED);
    })
    .map((end) => ({
      rule: 'join-unlabelled',
      message: `A branch that joins '${drawn.object}' has no label near.`,
      at: { x: end.x, y: end.y },
    }));
}

function branchOfEnds(
  tree: Tree,
  own: readonly EndGeometry[],
  all: readonly EndGeometry[],
): readonly number[] {
  const nodesOf = (ends: readonly EndGeometry[]) =>
    ends.flatMap((end) => nearestNode(tree.nodes, end, 2 * SAME) ?? []);
  return branchOf(tree, new Set(nodesOf(own)), nodesOf(all));
}

/** Those of the pieces that hang together with an end. */
function connectedTo(tree: Tree, pieces: readonly number[], end: EndGeometry): readonly number[] {
  const start = nearestNode(tree.nodes, end, 2 * SAME);
  const reached = new Set<number>(start === undefined ? [] : [start]);
  const result = new Set<number>();
  for (let grown = true; grown;) {
    const next = pieces.filter((index) => {
      const piece = tree.pieces[index];
      const meets = piece && (reached.has(piece.from) || reached.has(piece.to));
      return meets === true && !result.has(index);
    });
    for (const index of next) {
      const piece = tree.pieces[index];
      if (piece !== undefined) reached.add(piece.from).add(piece.to);
      result.add(index);
    }
    grown = next.length > 0;
  }
  return [...result];
}

/** True where a label stands at one of the pieces, or its squiggle leads there. */
function standsAt(label: LabelGeometry, tree: Tree, pieces: readonly number[]): boolean {
  const place = label.squiggle === undefined ? label : rectOfPoint(label.squiggle[1]);
  const reach = label.squiggle === undefined ? NEAR : 2 * SAME;
  return pieces.some((index) => {
    const piece = tree.pieces[index];
    return piece !== undefined && distanceOf(place, rectOfRun(piece.run)) <= reach;
  });
}

/** Distance along the line to the place where the label stands, px, given those of the nodes; infinite where
 *  it stands at none of the lines. */
export function wayTo(
  label: LabelGeometry,
  { tree }: Pick<SceneArrow, 'tree'>,
  distances: ReadonlyMap<number, number>,
): number {
  const place = label.squiggle === undefined ? label : rectOfPoint(label.squiggle[1]);
  const ways = tree.pieces.map((piece) => {
    const gap = distanceOf(place, rectOfRun(piece.run));
    if (gap > NEAR) return Infinity;
    const foot = nearestOn(piece.run, place);
    const from = tree.nodes[piece.from];
    const along = from === undefined ? 0 : Math.abs(foot.x - from.x) + Math.abs(foot.y - from.y);
    return Math.min(
      (distances.get(piece.from) ?? Infinity) + along,
      (distances.get(piece.to) ?? Infinity) + piece.length - along,
    );
  });
  return Math.min(...ways, Infinity);
}
