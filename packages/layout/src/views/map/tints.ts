/**
 * Which colour each arrow of the map has: all of an activity's the same, those that run side by side different ones.
 * Greedy colouring, in the order in which the arrows are met.
 */
import { VIEW_TINTS } from '@idef0-studio/geometry';
import type { Bundles } from './bundles.js';

/** Tracks farther apart than this are not mistaken for each other. */
const NEAR = VIEW_TINTS;

/** The number of a tint, from 0, by id of the node that lines leave. `neighbours` are the ids of bundles that run side
 *  by side, by track; `nodes` those of the nodes as they stand one below the other. Activities that join their lines
 *  have one tint. */
export function tintsOf(
  { all }: Bundles,
  neighbours: readonly (readonly string[])[],
  nodes: readonly string[],
): ReadonlyMap<string, number> {
  const families = familiesOf(all.map(({ sources }) => sources));
  const familyOf = new Map(all.map(({ id, sources: [first = ''] }) => [id, families.get(first)]));
  const rows = [
    ...neighbours.map((row) => row.map((id) => familyOf.get(id) ?? '')),
    nodes.flatMap((id) => families.get(id) ?? []),
  ];
  const tints = new Map<string, number>();
  for (const family of [...rows.flat(), ...families.values()]) {
    if (!tints.has(family)) tints.set(family, freest(family, rows, tints));
  }
  return new Map([...families].map(([source, family]) => [source, tints.get(family) ?? 0]));
}

/** The tint that is farthest away in all the rows of a family; of those as far, the one least used. */
function freest(
  family: string,
  rows: readonly (readonly string[])[],
  tints: ReadonlyMap<string, number>,
): number {
  const uses = Array.from({ length: VIEW_TINTS }, (_, tint) => {
    const near = rows.map((row) => nearness(row, family, (other) => tints.get(other) === tint));
    return near.reduce((sum, one) => sum + one, 0) + 0.001 * countOf(tints, tint);
  });
  return uses.indexOf(Math.min(...uses));
}

/** How near in a row the nearest is that `isSame` says of; 0 where none is near. */
function nearness(
  row: readonly string[],
  family: string,
  isSame: (other: string) => boolean,
): number {
  const distances = row.flatMap((own, index) =>
    own !== family
      ? []
      : row.flatMap((other, at) => (isSame(other) && at !== index ? Math.abs(at - index) : [])),
  );
  const nearest = Math.min(NEAR, ...distances);
  return (NEAR - nearest) ** 2;
}

function countOf(tints: ReadonlyMap<string, number>, tint: number): number {
  return [...tints.values()].filter((used) => used === tint).length;
}

/** By each member the first member of all the lists that it is in, directly or through others. */
function familiesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  for (const list of lists) {
    const known = new Set(list.flatMap((member) => families.get(member) ?? []));
    const [name = list[0] ?? ''] = known;
    for (const [member, family] of families) if (known.has(family)) families.set(member, name);
    for (const member of list) families.set(member, name);
  }
  return families;
}
