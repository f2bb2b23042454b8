/**
 * A model against a table of From and To lists: every difference, and every place where the table
 * contradicts itself, so that a difference can be told from a slip of the table.
 */
import { nameKey } from '../names/name-key.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Activity } from '../values/process-model.js';
import { contradictionsOf, type Contradiction } from './audit-contradictions.js';
import { entryDifferences } from './audit-entries.js';
import { placeOf, type AuditNode, type AuditTable } from './audit-table.js';
import { catalogDifferences, textDifferences } from './audit-texts.js';
import { withPresentNames, type FormerNameInTable } from './present-names.js';
import type { Difference, Found } from './difference.js';

export interface AuditReport {
  /** In the order of the table; what only the model has comes last. */
  readonly differences: readonly Difference[];
  /** In the order of the table. */
  readonly contradictions: readonly Contradiction[];
  /** Names of the table that the model knows as former ones; each was taken for the present one. */
  readonly formerNames: readonly FormerNameInTable[];
  /** What was compared. */
  readonly compared: {
    readonly nodes: number;
    readonly entries: number;
    readonly lists: number;
    readonly outcomes: number;
    readonly clauses: number;
  };
}

/** Compares names, entries (their roles and order), From and To lists, texts, outcomes and clauses of every node of the
 *  table, and its catalogs. A node of the model that the table lacks is a difference where the table has its parent and a child
 *  of that. */
export function audit(model: ModelQueries, written: AuditTable): AuditReport {
  const { table, formerNames } = withPresentNames(model, written);
  const byNode = byNumber(model);
  const contradictions = contradictionsOf(table);
  const { catalogs = [] } = table;
  const doubtful = new Set(contradictions.flatMap(({ place, against }) => [place, ...against]));
  const found = [
    ...table.nodes.flatMap((node) => nodeDifferences(model, node, byNode.get(node.node))),
    ...nodesNotInTable(table, byNode),
    ...catalogs.flatMap((catalog) => catalogDifferences(model, catalog)),
  ];
  const entries = table.nodes.flatMap((node) => node.entries);
  return {
    differences: found.map((each) => ({ ...each, contradicted: doubtful.has(placeOfFound(each)) })),
    contradictions,
    formerNames,
    compared: {
      nodes: table.nodes.length,
      entries: entries.length,
      lists: entries.filter((entry) => entry.fromTo !== undefined || entry.outside).length,
      outcomes: table.nodes.reduce((sum, { outcomes }) => sum + countOf(outcomes), 0),
      clauses: catalogs.reduce((sum, { clauses }) => sum + clauses.length, 0),
    },
  };
}

/** Activities by their node numbers, and by the authors' own numbers that are no node number. */
function byNumber(model: ModelQueries): ReadonlyMap<string, Activity> {
  const activities = model.activities();
  return new Map([
    ...activities.flatMap((each) =>
      each.ownNumber === undefined ? [] : [[each.ownNumber, each] as const],
    ),
    ...activities.map((each) => [each.node, each] as const),
  ]);
}

function countOf(outcomes: AuditNode['outcomes'] = 0): number {
  return typeof outcomes === 'number' ? outcomes : outcomes.length;
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
  return [
    ...naming,
    ...entryDifferences(model, activity, row),
    ...textDifferences(model, activity, row),
  ];
}

function isSameName({ name, title }: Activity, printed: string): boolean {
  return nameKey(name) === nameKey(printed) || nameKey(title) === nameKey(printed);
}

/** Activities that stand among those of the table: it has their parent, and other children of it. */
function nodesNotInTable(
  { nodes }: AuditTable,
  byNode: ReadonlyMap<string, Activity>,
): readonly Found[] {
  const rows = nodes.flatMap(({ node }) => byNode.get(node) ?? []);
  const listed = new Set(rows.map(({ id }) => id));
  const parentsOfListed = new Set(rows.map(({ parent }) => parent));
  return [...new Set(byNode.values())]
    .filter(({ id, parent }) => {
      if (listed.has(id) || parent === undefined) return false;
      return parentsOfListed.has(parent) && listed.has(parent);
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
