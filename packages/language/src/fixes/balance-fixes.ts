/** Fixes for what does not balance: entries are added, tunnelled, dropped, or made by somebody inside. */
import { TAKING, activityAt } from '@idef0-studio/model';
import type {
  Activity,
  ActivityId,
  AddEntry,
  DropEntry,
  Finding,
  HideFromChild,
  IcomRole,
  ObjectId,
  ModelQueries,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { entryAt, type WrittenEntry } from '../edits/activity-text.js';
import { declareAbove } from '../edits/declare-above.js';
import { dropEntry, isCopy } from './dropped-entry.js';
import { addEntry, dropTunnel, hideFromChild, hideFromParent } from '../edits/entry-edits.js';
import { fix, preferred, type Fix } from '../edits/file-edit.js';
import type { FixContext } from './fix-context.js';
import { comesFromWithin } from '../edits/inner-source.js';

/** Writes the object into the lists of the activity and of those above that need it. */
export function declare({ workspace, model, finding }: FixContext): readonly Fix[] {
  const place = placeIn(model, finding);
  if (finding.data?.kind !== 'add-entry' || place === undefined) return [];
  if (comesFromWithin(workspace, model, finding.origin, place.activity)) return [];
  const { edits, activities } = declareAbove(
    workspace,
    model,
    place.activity,
    place.role,
    place.object,
  );
  // What a derived border does not let through, a border further up does not either.
  if (activities[0]?.id !== place.activity.id) return [];
  const names = activities.map(({ name }) => `'${name}'`);
  const list = names.length > 2 ? `${names.length} activities` : names.join(' and ');
  const object = model.object(place.object)?.name ?? place.object;
  return [fix(`Add '${object}' to the ${place.role}s of ${list}`, edits)];
}

/** The entry of a finding, where a box of the diagram itself has it, or nothing else inside the box: its border
 *  may be derived from several entries further down, and one of them is not all. */
function entryOfBox({ workspace, model, finding }: FixContext): WrittenEntry | undefined {
  const { document, start } = finding.origin;
  const at = activityAt(model, document, start);
  const place = borderPlace(finding);
  if (at === undefined || place === undefined) return undefined;
  const { activity: id, object } = place;
  const isDirect = at.id === id || at.parent === id;
  return isDirect || isOnlyOne(model, at, id, object)
    ? writtenEntry(workspace, finding)
    : undefined;
}

/** Whether inside the box of a diagram that holds an activity nobody else has an object in a list. */
function isOnlyOne(
  model: ModelQueries,
  at: Activity,
  diagram: ActivityId,
  object: ObjectId | undefined,
): boolean {
  const box = model.activity(diagram)?.children.find((child) => at.id.startsWith(`${child}/`));
  if (box === undefined) return false;
  const entries = model
    .activities()
    .filter(({ id }) => id === box || id.startsWith(`${box}/`))
    .flatMap(({ lists }) => Object.values(lists).flatMap((list) => list ?? []));
  return entries.filter((entry) => entry.object === object).length === 1;
}

/** `(X)`: the arrow stays off the diagram above. */
export function tunnel(context: FixContext): readonly Fix[] {
  const entry = entryOfBox(context);
  if (entry === undefined || entry.entry.tunnel !== 'none') return [];
  return [fix(`Tunnel it: '(${entry.entry.object.text})'`, hideFromParent(entry))];
}

/** `X()`: the arrow stays off the diagram below. */
export function hide({ workspace, finding }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, finding);
  if (finding.data?.kind !== 'hide-from-child' || entry?.entry.tunnel !== 'none') return [];
  return [fix(`Hide it below: '${entry.entry.object.text}()'`, [hideFromChild(entry)])];
}

/** Takes the entry out of its list. */
export function drop(context: FixContext): readonly Fix[] {
  const { workspace, model, source, finding } = context;
  const isOfBorder = finding.data !== undefined && finding.code.startsWith('balance/');
  const entry = isOfBorder ? entryOfBox(context) : writtenEntry(workspace, finding);
  if (entry === undefined) return [];
  return [fix(`Drop '${entry.entry.object.text}' here`, dropEntry(model, source, entry))];
}

/** As `drop`: the one sensible repair where the entry says nothing else than the one that it repeats. */
export function dropRepeated(context: FixContext): readonly Fix[] {
  const { workspace, source, finding } = context;
  const [note] = finding.notes;
  const entry = writtenEntry(workspace, finding);
  const fragment = note && workspace.fragmentOf(note.origin.document);
  const other = note && fragment && entryAt(fragment, note.origin.start);
  const text = note && workspace.textOf(note.origin.document);
  const isPreferred =
    entry !== undefined &&
    other !== undefined &&
    text !== undefined &&
    isCopy([source, entry], [text, other]);
  return drop(context).map((each) => ({ ...each, isPreferred }));
}

