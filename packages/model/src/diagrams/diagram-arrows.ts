/**
 * Links -> arrows. The links of one trunk object become one tree where every source reaches every
 * target; where `<-` or a tunnel gives targets different sources, there are several trees.
 */
import type { ArrowEnd, DiagramArrow } from '../values/diagram.js';
import { carriedBy, type Link, type LinkEnd } from '../queries/links.js';
import type { IcomRole } from '../values/fragment.js';
import { getOrMake } from '../values/memo.js';
import type { Activity, ObjectId } from '../values/process-model.js';
import { ROLES } from '../values/roles.js';
import { byCodeUnit } from '../values/text-order.js';
import type { ModelQueries } from '../queries/queries.js';
import { type Relations } from '../queries/relations.js';

/** A tree in the making: each source reaches each target. */
interface Tree {
  readonly trunk: ObjectId;
  readonly sources: Map<string, LinkEnd>;
  readonly targets: Map<string, LinkEnd>;
}

/** The arrows of the diagram, calls included, in order of first mention. */
export function diagramArrows(model: ModelQueries, parent: Activity): readonly DiagramArrow[] {
  const { ports, links } = model.links(parent.id);
  const boxes = model.relations.childrenOf(parent);
  const finish = new EndMaker(model, ports.shown, links);
  const relations = model.relations;
  let pairs: ReadonlySet<string> | undefined;
  const known = () => (pairs ??= new Set(links.map(pairOf)));
  const ranked = [...byTrunk(links)].flatMap(([trunk, ofTrunk]) => {
    const trees = treesOf(trunk, ofTrunk, known, relations);
    return trees.map((tree) => ({
      rank: rankOf(tree),
      arrow: toArrow(tree, trees, model, boxes, finish),
    }));
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return [...ranked.map(({ arrow }) => arrow), ...callArrows(boxes)];
}

function pairOf({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return `${source.key}>${target.key}`;
}

function byTrunk(links: readonly Link[]): Map<ObjectId, Link[]> {
  const groups = new Map<ObjectId, Link[]>();
  for (const link of links) getOrMake(groups, link.trunk, () => []).push(link);
  return groups;
}

// ---- Trees

function treesOf(
  trunk: ObjectId,
  links: readonly Link[],
  known: () => ReadonlySet<string>,
  relations: Relations,
): readonly Tree[] {
  const targets = new Map<LinkEnd, Tree>();
  for (const { source, target } of links) {
    const tree = getOrMake(targets, target, () => ({
      trunk,
      sources: new Map(),
      targets: new Map([[target.key, target]]),
    }));
    tree.sources.set(source.key, source);
  }
  const trees: Tree[] = [];
  for (const tree of targets.values()) {
    const host = trees.find(
      (other) => sameSources(other, tree) || mayJoin(other, tree, known, relations),
    );
    if (host === undefined) trees.push(tree);
    else join(host, tree);
  }
  return trees;
}

function sameSources(a: Tree, b: Tree): boolean {
  return (
    a.sources.size === b.sources.size && [...a.sources.keys()].every((key) => b.sources.has(key))
  );
}

/** Trees of a bundle join where they share a source and joining them connects no part with somebody
 *  who takes that part from elsewhere: other parts pass through the trunk without meeting. */
function mayJoin(
  a: Tree,
  b: Tree,
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

function join(host: Tree, tree: Tree): void {
  for (const [key, end] of tree.sources) host.sources.set(key, end);
  for (const [key, end] of tree.targets) host.targets.set(key, end);
}

// ---- Identity and order

function toArrow(
  tree: Tree,
  siblings: readonly Tree[],
  model: ModelQueries,
  boxes: readonly Activity[],
  finish: EndMaker,
): DiagramArrow {
  return {
    id: tree === plainest(siblings) ? tree.trunk : `${tree.trunk}<-${sourceNames(tree, boxes)}`,
    object: model.object(tree.trunk)?.name ?? tree.trunk,
    kind: 'icom',
    sources: finish.ends(tree.sources),
    targets: finish.ends(tree.targets),
  };
}

/** Of several trees of one object, the one that goes by the object's name alone: that of the first
 *  target that takes the object from wherever it comes. */
function plainest(trees: readonly Tree[]): Tree | undefined {
  const isPlain = (end: LinkEnd) =>
    end.kind === 'box' && end.port.entry.from === undefined && end.port.entry.tunnel === 'none';
  return trees.find(({ targets }) => [...targets.values()].some(isPlain)) ?? trees[0];
}

/** The sources of a tree, from meaning: names of boxes, roles at the frame. */
function sourceNames({ sources, targets }: Tree, boxes: readonly Activity[]): string {
  const name = (end: LinkEnd): string => {
    switch (end.kind) {
      case 'box':
        return boxes[end.port.box]?.name ?? '';
      case 'phantom':
        return boxes[end.box]?.name ?? '';
      case 'frame':
        return `${end.port.role}:`;
      case 'loose':
        return `${end.role}${end.tunnel ? '()' : ''}:`;
    }
  };
  const onlyOut = [...targets.values()].every(({ kind }) => kind === 'frame' || kind === 'loose');
  const names = [...sources.values()].map(name).sort().join('+');
  return onlyOut ? `${names}>` : names;
}

function rankOf({ sources, targets }: Tree): number {
  const ranks = [...sources.values(), ...targets.values()].map((end) =>
    end.kind === 'box' ? end.port.rank : Number.MAX_SAFE_INTEGER,
  );
  return Math.min(...ranks);
}

// ---- Ends

const CODE_LETTER: Readonly<Record<IcomRole, string>> = {
  control: 'C',
  input: 'I',
  output: 'O',
  mechanism: 'M',
};

/** Makes the ends of a diagram. Ends at the frame that the parent does not list come behind those it
 *  lists, tunnelled ones last, each in the order in which they were found. */
class EndMaker {
  private readonly orders = new Map<string, number>();

  constructor(
    private readonly model: ModelQueries,
    shown: Readonly<Record<IcomRole, number>>,
    links: readonly Link[],
  ) {
    const next = { ...shown };
    const ends = links.flatMap(({ source, target }) => [source, target]);
    for (const tunnel of [false, true]) {
      for (const end of ends) {
        if (end.kind !== 'loose' || end.tunnel !== tunnel || this.orders.has(end.key)) continue;
        this.orders.set(end.key, next[end.role]);
        next[end.role] += 1;
      }
    }
  }

  /** In box order, then at the frame. */
  ends(ends: ReadonlyMap<string, LinkEnd>): readonly ArrowEnd[] {
    return [...ends.values()].map((end) => this.end(end)).sort(compareEnds);
  }

  private end(end: LinkEnd): ArrowEnd {
    const object = this.name(carriedBy(end));
    switch (end.kind) {
      case 'box': {
        const { box, role, entry, position } = end.port;
        const tunnel = entry.tunnel === 'child';
        return { kind: 'box', box, role, object, position, tunnel, unbalanced: false };
      }
      case 'phantom': {
        const { box } = end;
        const position = undefined;
        return {
          kind: 'box',
          box,
          role: 'output',
          object,
          position,
          tunnel: false,
          unbalanced: true,
        };
      }
      case 'frame': {
        const { role, order } = end.port;
        const code = `${CODE_LETTER[role]}${order + 1}`;
        const { unbalanced } = end;
        return {
          kind: 'boundary',
          role,
          object,
          code,
          order,
          tunnel: false,
          unbalanced,
          agents: [],
        };
      }
      case 'loose': {
        const { role, tunnel } = end;
        const order = this.orders.get(end.key) ?? 0;
        const code = undefined;
        const unbalanced = !tunnel;
        return { kind: 'boundary', role, object, code, order, tunnel, unbalanced, agents: [] };
      }
    }
  }

  private name(object: ObjectId): string {
    return this.model.object(object)?.name ?? object;
  }
}

const ROLE_ORDER: readonly string[] = [...ROLES, 'call'];

function compareEnds(a: ArrowEnd, b: ArrowEnd): number {
  if (a.kind !== b.kind) return a.kind === 'box' ? -1 : 1;
  const place = (end: ArrowEnd) =>
    end.kind === 'box' ? end.box * ROLE_ORDER.length : end.order * ROLE_ORDER.length;
  const byPlace = place(a) - place(b);
  const byRole = ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role);
  const byFrame = a.kind === 'boundary' ? byRole || byPlace : byPlace || byRole;
  return byFrame || byCodeUnit(a.object, b.object);
}

// ---- Calls

/** A call leaves the bottom of its box (FIPS 183 §3.2.2.3 rule 2e). */
export function callArrows(boxes: readonly Activity[]): readonly DiagramArrow[] {
  return boxes.flatMap((activity, box) =>
    activity.calls.map((call, index): DiagramArrow => {
      const id = `call${index === 0 ? '' : index + 1}:${activity.id}`;
      const end: ArrowEnd = {
        kind: 'box',
        box,
        role: 'call',
        object: call.text,
        position: undefined,
        tunnel: false,
        unbalanced: false,
      };
      return { id, object: call.text, kind: 'call', sources: [end], targets: [] };
    }),
  );
}
