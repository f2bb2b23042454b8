/**
 * Where a table of From and To lists contradicts itself: one entry names a node whose own entries, or
 * whose own list, say otherwise. No model is needed to see it.
 */
import type { IcomRole } from '../values/fragment.js';
import { nameKey } from '../names/name-key.js';
import { placeOf, type AuditEntry, type AuditNode, type AuditTable } from './audit-table.js';

export interface Contradiction {
  /** The entry whose list is contradicted, or the node that stands twice: `A263 input Themes`. */
  readonly place: string;
  /** Of the entry; undefined for a node. */
  readonly object: string | undefined;
  /** Other entries involved, by the same spelling as `place`. */
  readonly against: readonly string[];
  /** What is wrong, without the object: `A26 output goes to A244 and A245, which take nothing of that name.` */
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
    const message = `The table has node ${node} twice.`;
    return [{ place: node, object: undefined, against: [], message }];
  });
}

/** An object that a node lists twice. One that it takes and gives again is updated there, which is no contradiction. */
function repeatedEntries({ node, entries }: AuditNode): readonly Contradiction[] {
  const seen = new Map<string, AuditEntry>();
  return entries.flatMap(({ role, object }) => {
    const key = `${role === 'output' ? 'given' : 'taken'} ${nameKey(object)}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { role, object, fromTo: undefined, outside: false });
      return [];
    }
    const place = placeOf(node, role, object);
    const against = [placeOf(node, first.role, first.object)];
    const message = `${node} lists it as ${first.role} and again as ${role}.`;
    return [{ place, object, against, message }];
  });
}

/** What the nodes at the other end say against an entry: they do not have the object, they have it the other way round,
 *  or their own lists do not name the node. */
function entryContradictions(
  byNode: ReadonlyMap<string, AuditNode>,
  { node }: AuditNode,
  { role, object, fromTo = [] }: AuditEntry,
): readonly Contradiction[] {
  const key = nameKey(object);
  const without: string[] = [];
  const silent: string[] = [];
  const against: string[] = [];
  for (const other of fromTo.map((named) => byNode.get(named))) {
    if (other === undefined) continue;
    const isOpposite = (each: IcomRole) => (each === 'output') !== (role === 'output');
    const ends = other.entries.filter((end) => isOpposite(end.role) && nameKey(end.object) === key);
    const withList = ends.filter((end) => end.fromTo !== undefined);
    if (ends.length === 0) {
      if (other.roles.some(isOpposite)) without.push(other.node);
    } else if (withList.length > 0 && !withList.some((end) => end.fromTo?.includes(node))) {
      silent.push(other.node);
      against.push(...withList.map((end) => placeOf(other.node, end.role, end.object)));
    }
  }
  const place = placeOf(node, role, object);
  const way = `${node} ${role} ${role === 'output' ? 'goes to' : 'comes from'}`;
  const does = verb(without, role === 'output' ? 'take' : 'make');
  const found: Contradiction[] = [];
  if (without.length > 0) {
    const message = `${way} ${listed(without)}, which ${does} nothing of that name.`;
    found.push({ place, object, against: [], message });
  }
  if (silent.length > 0) {
    const message = `${way} ${listed(silent)}, whose own ${silent.length > 1 ? 'lists do' : 'list does'} not name ${node}.`;
    found.push({ place, object, against, message });
  }
  return found;
}

function verb({ length }: readonly string[], plural: string): string {
  return length > 1 ? plural : `${plural}s`;
}

/** `A1, A2 and A3` */
function listed(nodes: readonly string[]): string {
  if (nodes.length < 2) return nodes.join('');
  return `${nodes.slice(0, -1).join(', ')} and ${nodes.at(-1) ?? ''}`;
}
