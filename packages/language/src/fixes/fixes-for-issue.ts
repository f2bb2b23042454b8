/** From a finding to what can be done about it, the best first. Edits keep comments and formatting. */
import { activityAt, boundaryOf } from '@idef0-studio/model';
import type {
  Activity,
  ActivityId,
  FindingData,
  IcomRole,
  Issue,
  ObjectId,
  ProcessModel,
} from '@idef0-studio/model';
import { writtenName } from '../lsp/written-name.js';
import { plainName } from '../lower/names.js';
import type { ModelWorkspace } from '../model-workspace.js';
import { activityOfOrigin, entryAt, type WrittenEntry } from './activity-text.js';
import { declareAbove } from './declare-above.js';
import {
  addEntry,
  dropEntry,
  dropTunnel,
  hideFromChild,
  hideFromParent,
  insertion,
} from './entry-edits.js';
import { fix, preferred, type Fix } from './file-edit.js';
import { extractHalf } from '../refactor/extract-activities.js';
import type { FixContext } from './fix-context.js';
import { joinDeclarations } from './join-declarations.js';
import {
  ambiguousName,
  lookAlike,
  newSender,
  oneAlphabet,
  respelt,
  splitLine,
  undeclaredRole,
  unknownName,
} from './name-fixes.js';
import { dropCode, dropComment, dropDeclaration, dropNumber, dropText } from './removals.js';
import { comesFromWithin, fromNotMade, noSource, takeFromMaker } from './source-fixes.js';
import { lineBreakOf, stepOf } from './source-lines.js';
import { spellingFixes } from './spelling-fixes.js';

/** The fixes for a finding; none where no repair is sensible, or the document is not known. */
export function fixesFor(workspace: ModelWorkspace, issue: Issue): readonly Fix[] {
  const source = workspace.textOf(issue.origin.document);
  if (source === undefined) return [];
  const spelling = spellingFixes(source, issue, workspace.fragmentOf(issue.origin.document));
  if (spelling.length > 0) return spelling;
  if (issue.code === 'syntax/no-model') return modelHeaders(workspace, issue);
  const model = workspace.modelOf(issue.origin.document);
  if (model === undefined) return [];
  const make = FIXES[issue.code];
  return (make?.({ workspace, model, source, issue }) ?? []).filter(
    ({ edits }) => edits.length > 0,
  );
}

const FIXES: Readonly<Record<string, (context: FixContext) => readonly Fix[]>> = {
  'name/unknown': (context) => splitName(context) ?? unknownName(context),
  'name/ambiguous': ambiguousName,
  'name/duplicate': (context) => [...secondRole(context), ...joinDeclarations(context)],
  'name/undeclared-role': undeclaredRole,
  'decompose/unknown': respelt,
  'decompose/stub': noStub,
  'name/look-alike': lookAlike,
  'name/mixed-letters': (context) => oneAlphabet(context) ?? lookAlike(context),
  'name/plural': lookAlike,
  'name/see-unknown': respelt,
  'name/swallowed-keyword': splitLine,
  'balance/input-not-declared': (context) => [
    ...declare(context),
    ...tunnel(context),
    ...drop(context, 'other'),
  ],
  'balance/not-taken': (context) => [
    ...declare(context),
    ...hide(context),
    ...(context.issue.data?.kind === 'add-entry' ? tunnel(context) : []),
    ...drop(context, 'other'),
  ],
  'balance/output-not-made': (context) => [...letMake(context), ...drop(context, 'other')],
  'balance/taker-not-declared': (context) => [...declare(context), ...tunnel(context)],
  'from/not-made': fromNotMade,
  'from/on-output': noSource,
  'list/duplicate': (context) => drop(context, 'preferred'),
  'list/input-and-control': (context) => drop(context, 'preferred'),
  'list/own-output': (context) => [...drop(context, 'other'), ...dropLoop(context)],
  'tunnel/hides-nothing': showTunnel,
  'bundle/part-elsewhere': takeFromMaker,
  'box/count': splitDiagram,
  'box/no-control': shareControl,
  'object/not-made': sender,
  'object/two-definitions': twoDefinitions,
  'agent/unused': unused,
  'object/unused': unused,
  'number/order': numbered,
  'number/duplicate': numbered,
  'number/zero': numbered,
  'model/no-purpose': modelText,
  'model/no-viewpoint': modelText,
  'text/needless-ignore': needlessIgnore,
};

