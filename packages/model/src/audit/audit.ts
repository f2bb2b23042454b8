/**
 * A model against a table of From and To lists: every difference, and every place where the table
 * contradicts itself, so that a difference can be told from a slip of the table.
 */
import type { IcomRole, Origin } from '../values/fragment.js';
import { fromTo } from '../parties/from-to.js';
import { originOf } from '../queries/origin-of.js';
import { nameKey } from '../names/name-key.js';
import { comparePaths, nodePath } from '../names/node-number.js';
import type { Activity, Entry, ObjectId } from '../values/process-model.js';
import { ROLES } from '../values/roles.js';
import { isSameList } from '../values/structural-equality.js';
import { byCodeUnit } from '../values/text-order.js';
import type { ModelQueries } from '../queries/queries.js';
import { contradictionsOf, type Contradiction } from './audit-contradictions.js';
import {
  listText,
  placeOf,
  type AuditEntry,
  type AuditNode,
  type AuditTable,
} from './audit-table.js';

export interface AuditReport {
  /** In the order of the table; what only the model has comes last. */
  readonly differences: readonly Difference[];
  /** In the order of the table. */
  readonly contradictions: readonly Contradiction[];
  /** What was compared. */
  readonly compared: { readonly nodes: number; readonly entries: number; readonly lists: number };
}

export interface Difference {
  readonly kind:
    | 'node-missing'
    | 'node-not-in-table'
    | 'name'
    | 'entry-missing'
    | 'entry-not-in-table'
    | 'role'
    | 'order'
    | 'list';
  readonly node: string;
  /** Of the entry; undefined where the whole node is meant. */
  readonly role: IcomRole | undefined;
  readonly object: string | undefined;
  /** What the table says. */
  readonly printed: string;
  /** What the model says, or what follows from it. */
  readonly follows: string;
  /** Where in the model; undefined for what it does not have. */
  readonly origin: Origin | undefined;
  /** True where the table contradicts itself at this very entry: its own slip may be the reason. */
  readonly contradicted: boolean;
}

type Found = Omit<Difference, 'contradicted'>;

/** Compares names, entries (their roles and order) and From and To lists of every node of the table. A node
 *  of the model that the table lacks is a difference where the table has its parent and a child of that. */
export function audit(model: ModelQueries, table: AuditTable): AuditReport {
  const byNode = new Map(model.activities().map((each) => [each.node, each]));
  const contradictions = contradictionsOf(table);
  const doubtful = new Set(contradictions.flatMap(({ place, against }) => [place, ...against]));
  const found = [
    ...table.nodes.flatMap((node) => nodeDifferences(model, node, byNode.get(node.node))),
    ...nodesNotInTable(table, byNode),
  ];
  const entries = table.nodes.flatMap((node) => node.entries);
  return {
    differences: found.map((each) => ({ ...each, contradicted: doubtful.has(placeOfFound(each)) })),
    contradictions,
    compared: {
      nodes: table.nodes.length,
      entries: entries.length,
      lists: entries.filter((entry) => entry.fromTo !== undefined || entry.outside).length,
    },
  };
}

function placeOfFound({ node, role, object }: Found): string {
  return role === undefined || object === undefined ? node : placeOf(node, role, object);
}

function nodeDifferences(
  model: ModelQueries,
  row: AuditNode,
  activity: Activity | undefined,
): readonly Found[] {
  const { node, name } = row;
  const whole = { node, role: undefined, object: undefined, origin: activity?.origin };
  if (activity === undefined) {
    const follows = 'no such node';
    return [{ ...whole, kind: 'node-missing', printed: name ?? 'a node', follows }];
  }
  const isNamed = name === undefined || isSameName(activity, name);
  const naming: readonly Found[] = isNamed
    ? []
    : [{ ...whole, kind: 'name', printed: name, follows: activity.title }];
  const written = row.roles.map((role) => writtenList(model, activity, role));
  return [
    ...naming,
    ...row.entries.flatMap((entry) => entryDifferences(model, activity, row, entry)),
    ...written.flatMap((list) => entriesNotInTable(row, list)),
    ...written.flatMap((list) => orderDifferences(row, list)),
  ];
}

function isSameName({ name, title }: Activity, printed: string): boolean {
  return nameKey(name) === nameKey(printed) || nameKey(title) === nameKey(printed);
}

/** The list of one role: as written, or as derived where the activity writes none. */
interface WrittenList {
  readonly role: IcomRole;
  readonly entries: readonly { readonly entry: Entry; readonly name: string }[];
}

function writtenList(model: ModelQueries, activity: Activity, role: IcomRole): WrittenList {
  const entries = activity.lists[role] ?? derivedList(model, activity, role);
  const named = entries.map((entry) => ({
    entry,
    name: model.object(entry.object)?.name ?? entry.object,
  }));
  return { role, entries: named };
}