/** What nobody inside takes goes from the list, and from those of the activities above that have it for this
 *  one alone. */
export function dropUp(context: FixContext): readonly Fix[] {
  const { workspace, model, source, finding } = context;
  const entry = entryOfBox(context);
  if (entry === undefined || finding.data?.kind !== 'hide-from-child') return [];
  const { activity: id, object } = finding.data;
  const above = inVainAbove(model, id, object);
  const edits = above.flatMap((activity) =>
    TAKING.flatMap((role) => activity.lists[role] ?? [])
      .filter((each) => each.object === object && !each.fromEach)
      .flatMap(({ origin }) => {
        const fragment = workspace.fragmentOf(origin.document);
        const text = workspace.textOf(origin.document);
        const written = fragment && entryAt(fragment, origin.start);
        return written === undefined || text === undefined ? [] : dropEntry(model, text, written);
      }),
  );
  if (above.length === 0 || edits.length < above.length) return [];
  const names = above.map(({ name }) => `'${name}'`).join(' and ');
  const title = `Drop '${entry.entry.object.text}' here and at ${names}`;
  return [fix(title, [...dropEntry(model, source, entry), ...edits])];
}

/** The activities above one, from the nearest up, that list an object which nobody else inside them takes. */
function inVainAbove(model: ModelQueries, id: ActivityId, object: ObjectId): readonly Activity[] {
  const known = model.object(object);
  const relatives = new Set([object, ...(known?.bundles ?? []), ...(known?.parts ?? [])]);
  const takes = (child: ActivityId) =>
    TAKING.some((role) => model.boundary(child)[role].some((each) => relatives.has(each.object)));
  const above: Activity[] = [];
  for (let at = model.activity(id); at?.parent !== undefined;) {
    const parent = model.activity(at.parent);
    const isListed = TAKING.some((role) =>
      parent?.lists[role]?.some((each) => each.object === object),
    );
    if (parent === undefined || !isListed) break;
    if (parent.children.some((child) => child !== at?.id && takes(child))) break;
    above.push(parent);
    at = parent;
  }
  return above;
}

/** What a box takes from itself alone goes from both lists. */
export function dropLoop({ workspace, model, source, finding }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, finding);
  const { activity: id = '', object } = borderPlace(finding) ?? {};
  const made = model.activity(id)?.lists.output?.find((each) => each.object === object);
  const fragment = made && workspace.fragmentOf(made.origin.document);
  const output = made && fragment && entryAt(fragment, made.origin.start);
  if (
    entry === undefined ||
    output === undefined ||
    made?.origin.document !== finding.origin.document
  )
    return [];
  const name = entry.entry.object.text;
  const edits = [...dropEntry(model, source, entry), ...dropEntry(model, source, output)];
  return [fix(`Drop '${name}' here and from the outputs`, edits)];
}

/** One fix for each activity inside that does not make the object. */
export function letMake({ workspace, model, finding }: FixContext): readonly Fix[] {
  const place = placeIn(model, finding);
  if (place === undefined) return [];
  const object = model.object(place.object)?.name ?? place.object;
  return place.activity.children
    .flatMap((id) => model.activity(id) ?? [])
    .filter(({ kind, id }) => kind === 'activity' && !hasOutput(model, id, place.object))
    .slice(0, MOST_MAKERS)
    .map((child) =>
      fix(
        `Let '${child.name}' make '${object}'`,
        addEntry(workspace, model, child, 'output', object),
      ),
    );
}

/** One that is tunnelled stays as it is. */
function hasOutput(model: ModelQueries, activity: ActivityId, object: ObjectId): boolean {
  return model.boundary(activity).output.some((entry) => entry.object === object);
}

/** A menu with more is no help. */
const MOST_MAKERS = 9;

/** `tunnel/hides-nothing`. */
export function showTunnel({ workspace, source, finding }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, finding);
  return entry === undefined ? [] : [preferred('Drop the parentheses', dropTunnel(source, entry))];
}

interface Place {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly object: string;
}

function placeIn(model: ModelQueries, finding: Finding): Place | undefined {
  const { activity: id = '', role, object } = borderPlace(finding) ?? {};
  const activity = model.activity(id);
  if (activity === undefined || role === undefined || object === undefined) return undefined;
  return { activity, role, object };
}

/** What a finding says of a list of an activity. */
function borderPlace({ data }: Finding): AddEntry | DropEntry | HideFromChild | undefined {
  switch (data?.kind) {
    case 'add-entry':
    case 'drop-entry':
    case 'hide-from-child':
      return data;
    default:
      return undefined;
  }
}

function writtenEntry(workspace: ModelWorkspace, { origin }: Finding): WrittenEntry | undefined {
  const fragment = workspace.fragmentOf(origin.document);
  return fragment && entryAt(fragment, origin.start);
}