/** The header of each model that is open beside the file: most often there is one. */
function modelHeaders(workspace: ModelWorkspace, { origin }: Issue): readonly Fix[] {
  const line = lineBreakOf(workspace.textOf(origin.document) ?? '');
  const names = workspace.modelNames();
  return names.map((name) => {
    const edits = [insertion(origin.document, 0, `model ${writtenName(name)}${line}${line}`)];
    const title = `Begin the file with 'model ${name}'`;
    return names.length === 1 ? preferred(title, edits) : fix(title, edits);
  });
}

// ---- Names

/** Two names without a comma: the comma, and what else can be done about the name as it stands. */
function splitName(context: FixContext): readonly Fix[] | undefined {
  const { document, start } = context.issue.origin;
  const at = context.issue.data?.['at'];
  if (context.issue.data?.kind !== 'split-name' || typeof at !== 'number') return undefined;
  const edit = { document, start: start + at, end: start + at + 1, text: ', ' };
  const others = unknownName(context).filter(({ isPreferred }) => !isPreferred);
  return [preferred('Write a comma between the two names', [edit]), ...others];
}

// ---- Balance

function declare({ workspace, model, issue }: FixContext): readonly Fix[] {
  const { data } = issue;
  const place = placeIn(model, data);
  if (data?.kind !== 'add-entry' || place === undefined) return [];
  if (comesFromWithin(workspace, model, issue.origin, place.activity)) return [];
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
  const object = model.objects.get(place.object)?.name ?? place.object;
  return [fix(`Add '${object}' to the ${place.role}s of ${list}`, edits)];
}

/** The entry of a finding, where a box of the diagram itself has it, or nothing else inside the box: its border
 *  may be derived from several entries further down, and one of them is not all. */
function entryOfBox({ workspace, model, issue }: FixContext): WrittenEntry | undefined {
  const { document, start } = issue.origin;
  const at = activityAt(model, document, start);
  const id = issue.data?.['activity'];
  if (at === undefined || typeof id !== 'string') return undefined;
  const isDirect = at.id === id || at.parent === id;
  return isDirect || isOnlyOne(model, at, id, issue.data?.['object'])
    ? writtenEntry(workspace, issue)
    : undefined;
}

/** Whether inside the box of a diagram that holds an activity nobody else has an object in a list. */
function isOnlyOne(
  model: ProcessModel,
  at: Activity,
  diagram: ActivityId,
  object: unknown,
): boolean {
  const box = model.activities
    .get(diagram)
    ?.children.find((child) => at.id.startsWith(`${child}/`));
  if (box === undefined) return false;
  const entries = [...model.activities.values()]
    .filter(({ id }) => id === box || id.startsWith(`${box}/`))
    .flatMap(({ lists }) => Object.values(lists).flatMap((list) => list ?? []));
  return entries.filter((entry) => entry.object === object).length === 1;
}

function tunnel(context: FixContext): readonly Fix[] {
  const entry = entryOfBox(context);
  if (entry === undefined || entry.entry.tunnel !== 'none') return [];
  return [fix(`Tunnel it: '(${entry.entry.object.text})'`, hideFromParent(entry))];
}

function hide({ workspace, issue }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  if (issue.data?.kind !== 'hide-from-child' || entry?.entry.tunnel !== 'none') return [];
  return [fix(`Hide it below: '${entry.entry.object.text}()'`, [hideFromChild(entry)])];
}

function drop(context: FixContext, how: 'preferred' | 'other'): readonly Fix[] {
  const { workspace, source, issue } = context;
  const isOfBorder = issue.data !== undefined && issue.code.startsWith('balance/');
  const entry = isOfBorder ? entryOfBox(context) : writtenEntry(workspace, issue);
  if (entry === undefined) return [];
  const make = how === 'preferred' ? preferred : fix;
  return [make(`Drop '${entry.entry.object.text}' here`, [dropEntry(source, entry)])];
}

/** What a box takes from itself alone goes from both lists. */
function dropLoop({ workspace, model, source, issue }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  const [id, object] = [issue.data?.['activity'], issue.data?.['object']];
  const activity = typeof id === 'string' ? model.activities.get(id) : undefined;
  const made = activity?.lists.output?.find((each) => each.object === object);
  const fragment = made && workspace.fragmentOf(made.origin.document);
  const output = made && fragment && entryAt(fragment, made.origin.start);
  if (
    entry === undefined ||
    output === undefined ||
    made?.origin.document !== issue.origin.document
  )
    return [];
  const name = entry.entry.object.text;
  const edits = [dropEntry(source, entry), dropEntry(source, output)];
  return [fix(`Drop '${name}' here and from the outputs`, edits)];
}

