/**
 * Lines that stand close together at the top or bottom of a box, and turned aside on their way there: whoever follows one of
 * them back may take the wrong one, so that each has its name at the box, as far as there is room.
 */
import type { ArrowGeometry, Drawing, EndGeometry, Point } from '@idef0-studio/geometry';
import type { Network, Terminal } from '../normalise/network.js';

/** Two lines nearer to each other than this are close, px. */
const CLOSE = 40;

/** An end at a box that takes something, with the way there. */
export interface TakenEnd {
  readonly arrow: ArrowGeometry;
  readonly end: EndGeometry;
  readonly path: readonly Point[];
}

/** The close ends of a drawing, in order of the arrows. Those that carry a part are named anyway. */
export function closeEnds({ arrows }: Drawing): readonly TakenEnd[] {
  const all = arrows.flatMap((arrow) =>
    arrow.ends.flatMap((end): readonly TakenEnd[] => {
      const path = isTaken(end) ? pathTo(arrow, end) : undefined;
      return path === undefined ? [] : [{ arrow, end, path }];
    }),
  );
  return all.filter(
    ({ arrow, end, path }) =>
      path.length > STRAIGHT &&
      end.object === arrow.object &&
      all.some((other) => other.arrow !== arrow && isClose(other.end, end)),
  );
}

/** A straight line has two points. */
const STRAIGHT = 2;

function isTaken({ kind, direction, side }: EndGeometry): boolean {
  return kind === 'box' && direction === 'target' && (side === 'top' || side === 'bottom');
}

function isClose(one: EndGeometry, other: EndGeometry): boolean {
  return one.node === other.node && one.side === other.side && Math.abs(one.x - other.x) < CLOSE;
}

function pathTo({ paths }: ArrowGeometry, { x, y }: Point): readonly Point[] | undefined {
  return paths.find((path) => path.at(-1)?.x === x && path.at(-1)?.y === y);
}

/** The same ends as terminals. */
export function closeTargets(drawing: Drawing, network: Network): ReadonlySet<Terminal> {
  const byId = new Map(network.arrows.map(({ id, terminals }) => [id, terminals]));
  const found = closeEnds(drawing).flatMap(({ arrow, end }) =>
    (byId.get(arrow.id) ?? []).filter(
      ({ direction, side, box, end: { object } }) =>
        direction === 'target' &&
        side === end.side &&
        object === end.object &&
        network.diagram.boxes[box ?? -1]?.node === end.node,
    ),
  );
  return new Set(found);
}
