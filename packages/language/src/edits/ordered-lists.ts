/** Lists of activities in another order, as edits: entries move with their comments, and nothing else changes. */
import { orderMessage, profileIn, severityOf } from '@idef0-studio/model';
import type {
  Activity,
  Entry,
  Finding,
  IcomEntry,
  IcomList,
  ListKey,
  ListOrder,
  ModelQueries,
  SavedCrossings,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { textsOf } from './activity-text.js';
import type { FileEdit } from './file-edit.js';
import { reordered } from './reordered-list.js';

/** The rule that says what another order would save. */
export const LIST_ORDER = 'layout/list-order';

/** Whether a list may take another order: it is written in one place, where no comment may belong to either of two
 *  entries; the rule counts in its file, and no comment at the name of the activity silences it. */
export function mayOrder(workspace: ModelWorkspace, model: ModelQueries, key: ListKey): boolean {
  const activity = model.activity(key.activity);
  const written = activity && writtenList(workspace, model, activity, key);
  if (activity === undefined || written === undefined) return false;
  const { source, list } = written;
  if (reordered(source, list, [...list.entries].reverse()) === undefined) return false;
  const severity = severityIn(workspace, model, list.origin.document);
  return severity !== 'off' && !isSilenced(workspace, activity);
}

/** What another order of the lists of boxes on a diagram would save. */
export type Saving = Omit<SavedCrossings, 'boxes'> & { readonly orders: readonly ListOrder[] };

/** The finding at the name of the first activity whose lists would draw better in another order. */
export function orderFinding(
  workspace: ModelWorkspace,
  model: ModelQueries,
  { orders, ...saved }: Saving,
): Finding | undefined {
  const ids = new Set(orders.map(({ activity }) => activity));
  const activities = [...ids].flatMap((id) => model.activity(id) ?? []);
  const origin = activities[0]?.origin;
  const severity = origin && severityIn(workspace, model, origin.document);
  if (origin === undefined || severity === undefined || severity === 'off') return undefined;
  const message = orderMessage({ ...saved, boxes: activities.map(({ name }) => name) });
  const data = { kind: 'list-orders', orders } as const;
  return { code: LIST_ORDER, severity, message, origin, notes: [], data };
}

/** The edits that bring lists into their new orders. Empty for a list that may not take another one. */
export function orderLists(
  workspace: ModelWorkspace,
  model: ModelQueries,
  orders: readonly ListOrder[],
): readonly FileEdit[] {
  return orders.flatMap((order) => {
    const activity = model.activity(order.activity);
    const written = activity && writtenList(workspace, model, activity, order);
    if (written === undefined) return [];
    const { source, list, entries } = written;
    return reordered(source, list, inOrder(list.entries, entries, order)) ?? [];
  });
}

/** The entries in their new order. Those that are not shown on the child diagram have no position, and stay. */
function inOrder(
  written: readonly IcomEntry[],
  entries: readonly Entry[],
  { order }: ListOrder,
): readonly IcomEntry[] {
  const shown = written.filter((_, index) => entries[index]?.tunnel !== 'child');
  const places = [...order].sort((a, b) => a - b);
  const taking = new Map(
    places.map((place, index) => [shown[place - 1], shown[(order[index] ?? place) - 1]]),
  );
  return written.map((entry) => taking.get(entry) ?? entry);
}

interface WrittenList {
  /** The text of its document. */
  readonly source: string;
  readonly list: IcomList;
  /** What the model has of it, entry by entry. */
  readonly entries: readonly Entry[];
}

/** The list that is all that an activity has in a role; undefined where there are several, or `each` adds to it. */
function writtenList(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
  { role }: ListKey,
): WrittenList | undefined {
  const entries = activity.lists[role] ?? [];
  const lists = textsOf(workspace, model, activity).flatMap(({ source, content }) =>
    content.lists
      .filter((list) => list.role === role && !list.each)
      .map((list) => ({ source, list, entries })),
  );
  const [only] = lists;
  if (only === undefined || lists.length > 1) return undefined;
  const written = only.list.entries;
  const isAll =
    written.length === entries.length &&
    written.every(({ origin }, index) => isWithin(entries[index], origin));
  return isAll ? only : undefined;
}

function isWithin(entry: Entry | undefined, { document, start, end }: IcomEntry['origin']) {
  const at = entry?.origin;
  return at?.document === document && start <= at.start && at.end <= end;
}

function severityIn(workspace: ModelWorkspace, model: ModelQueries, document: string) {
  const settings = workspace.ruleSettingsOf(document);
  const profile = profileIn(settings, model.header().profile);
  return severityOf(LIST_ORDER, profile, settings, 'information');
}

function isSilenced(workspace: ModelWorkspace, { origin }: Activity): boolean {
  if (origin === undefined) return false;
  const ignores = workspace.fragmentOf(origin.document)?.ignores ?? [];
  return ignores.some(
    ({ line, codes }) =>
      line.start <= origin.start &&
      origin.start <= line.end &&
      codes.some(({ code }) => code === LIST_ORDER),
  );
}
