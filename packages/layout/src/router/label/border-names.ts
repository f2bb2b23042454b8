/**
 * Names at the right border. One rule for all ends of a sheet: an end is named there unless it is so near to where its
 * name stands already that a reader sees both at a glance.
 */
import type { ArrowGeometry, Drawing, EndGeometry, Point } from '@idef0-studio/geometry';
import { isSaidByCode } from '../caption/label-text.js';
import type { NetArrow, Network, Terminal } from '../normalise/network.js';
import { lengthOf } from './far-labels.js';

/** The way from the source up to which an end at the border has no name of its own, px. */
const NEAR = 360;

/** The ends at the right border that carry what is named at a source, by whether they have a name of their own. */
export interface BorderNames {
  readonly far: ReadonlySet<Terminal>;
  readonly near: ReadonlySet<Terminal>;
}

/** Which ends are far from their sources, and which near, in a drawing. */
export function borderNames(drawing: Drawing, { arrows }: Network): BorderNames {
  const byId = new Map(arrows.map((arrow) => [arrow.id, arrow]));
  const [far, near] = [new Set<Terminal>(), new Set<Terminal>()];
  for (const drawn of drawing.arrows) {
    for (const terminal of repeatedAt(byId.get(drawn.id))) {
      (wayTo(drawn, terminal) > NEAR ? far : near).add(terminal);
    }
  }
  return { far, near };
}

/** Whether two drawings have the same ends named. */
export function areSame(one: BorderNames, other: BorderNames): boolean {
  return one.far.size === other.far.size && [...one.far].every((end) => other.far.has(end));
}

/** The ends at the right border of which a source of the arrow carries the same. */
function repeatedAt(arrow: NetArrow | undefined): readonly Terminal[] {
  if (arrow === undefined) return [];
  const named = arrow.terminals.filter(({ direction }) => direction === 'source');
  return arrow.terminals.filter(
    ({ direction, side, box, end }) =>
      direction === 'target' &&
      side === 'right' &&
      box === undefined &&
      end.object === arrow.object &&
      !isSaidByCode(arrow, end) &&
      named.some((source) => source.end.object === end.object),
  );
}

/** The shortest way to an end from a source that carries the same, px. */
function wayTo({ paths, ends }: ArrowGeometry, { end: { object } }: Terminal): number {
  const has = (point: Point | undefined, direction: EndGeometry['direction']): boolean =>
    ends.some(
      (end) =>
        end.direction === direction &&
        end.object === object &&
        (direction === 'source' || end.kind !== 'box') &&
        end.x === point?.x &&
        end.y === point.y,
    );
  const ways = paths.filter((path) => has(path[0], 'source') && has(path.at(-1), 'target'));
  return Math.min(...ways.map(lengthOf));
}
