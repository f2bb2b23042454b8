/**
 * The entries of an activity, their order and their From and To lists against those of a row of the table.
 */
import type { IcomRole } from '../values/fragment.js';
import { fromTo } from '../parties/from-to.js';
import { originOf } from '../queries/origin-of.js';
import { nameKey } from '../names/name-key.js';
import { comparePaths, nodePath } from '../names/node-number.js';
import type { Activity, Entry, ObjectId } from '../values/process-model.js';
import { ROLES } from '../values/roles.js';
import { isSameList } from '../values/structural-equality.js';
import { byCodeUnit } from '../values/text-order.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Found } from './difference.js';
import { listText, type AuditEntry, type AuditNode } from './audit-table.js';

/** Where they differ: entries of the table first, then what only the model has, then orders. */
export function entryDifferences(
  model: ModelQueries,
  activity: Activity,
  row: AuditNode,
): readonly Found[] {
  const written = row.roles.map((role) => writtenList(model, activity, role));
  return [
    ...row.entries.flatMap((entry) => printedDifferences(model, activity, row, entry)),
    ...written.flatMap((list) => entriesNotInTable(model, activity, row, list)),
    ...written.flatMap((list) => orderDifferences(row, list)),
  ];
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

function printedDifferences(
  model: ModelQueries,
  activity: Activity,
  row: AuditNode,
  entry: AuditEntry,
): readonly Found[] {
  const { node } = row;
  const object: ObjectId = nameKey(entry.object);
  const at = { node, role: entry.role, object: entry.object };
  const here = entryOf(model, activity, entry.role, object);
  if (here === undefined) return [missingEntry(model, activity, row, at, object)];
  if (entry.fromTo === undefined && !entry.outside) return [];
  const list = fromTo(model, activity.id, entry.role, object);
  const printed = listText(sorted(entry.fromTo ?? []), entry.outside);
  const follows = listText(sorted(list.nodes), list.agents.length > 0);
  if (printed === follows) return [];
  return [{ ...at, kind: 'list', printed, follows, origin: here.origin }];
}

/** An entry that the model has in another role, or not at all. A role that the table has, too, is another entry. */
function missingEntry(
  model: ModelQueries,
  activity: Activity,
  row: AuditNode,
  at: Pick<Found, 'node' | 'role' | 'object'>,
  object: ObjectId,
): Found {
  const printed = at.role ?? 'entry';
  for (const role of ROLES) {
    const elsewhere = entryOf(model, activity, role, object);
    if (elsewhere === undefined || hasEntry(row, role, object)) continue;
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

function hasEntry({ entries }: AuditNode, role: IcomRole, object: ObjectId): boolean {
  return entries.some((entry) => entry.role === role && nameKey(entry.object) === object);
}

/** Entries of the model that the table has in no role; where an object is updated, in none that the model has not. */
function entriesNotInTable(
  model: ModelQueries,
  activity: Activity,
  row: AuditNode,
  { role, entries: written }: WrittenList,
): readonly Found[] {
  const { node, entries } = row;
  /** Whether an entry of the table in another role is told as this one. */
  const isTold = (object: ObjectId) =>
    entries.some(
      (entry) =>
        nameKey(entry.object) === object &&
        entryOf(model, activity, entry.role, object) === undefined,
    );
  return written
    .filter(({ entry: { object } }) => !hasEntry(row, role, object) && !isTold(object))
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
