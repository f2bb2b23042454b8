/** A table in the names that the model has now: those that its elements had before are taken for these. */
import { calledNow } from '../names/called-now.js';
import { nameKey } from '../names/name-key.js';
import type { ModelQueries } from '../queries/queries.js';
import type { AuditNode, AuditTable } from './audit-table.js';

/** A name of the table that the model knows as a former one. */
export interface FormerNameInTable {
  readonly printed: string;
  readonly now: string;
}

export interface PresentTable {
  readonly table: AuditTable;
  /** Each name once, in the order of the table. */
  readonly formerNames: readonly FormerNameInTable[];
}

/** What has a name now is meant by it, whatever something else was called before. */
export function withPresentNames(model: ModelQueries, table: AuditTable): PresentTable {
  if (model.formerNames().length === 0) return { table, formerNames: [] };
  const found = new Map<string, string>();
  const taken = (printed: string, now: string | undefined) => {
    if (now !== undefined) found.set(printed, now);
    return now ?? printed;
  };
  const object = (printed: string) =>
    model.object(nameKey(printed))?.declared === true
      ? printed
      : taken(printed, calledNow(model.formerNames(), printed, ['object', 'role']));
  const nodes = table.nodes.map((row) => ({
    ...row,
    name: row.name === undefined ? undefined : taken(row.name, nameOfNode(model, row)),
    entries: row.entries.map((entry) => ({ ...entry, object: object(entry.object) })),
  }));
  const catalogs = table.catalogs?.map((each) => {
    const isThere = model.catalog(nameKey(each.name)) !== undefined;
    const now = isThere ? undefined : calledNow(model.formerNames(), each.name, ['catalog']);
    return { ...each, name: taken(each.name, now) };
  });
  const formerNames = [...found].map(([printed, now]) => ({ printed, now }));
  return { table: { nodes, ...(catalogs !== undefined && { catalogs }) }, formerNames };
}

/** What the activity of a row is called now, where it was called as the table has it. */
function nameOfNode(model: ModelQueries, { node, name = '' }: AuditNode): string | undefined {
  const key = nameKey(name);
  if (model.named(key).length > 0) return undefined;
  const activity = model.activities().find((each) => each.node === node || each.ownNumber === node);
  const isFormer = activity?.texts.formerly?.some(({ text }) => nameKey(text) === key) === true;
  return isFormer ? activity.name : undefined;
}
