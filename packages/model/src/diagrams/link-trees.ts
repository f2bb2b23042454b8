/**
 * Links -> trees. The links of one trunk object become one tree where every source reaches every target; where
 * `<-` or a tunnel gives targets different sources, there are several trees.
 */
import { carriedBy, type Link, type LinkEnd } from '../queries/links.js';
import type { Relations } from '../queries/relations.js';
import { getOrMake } from '../values/memo.js';
import type { ObjectId } from '../values/process-model.js';

/** Each source reaches each target. */
export interface LinkTree {
  readonly trunk: ObjectId;
  readonly sources: Map<string, LinkEnd>;
  readonly targets: Map<string, LinkEnd>;
}

/** The trees of all links, those of one trunk after each other, in order of first mention. */
export function linkTrees(links: readonly Link[], relations: Relations): readonly LinkTree[] {
  let pairs: ReadonlySet<string> | undefined;
  const known = () => (pairs ??= new Set(links.map(pairOf)));
  return [...byTrunk(links)].flatMap(([trunk, ofTrunk]) =>
    treesOf(trunk, ofTrunk, known, relations),
  );
}

function pairOf({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return `${source.key}>${target.key}`;
}

function byTrunk(links: readonly Link[]): Map<ObjectId, Link[]> {
  const groups = new Map<ObjectId, Link[]>();
  for (const link of links) getOrMake(groups, link.trunk, () => []).push(link);
  return groups;
}

function treesOf(
  trunk: ObjectId,
  links: readonly Link[],
  known: () => ReadonlySet<string>,
  relations: Relations,
): readonly LinkTree[] {
  const targets = new Map<LinkEnd, LinkTree>();
  for (const { source, target } of links) {
    const tree = getOrMake(targets, target, () => ({
      trunk,
      sources: new Map(),
      targets: new Map([[target.key, target]]),
    }));
    tree.sources.set(source.key, source);
  }
  const trees: LinkTree[] = [];
  for (const tree of targets.values()) {
    const host = trees.find(
      (other) => sameSources(other, tree) || mayJoin(other, tree, known, relations),
    );
    if (host === undefined) trees.push(tree);
    else join(host, tree);
  }
  return trees;
}

function sameSources(a: LinkTree, b: LinkTree): boolean {
  return (
    a.sources.size === b.sources.size && [...a.sources.keys()].every((key) => b.sources.has(key))
  );
}

/** Trees of a bundle join where they share a source and joining them connects no part with somebody
 *  who takes that part from elsewhere: other parts pass through the trunk without meeting. */
function mayJoin(
  a: LinkTree,
  b: LinkTree,
  known: () => ReadonlySet<string>,
  relations: Relations,
): boolean {
  if (![...a.sources.keys()].some((key) => b.sources.has(key))) return false;
  const sources = new Map([...a.sources, ...b.sources]);
  const targets = new Map([...a.targets, ...b.targets]);
  const pairs = known();
  return [...sources.values()].every((source) =>
    [...targets.values()].every(
      (target) =>
        pairs.has(pairOf({ source, target })) ||
        !relations.areRelatives(carriedBy(source), carriedBy(target)),
    ),
  );
}

function join(host: LinkTree, tree: LinkTree): void {
  for (const [key, end] of tree.sources) host.sources.set(key, end);
  for (const [key, end] of tree.targets) host.targets.set(key, end);
}
