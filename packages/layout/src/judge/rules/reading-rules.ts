/**
 * A reader follows each line with the flow, past forks and through joins: the lines of an arrow lead from each source
 * to those that it serves and to nobody else, no piece runs both ways, no four pieces meet in one point, and
 * what leaves or arrives as one object is one line.
 */
import { SAME } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import { isSamePort } from '../scene/shared-ends.js';
import { nearestNode, type Tree } from '../scene/tree.js';
import type { Violation } from '../verdict.js';
import { drawnKey, endsOf, wantedKey } from './end-rules.js';

/** Rules `line-both-ways`, `line-knot`, `line-misread` and `end-doubled`. */
export function checkReading(scene: Scene): readonly Violation[] {
  return [
    ...scene.arrows.flatMap((arrow) => [...knots(arrow), ...misread(scene, arrow)]),
    ...doubledEnds(scene.arrows),
  ];
}

function knots({ drawn, tree }: SceneArrow): readonly Violation[] {
  return tree.nodes
    .filter((_, node) => (tree.at[node]?.length ?? 0) > 3)
    .map((at) => ({
      rule: 'line-knot',
      message: `Four lines of '${drawn.object}' meet in one point.`,
      at,
    }));
}

/** Which way the flow takes each piece: from its `from`, from its `to`, or both. */
interface Ways {
  readonly on: ReadonlySet<number>;
  readonly back: ReadonlySet<number>;
}

function misread(scene: Scene, arrow: SceneArrow): readonly Violation[] {
  const { drawn, wanted, tree } = arrow;
  if (wanted === undefined || wanted.targets.length === 0) return [];
  const nodes = nodesOf(scene, arrow);
  const [sources, targets] = [
    nodes.slice(0, wanted.sources.length),
    nodes.slice(wanted.sources.length),
  ];
  const serves = (source: number, target: number) =>
    wanted.serves?.some(([from, to]) => from === source && to === target) ?? true;
  const ways = waysOf(tree, sources, targets, serves);
  const bothWays = [...ways.on].filter((piece) => ways.back.has(piece));
  const found = bothWays.flatMap((index): readonly Violation[] => {
    const at = tree.nodes[tree.pieces[index]?.from ?? -1];
    const message = `A line of '${drawn.object}' runs both ways.`;
    return at === undefined ? [] : [{ rule: 'line-both-ways', message, at }];
  });
  if (found.length > 0) return found;
  return sources.flatMap((start, source) => {
    const reached = start === undefined ? new Set<number>() : followed(tree, start, ways);
    return targets.flatMap((end, target): readonly Violation[] => {
      if (end === undefined || !reached.has(end) || serves(source, target)) return [];
      const message = `The lines of '${drawn.object}' lead from a source to an end that it does not serve.`;
      return [{ rule: 'line-misread', message, at: tree.nodes[end] ?? { x: 0, y: 0 } }];
    });
  });
}

/** The node of each end of the diagram, sources first; undefined where it is not drawn. */
function nodesOf({ diagram }: Scene, arrow: SceneArrow): readonly (number | undefined)[] {
  const { drawn, wanted, tree } = arrow;
  const open = [...drawn.ends];
  return (wanted === undefined ? [] : endsOf(wanted)).map(([direction, end]) => {
    const key = wantedKey(diagram, direction, end);
    const index = open.findIndex((each) => drawnKey(each) === key);
    const [match] = index < 0 ? [] : open.splice(index, 1);
    return match && nearestNode(tree.nodes, match, 2 * SAME);
  });
}

function waysOf(
  tree: Tree,
  sources: readonly (number | undefined)[],
  targets: readonly (number | undefined)[],
  serves: (source: number, target: number) => boolean,
): Ways {
  const on = new Set<number>();
  const back = new Set<number>();
  sources.forEach((start, source) => {
    if (start === undefined) return;
    const cameBy = walk(tree, start);
    targets.forEach((end, target) => {
      if (end === undefined || !serves(source, target)) return;
      let node = end;
      for (let index = cameBy.get(node); index !== undefined; index = cameBy.get(node)) {
        const piece = tree.pieces[index];
        if (piece === undefined) break;
        (piece.to === node ? on : back).add(index);
        node = piece.to === node ? piece.from : piece.to;
      }
    });
  });
  return { on, back };
}

/** By which piece each node is reached from a start; undefined for the start. */
function walk(tree: Tree, start: number): ReadonlyMap<number, number | undefined> {
  const cameBy = new Map<number, number | undefined>([[start, undefined]]);
  for (const node of cameBy.keys()) {
    for (const index of tree.at[node] ?? []) {
      const piece = tree.pieces[index];
      if (piece === undefined) continue;
      const next = piece.from === node ? piece.to : piece.from;
      if (!cameBy.has(next)) cameBy.set(next, index);
    }
  }
  return cameBy;
}

/** The nodes that one comes to from a start who goes with the flow. */
function followed(tree: Tree, start: number, { on, back }: Ways): ReadonlySet<number> {
  const found = new Set([start]);
  for (const node of found) {
    for (const index of tree.at[node] ?? []) {
      const piece = tree.pieces[index];
      if (piece?.from === node && on.has(index)) found.add(piece.to);
      if (piece?.to === node && back.has(index)) found.add(piece.from);
    }
  }
  return found;
}

function doubledEnds(arrows: readonly SceneArrow[]): readonly Violation[] {
  const ends = arrows
    .flatMap(({ drawn }) => (drawn.kind === 'call' ? [] : drawn.ends))
    .filter(({ unbalanced }) => !unbalanced);
  return ends.flatMap((end, index): readonly Violation[] => {
    const twin = ends.slice(0, index).find((other) => isSamePort(end, other));
    const isOne = twin === undefined || Math.hypot(twin.x - end.x, twin.y - end.y) <= SAME;
    if (isOne) return [];
    const place = end.node === undefined ? 'at the frame' : `at ${end.node}`;
    const message = `'${end.object}' ends ${place} twice as ${end.role}.`;
    return [{ rule: 'end-doubled', message, at: { x: end.x, y: end.y } }];
  });
}
