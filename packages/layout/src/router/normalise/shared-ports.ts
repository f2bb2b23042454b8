/**
 * Ports that several arrows share: what leaves a box as one output, or arrives as one object, is one line there, also
 * where it takes several trees of lines to show who serves whom.
 */
import type { ArrowEnd, Diagram } from '@idef0-studio/model';

/** Numbers of the shared ports, from 1 on, by the ends there. */
export type PortNumbers = ReadonlyMap<ArrowEnd, number>;

/** The ports at boxes where two or more arrows have an end that carries the same object in the same role. */
export function sharedPorts(diagram: Diagram): PortNumbers {
  const byPlace = new Map<string, ArrowEnd[]>();
  for (const { kind, sources, targets } of diagram.arrows) {
    if (kind === 'call') continue;
    const places = new Set<string>();
    for (const end of [...sources, ...targets]) {
      if (end.kind !== 'box') continue;
      const place = `${end.box} ${end.role} ${end.tunnel} ${end.object}`;
      if (places.has(place)) continue;
      places.add(place);
      byPlace.set(place, [...(byPlace.get(place) ?? []), end]);
    }
  }
  const shared = [...byPlace.values()].filter(({ length }) => length > 1);
  return new Map(shared.flatMap((ends, index) => ends.map((end) => [end, index + 1] as const)));
}
