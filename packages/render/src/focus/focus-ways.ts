/**
 * The ways from one box to another along the arrows of a diagram, over any boxes between, none twice.
 */
import type { ArrowGeometry } from '@idef0-studio/geometry';

/** One step of a way: from an end of an arrow to another of its ends (indices). */
export interface Step {
  readonly arrow: ArrowGeometry;
  readonly source: number;
  readonly target: number;
}

/** With more boxes than these all steps count that lie between the two, also those that only ways with a loop take: to
 *  look at every way would take too long. */
const MOST_NODES = 12;

/** Every step of every way, each once, in the order of the arrows; empty where there is no way. From a box to
 *  itself the ways that come back to it. */
export function waysBetween(
  arrows: readonly ArrowGeometry[],
  from: string,
  to: string,
): readonly Step[] {
  const links = linksOf(arrows);
  const next = neighbours(links.map(({ source, target }) => [source, target]));
  const onWays =
    next.size > MOST_NODES ? between(links, next, from, to) : simpleWays(next, from, to);
  return links
    .filter(({ source, target }) => onWays.has(keyOf(source, target)))
    .map(({ step }) => step);
}

interface Link {
  readonly source: string;
  readonly target: string;
  readonly step: Step;
}

function linksOf(arrows: readonly ArrowGeometry[]): readonly Link[] {
  return arrows.flatMap((arrow) => {
    const at = (direction: 'source' | 'target') =>
      [...arrow.ends.entries()].flatMap(([index, end]) =>
        end.direction === direction && end.node !== undefined ? [{ index, node: end.node }] : [],
      );
    return at('source').flatMap((source) =>
      at('target').map((target) => ({
        source: source.node,
        target: target.node,
        step: { arrow, source: source.index, target: target.index },
      })),
    );
  });
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

function neighbours(pairs: readonly (readonly [string, string])[]): Neighbours {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const list = next.get(from) ?? new Set();
    next.set(from, list.add(to));
  }
  return next;
}

function keyOf(source: string, target: string): string {
  return `${source} > ${target}`;
}

/** The steps of all simple paths, which visit no box twice: depth-first search. */
function simpleWays(next: Neighbours, from: string, to: string): ReadonlySet<string> {
  const steps = new Set<string>();
  const way: string[] = [from];
  const visit = (node: string): void => {
    for (const neighbour of next.get(node) ?? []) {
      if (neighbour === to) {
        [...way, to].forEach((at, index) => {
          const before = way[index - 1];
          if (before !== undefined) steps.add(keyOf(before, at));
        });
        continue;
      }
      if (way.includes(neighbour)) continue;
      way.push(neighbour);
      visit(neighbour);
      way.pop();
    }
  };
  visit(from);
  return steps;
}

/** The steps that can be reached from the one and from which the other can be reached. */
function between(
  links: readonly Link[],
  next: Neighbours,
  from: string,
  to: string,
): ReadonlySet<string> {
  const ahead = reached(next, from);
  const back = reached(neighbours(links.map(({ source, target }) => [target, source])), to);
  return new Set(
    links
      .filter(({ source, target }) => ahead.has(source) && back.has(target))
      .map(({ source, target }) => keyOf(source, target)),
  );
}

function reached(next: Neighbours, start: string): ReadonlySet<string> {
  const found = new Set([start]);
  for (const node of found) for (const neighbour of next.get(node) ?? []) found.add(neighbour);
  return found;
}
