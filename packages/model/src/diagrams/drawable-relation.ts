/**
 * Which sets of links one tree of lines can show. A reader follows a line with the flow: past forks, through joins,
 * never back. So a tree says who serves whom, and a set of links can be drawn as one tree where some tree says just
 * that.
 *
 * In terms of formal concept analysis (Ganter and Wille, Formal Concept Analysis, 1999) the links are a context with
 * sources as objects and targets as attributes. Each concept is a trunk: its extent joins, its intent forks. The
 * neighbours in the lattice of those concepts whose extent and intent are not empty are the lines between trunks. If
 * they form a forest, it is the drawing.
 */

/** Who serves whom: the targets of each source, by any keys. */
export type Relation<Key> = ReadonlyMap<Key, ReadonlySet<Key>>;

/** A piece of line where sources have joined and targets not yet forked off. */
export interface Trunk<Key> {
  /** Those that join here, not before. */
  readonly sources: readonly Key[];
  /** Those that fork off here, not behind. */
  readonly targets: readonly Key[];
  /** The trunks that this one leads on to: indices into the list. */
  readonly next: readonly number[];
}

/** The trunks of the tree of lines, its ends at the sources and targets, that shows these links and no others;
 *  undefined where there is none. */
export function trunksOf<Key>(relation: Relation<Key>): readonly Trunk<Key>[] | undefined {
  const targets = [...new Set([...relation.values()].flatMap((served) => [...served]))];
  const places = new Map(targets.map((target, place) => [target, place]));
  const served = new Map([...relation].map(([source, each]) => [source, maskOf(each, places)]));
  const intents = closedIntents([...new Set(served.values())], relation.size + targets.length);
  if (intents === undefined || !isForest(intents)) return undefined;
  return intents.map((intent) => ({
    sources: [...relation.keys()].filter((source) => served.get(source) === intent),
    targets: targets.filter((_, place) => {
      const holders = [...served.values()].filter((mask) => (mask >> BigInt(place)) & 1n);
      return holders.reduce((shared, mask) => shared & mask, -1n) === intent;
    }),
    next: intents.flatMap((lower, index) => (isNeighbour(lower, intent, intents) ? [index] : [])),
  }));
}

/** The members of a set as bits. */
function maskOf<Key>(set: ReadonlySet<Key>, places: ReadonlyMap<Key, number>): bigint {
  let mask = 0n;
  for (const member of set) mask |= 1n << BigInt(places.get(member) ?? 0);
  return mask;
}

/** All intersections of the sets that are not empty; undefined where there are more than a tree can have. */
function closedIntents(sets: readonly bigint[], most: number): readonly bigint[] | undefined {
  const found = new Set(sets);
  for (const set of found) {
    for (const other of sets) {
      const shared = set & other;
      if (shared !== 0n) found.add(shared);
    }
    if (found.size > most) return undefined;
  }
  return [...found];
}

/** True where the lines between neighbours in the order of inclusion close no circle. */
function isForest(intents: readonly bigint[]): boolean {
  const groups = new Map(intents.map((intent) => [intent, intent]));
  const rootOf = (intent: bigint): bigint => {
    const parent = groups.get(intent) ?? intent;
    return parent === intent ? intent : rootOf(parent);
  };
  for (const upper of intents) {
    for (const lower of intents) {
      if (!isNeighbour(lower, upper, intents)) continue;
      const [a, b] = [rootOf(lower), rootOf(upper)];
      if (a === b) return false;
      groups.set(a, b);
    }
  }
  return true;
}

/** True where one set is part of another, with none between. */
function isNeighbour(lower: bigint, upper: bigint, sets: readonly bigint[]): boolean {
  return (
    isPart(lower, upper) && !sets.some((middle) => isPart(lower, middle) && isPart(middle, upper))
  );
}

function isPart(lower: bigint, upper: bigint): boolean {
  return lower !== upper && (lower & upper) === lower;
}
