/**
 * Where a table of From and To lists contradicts itself: one entry names a node whose own entries, or
 * whose own list, say otherwise. No model is needed to see it.
 */
import type { IcomRole } from '../values/fragment.js';
import { nameKey } from '../names/name-key.js';
import { placeOf, type AuditEntry, type AuditNode, type AuditTable } from './audit-table.js';

export interface Contradiction {
  /** The entry whose list is contradicted: `A263 input Themes`. */
  readonly place: string;
  /** Other entries involved, by the same spelling. */
  readonly against: readonly string[];
  /** What is wrong, in one sentence. */
  readonly message: string;
}

/** In the order of the table. Nodes that the table does not have cannot contradict anything. */
export function contradictionsOf(table: AuditTable): readonly Contradiction[] {
  const byNode = new Map(table.nodes.map((node) => [node.node, node]));
  return [
    ...repeatedNodes(table),
    ...table.nodes.flatMap((node) => [
      ...repeatedEntries(node),
      ...node.entries.flatMap((entry) => entryContradictions(byNode, node, entry)),
    ]),
  ];
}

function repeatedNodes({ nodes }: AuditTable): readonly Contradiction[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ node }) => {
    if (!seen.has(node)) {
      seen.add(node);
      return [];
    }
    return [{ place: node, against: [], message: `The table has node ${node} twice.` }];
  });
}

function repeatedEntries({ node, entries }: AuditNode): readonly Contradiction[] {
  const seen = new Map<string, AuditEntry>();
  return entries.flatMap((entry) => {
    const key = nameKey(entry.object);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry);
      return [];
    }
    const place = placeOf(node, entry.role, entry.object);
    const against = [placeOf(node, first.role, first.object)];
    const message = `${node} lists '${entry.object}' as ${first.role} and again as ${entry.role}.`;
    return [{ place, against, message }];
  });
}

function entryContradictions(
  byNode: ReadonlyMap<string, AuditNode>,
  { node }: AuditNode,
  entry: AuditEntry,
): readonly Contradiction[] {
  return (entry.fromTo ?? []).flatMap((named) => {
    const other = byNode.get(named);
    if (other === undefined) return [];
    const found = contradiction(node, entry, other);
    return found === undefined ? [] : [found];
  });
}

/** What the node at the other end says against an entry: it does not have the object, it has it the other
 *  way round, or its own list does not name the node. */
function contradiction(
  node: string,
  entry: AuditEntry,
  other: AuditNode,
): Contradiction | undefined {
  const place = placeOf(node, entry.role, entry.object);
  const isOutput = entry.role === 'output';
  const [way, does] = isOutput ? ['goes to', 'takes'] : ['comes from', 'makes'];
  const says = `The table says that '${entry.object}' of ${node} ${way} ${other.node}`;
  const ends = other.entries.filter(({ object }) => nameKey(object) === nameKey(entry.object));
  const opposite = ends.filter(({ role }) => (role === 'output') !== isOutput);
  if (opposite.length === 0) {
    if (!other.roles.some((role: IcomRole) => (role === 'output') !== isOutput)) return undefined;
    return { place, against: [], message: `${says}, which ${does} nothing of that name.` };
  }
  const listed = opposite.filter(({ fromTo }) => fromTo !== undefined);
  if (listed.length === 0 || listed.some(({ fromTo }) => fromTo?.includes(node))) return undefined;
  return {
    place,
    against: listed.map(({ role, object }) => placeOf(other.node, role, object)),
    message: `${says}, whose own list does not name ${node}.`,
  };
}