function letMake({ workspace, model, issue }: FixContext): readonly Fix[] {
  const place = placeIn(model, issue.data);
  if (place === undefined) return [];
  const object = model.objects.get(place.object)?.name ?? place.object;
  return place.activity.children
    .flatMap((id) => model.activities.get(id) ?? [])
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
function hasOutput(model: ProcessModel, activity: ActivityId, object: ObjectId): boolean {
  return boundaryOf(model, activity).output.some((entry) => entry.object === object);
}

/** A menu with more is no help. */
const MOST_MAKERS = 9;

function showTunnel({ workspace, source, issue }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  return entry === undefined ? [] : [preferred('Drop the parentheses', dropTunnel(source, entry))];
}

// ---- Objects, numbers, the model

function sender({ workspace, model, issue }: FixContext): readonly Fix[] {
  const id = issue.data?.['object'];
  const object = typeof id === 'string' ? model.objects.get(id) : undefined;
  return object === undefined ? [] : [newSender(workspace, model, object.name)];
}

/** Controls that boxes beside it have, the most common first. */
function shareControl({ workspace, model, issue }: FixContext): readonly Fix[] {
  const id = issue.data?.['activity'];
  const activity = typeof id === 'string' ? model.activities.get(id) : undefined;
  const parent = activity?.parent === undefined ? undefined : model.activities.get(activity.parent);
  if (activity === undefined || parent === undefined) return [];
  const made = new Set(boundaryOf(model, activity.id).output.map(({ object }) => object));
  const counts = new Map<ObjectId, number>();
  for (const { object } of parent.children.flatMap((each) => boundaryOf(model, each).control)) {
    if (!made.has(object)) counts.set(object, (counts.get(object) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CONTROLS)
    .flatMap(([object]) => model.objects.get(object) ?? [])
    .map(({ name }) =>
      fix(
        `Let '${name}' control it, as beside`,
        addEntry(workspace, model, activity, 'control', name),
      ),
    );
}

const MOST_CONTROLS = 3;

/** Too many boxes: half of them go into one. */
function splitDiagram({ workspace, model, issue }: FixContext): readonly Fix[] {
  const id = issue.data?.['activity'];
  const parent = typeof id === 'string' ? model.activities.get(id) : undefined;
  const place = model.activities.get(parent?.children[0] ?? '')?.origin;
  const fragment = place && workspace.fragmentOf(place.document);
  const source = place && workspace.textOf(place.document);
  if (parent === undefined || place === undefined) return [];
  if (fragment === undefined || source === undefined) return [];
  if (parent.children.length < LEAST_TO_SPLIT) return [];
  const half = Math.ceil(parent.children.length / 2);
  const extracted = extractHalf({ workspace, model, fragment, source, selection: place }, parent);
  if (extracted === undefined) return [];
  const { edits, invented } = extracted;
  return [{ ...fix(`Extract the first ${half} activities into a new one`, edits), invented }];
}

/** Halves of fewer would be too small for a diagram of their own. */
const LEAST_TO_SPLIT = 5;

function twoDefinitions({ workspace, source, issue }: FixContext): readonly Fix[] {
  const [note] = issue.notes;
  const other = note && workspace.textOf(note.origin.document);
  return [
    ...(note === undefined || other === undefined
      ? []
      : [fix('Keep this definition, drop the other', [dropText(other, note.origin)])]),
    fix('Keep the other definition, drop this one', [dropText(source, issue.origin)]),
  ];
}

function noStub({ workspace, issue }: FixContext): readonly Fix[] {
  const [note] = issue.notes;
  const source = note && workspace.textOf(note.origin.document);
  if (note === undefined || source === undefined) return [];
  const { document, start } = note.origin;
  const keyword = /stub(?=\s+(?:\d+\s+)?$)/u.exec(source.slice(0, start));
  if (keyword === null) return [];
  const edit = { document, start: keyword.index, end: keyword.index + 4, text: 'activity' };
  return [fix("Write 'activity' where it is declared", [edit])];
}

/** Nothing where a bundle holds the object or a `see` points to it: dropping these is a decision of its own. */
function unused({ workspace, model, source, issue }: FixContext): readonly Fix[] {
  const name = plainName(source.slice(issue.origin.start, issue.origin.end));
  const object = [...model.objects.values()].find((each) => each.name === name);
  const places = issue.code === 'object/unused' ? (object?.declarations ?? []) : [issue.origin];
  if (model.references.some(({ kind, id }) => kind === 'object' && id === object?.id)) return [];
  const edits = places.map(({ document, start }) => {
    const fragment = model.fragments.find((each) => each.document === document);
    const text = workspace.textOf(document);
    return fragment && text !== undefined ? dropDeclaration(text, fragment, start) : undefined;
  });
  return edits.includes(undefined) ? [] : [fix(`Drop the declaration of '${name}'`, edits)];
}

/** A role declared twice. */
function secondRole({ workspace, source, issue }: FixContext): readonly Fix[] {
  const fragment = workspace.fragmentOf(issue.origin.document);
  const isRole = fragment?.roles.some(({ name }) => name.origin.start === issue.origin.start);
  if (fragment === undefined || isRole !== true) return [];
  return [fix('Drop this declaration', [dropDeclaration(source, fragment, issue.origin.start)])];
}

function numbered(context: FixContext): readonly Fix[] {
  const { source, issue } = context;
  // Out of order is one against the other: without both numbers the text decides.
  const others = issue.code === 'number/order' ? issue.notes.map(({ origin }) => origin) : [];
  const edits = [issue.origin, ...others]
    .filter(({ document }) => document === issue.origin.document)
    .map((origin) => dropNumber(source, origin));
  return [fix('Let the order of the text number it', edits), ...allNumbered(context)];
}

/** Where more than two boxes of a diagram have numbers, two of them are rarely all that is wrong. */
function allNumbered({ workspace, model, issue }: FixContext): readonly Fix[] {
  const box = activityOfOrigin(model, issue.origin);
  const parent = box?.parent === undefined ? undefined : model.activities.get(box.parent);
  const edits = (parent?.children ?? []).flatMap((id) => {
    const origin = model.activities.get(id)?.origin;
    const text = origin && workspace.textOf(origin.document);
    return (origin && text !== undefined && dropNumber(text, origin)) || [];
  });
  if (parent === undefined || edits.length < 3) return [];
  return [fix(`Let the order of the text number all boxes of '${parent.name}'`, edits)];
}

function modelText({ workspace, model, issue }: FixContext): readonly Fix[] {
  const keyword = issue.data?.['keyword'];
  if (typeof keyword !== 'string') return [];
  const holder = model.fragments.find(({ body }) => body?.braces === true) ?? model.fragments[0];
  const source = holder && workspace.textOf(holder.document);
  if (holder?.model === undefined || source === undefined) return [];
  const end = Math.max(holder.model.origin.end, holder.body?.title?.origin.end ?? 0);
  const line = lineBreakOf(source);
  const text = `${line}${stepOf(source)}${keyword} ""`;
  const brace = /^\s*\{/u.exec(source.slice(end))?.[0];
  const edit =
    brace === undefined
      ? insertion(holder.document, end, ` {${text}${line}}`)
      : insertion(holder.document, end + brace.length, text);
  return [fix(`Add a ${keyword}`, [edit])];
}

function needlessIgnore(context: FixContext): readonly Fix[] {
  const { source, issue, model } = context;
  const near = respelt(context);
  if (near.length > 0) return near;
  const fragment = model.fragments.find(({ document }) => document === issue.origin.document);
  const ignore = fragment?.ignores.find(
    ({ origin }) => origin.start <= issue.origin.start && issue.origin.end <= origin.end,
  );
  if (ignore === undefined) return [];
  const code = ignore.codes.find(({ origin }) => origin.start === issue.origin.start);
  if (ignore.codes.length > 1)
    return code === undefined
      ? []
      : [preferred(`Remove '${code.code}'`, [dropCode(source, code.origin)])];
  return [preferred('Remove the comment', [dropComment(source, ignore.origin)])];
}

// ---- What the data of a finding names

interface Place {
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly object: string;
}

function placeIn(model: ProcessModel, data: FindingData | undefined): Place | undefined {
  const [id, role, object] = [data?.['activity'], data?.['role'], data?.['object']];
  const activity = typeof id === 'string' ? model.activities.get(id) : undefined;
  if (activity === undefined || typeof object !== 'string' || !isRole(role)) return undefined;
  return { activity, role, object };
}

function isRole(value: unknown): value is IcomRole {
  return value === 'control' || value === 'input' || value === 'output' || value === 'mechanism';
}

function writtenEntry(workspace: ModelWorkspace, { origin }: Issue): WrittenEntry | undefined {
  const fragment = workspace.fragmentOf(origin.document);
  return fragment && entryAt(fragment, origin.start);
}