function derivedList(model: ModelQueries, activity: Activity, role: IcomRole): readonly Entry[] {
  return model
    .boundary(activity.id)
    [role].map((entry) => ({ ...entry, origin: originOf(model, entry) }));
}

function entryDifferences(
  model: ModelQueries,
  activity: Activity,
  { node }: AuditNode,
  entry: AuditEntry,
): readonly Found[] {
  const object: ObjectId = nameKey(entry.object);
  const at = { node, role: entry.role, object: entry.object };
  const here = entryOf(model, activity, entry.role, object);
  if (here === undefined) return [missingEntry(model, activity, at, object)];
  if (entry.fromTo === undefined && !entry.outside) return [];
  const list = fromTo(model, activity.id, entry.role, object);
  const printed = listText(sorted(entry.fromTo ?? []), entry.outside);
  const follows = listText(sorted(list.nodes), list.agents.length > 0);
  if (printed === follows) return [];
  return [{ ...at, kind: 'list', printed, follows, origin: here.origin }];
}

function missingEntry(
  model: ModelQueries,
  activity: Activity,
  at: Pick<Found, 'node' | 'role' | 'object'>,
  object: ObjectId,
): Found {
  const printed = at.role ?? 'entry';
  for (const role of ROLES) {
    const elsewhere = entryOf(model, activity, role, object);
    if (elsewhere === undefined) continue;
    return { ...at, kind: 'role', printed, follows: role, origin: elsewhere.origin };
  }
  return { ...at, kind: 'entry-missing', printed, follows: 'nothing', origin: activity.origin };
}

function entryOf(
  model: ModelQueries,
  activity: Activity,
  role: IcomRole,
  object: ObjectId,
): Entry | undefined {
  const { entries } = writtenList(model, activity, role);
  return entries.find(({ entry }) => entry.object === object)?.entry;
}

function entriesNotInTable(
  { node, entries }: AuditNode,
  { role, entries: written }: WrittenList,
): readonly Found[] {
  const printed = new Set(entries.map(({ object }) => nameKey(object)));
  return written
    .filter(({ entry }) => !printed.has(entry.object))
    .map(({ entry, name }) => ({
      kind: 'entry-not-in-table' as const,
      node,
      role,
      object: name,
      printed: 'nothing',
      follows: role,
      origin: entry.origin,
    }));
}

/** One difference for a list that has the entries of the table in another order. */
function orderDifferences(
  { node, entries }: AuditNode,
  { role, entries: written }: WrittenList,
): readonly Found[] {
  const printed = entries.filter((entry) => entry.role === role).map(({ object }) => object);
  const names = written.map(({ name }) => name);
  const keys = printed.map(nameKey);
  const here = written.map(({ entry }) => entry.object);
  if (isSameList(here, keys) || !isSameList([...here].sort(), [...keys].sort())) return [];
  const first = written.find(({ entry }, index) => entry.object !== keys[index]);
  return [
    {
      kind: 'order',
      node,
      role,
      object: undefined,
      printed: printed.join(', '),
      follows: names.join(', '),
      origin: first?.entry.origin,
    },
  ];
}

/** Activities that stand among those of the table: it has their parent, and other children of it. */
function nodesNotInTable(
  { nodes }: AuditTable,
  byNode: ReadonlyMap<string, Activity>,
): readonly Found[] {
  const listed = new Set(nodes.map(({ node }) => node));
  const byId = new Map([...byNode.values()].map((activity) => [activity.id, activity]));
  const parentsOfListed = new Set(nodes.flatMap(({ node }) => byNode.get(node)?.parent ?? []));
  return [...byNode.values()]
    .filter(({ node, parent }) => {
      if (listed.has(node) || parent === undefined || !parentsOfListed.has(parent)) return false;
      return listed.has(byId.get(parent)?.node ?? '');
    })
    .map(({ node, title, origin }) => ({
      kind: 'node-not-in-table' as const,
      node,
      role: undefined,
      object: undefined,
      printed: 'no such node',
      follows: title,
      origin,
    }));
}

/** Each node once, in node order; what is no node number comes last. */
function sorted(nodes: readonly string[]): readonly string[] {
  const rows = [...new Set(nodes)].map((node) => ({ node, path: nodePath(node) }));
  rows.sort((a, b) => {
    if (a.path !== undefined && b.path !== undefined) return comparePaths(a.path, b.path);
    if (a.path === undefined && b.path === undefined) return byCodeUnit(a.node, b.node);
    return a.path === undefined ? 1 : -1;
  });
  return rows.map(({ node }) => node);
}
