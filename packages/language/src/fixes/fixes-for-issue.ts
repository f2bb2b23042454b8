/** From a finding to what can be done about it, the best first. Edits keep comments and formatting. */
import type { Activity, FindingData, IcomRole, Issue, ProcessModel } from '@idef0-studio/model';
import { writtenName } from '../lsp/written-name.js';
import type { ModelWorkspace } from '../model-workspace.js';
import { entryAt, type WrittenEntry } from './activity-text.js';
import { declareAbove } from './declare-above.js';
import { declareObject, declareSender } from './declarations.js';
import {
  addEntry,
  dropEntry,
  dropTunnel,
  hideFromChild,
  hideFromParent,
  insertion,
} from './entry-edits.js';
import type { FileEdit, Fix } from './file-edit.js';
import { nearestName } from './nearest-name.js';
import { dropDeclaration, dropComment, dropNumber } from './removals.js';
import { indentAt, lineBreakOf, lineEnd, stepOf } from './source-lines.js';
import { spellingFixes } from './spelling-fixes.js';

/** What a fix reads. */
export interface FixContext {
  readonly workspace: ModelWorkspace;
  readonly model: ProcessModel;
  /** The text of the document of the finding. */
  readonly source: string;
  readonly issue: Issue;
}

/** The fixes for a finding; none where no repair is sensible, or the document is not known. */
export function fixesFor(workspace: ModelWorkspace, issue: Issue): readonly Fix[] {
  const source = workspace.textOf(issue.origin.document);
  if (source === undefined) return [];
  const spelling = spellingFixes(source, issue);
  if (spelling.length > 0) return spelling;
  const model = workspace.modelOf(issue.origin.document);
  if (model === undefined) return [];
  const make = FIXES[issue.code];
  return (make?.({ workspace, model, source, issue }) ?? []).filter(
    ({ edits }) => edits.length > 0,
  );
}

const FIXES: Readonly<Record<string, (context: FixContext) => readonly Fix[]>> = {
  'name/unknown': unknownName,
  'name/undeclared-role': undeclaredRole,
  'name/look-alike': lookAlike,
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
  'list/duplicate': (context) => drop(context, 'preferred'),
  'list/input-and-control': (context) => drop(context, 'preferred'),
  'list/own-output': (context) => drop(context, 'other'),
  'tunnel/hides-nothing': showTunnel,
  'object/not-made': sender,
  'object/unused': unused,
  'number/order': numbered,
  'number/duplicate': numbered,
  'number/zero': numbered,
  'model/no-purpose': modelText,
  'model/no-viewpoint': modelText,
  'text/needless-ignore': needlessIgnore,
};

function fix(title: string, edits: readonly (FileEdit | undefined)[]): Fix {
  return { title, edits: edits.filter((edit) => edit !== undefined), isPreferred: false };
}

function preferred(title: string, edits: readonly (FileEdit | undefined)[]): Fix {
  return { ...fix(title, edits), isPreferred: true };
}

// ---- Names

function unknownName({ workspace, model, source, issue }: FixContext): readonly Fix[] {
  const { start, end } = issue.origin;
  const name = plain(source.slice(start, end));
  const declared = [...model.objects.values()].filter((object) => object.declared);
  const near = nearestName(
    name,
    declared.map((object) => object.name),
  );
  const entry = writtenEntry(workspace, issue);
  return [
    ...(near === undefined
      ? []
      : [preferred(`Change to '${near}'`, [{ ...issue.origin, text: writtenName(near) }])]),
    fix(`Declare the object '${name}'`, [declareObject(workspace, model, name)]),
    ...(entry === undefined || entry.list.role === 'output'
      ? []
      : [
          fix(`Let a new agent send '${name}'`, [
            declareSender(workspace, model, freeName(model, 'Outside'), name),
          ]),
          fix(`Drop '${name}' here`, [dropEntry(source, entry)]),
        ]),
  ];
}

function undeclaredRole({ model, source, issue }: FixContext): readonly Fix[] {
  const name = plain(source.slice(issue.origin.start, issue.origin.end));
  const file = model.roles[0]?.origin ?? issue.origin;
  if (file.document !== issue.origin.document) return [];
  const at = lineEnd(source, model.roles[0]?.origin.end ?? source.trimEnd().length);
  const text = `${lineBreakOf(source)}role ${writtenName(name)}`;
  return [fix(`Declare the role '${name}'`, [insertion(file.document, at, text)])];
}

function lookAlike({ model, source, issue }: FixContext): readonly Fix[] {
  const [note] = issue.notes;
  if (note === undefined) return [];
  const here = plain(source.slice(issue.origin.start, issue.origin.end));
  const objects = [...model.objects.values()];
  const one = objects.find(({ name }) => name === here);
  const other = objects.find(({ declarations }) =>
    declarations.some(
      ({ document, start }) => document === note.origin.document && start === note.origin.start,
    ),
  );
  if (one === undefined || other === undefined) return [];
  const edits = one.occurrences.map((origin) => ({ ...origin, text: writtenName(other.name) }));
  return [fix(`Write '${other.name}' everywhere`, edits)];
}

function splitLine({ source, issue }: FixContext): readonly Fix[] {
  const before = issue.data?.['before'];
  const offset = issue.data?.['offset'];
  if (typeof before !== 'string' || typeof offset !== 'number') return [];
  const { document, start } = issue.origin;
  const at = start + offset;
  const text = `${lineBreakOf(source)}${indentAt(source, start)}`;
  return [
    preferred(`Begin a new line before '${before}'`, [{ document, start: at, end: at + 1, text }]),
  ];
}

// ---- Balance

function declare({ workspace, model, issue }: FixContext): readonly Fix[] {
  const { data } = issue;
  const place = placeIn(model, data);
  if (data?.kind !== 'add-entry' || place === undefined) return [];
  const { edits, activities } = declareAbove(
    workspace,
    model,
    place.activity,
    place.role,
    place.object,
  );
  const names = activities.map(({ name }) => `'${name}'`);
  const list = names.length > 2 ? `${names.length} activities` : names.join(' and ');
  const object = model.objects.get(place.object)?.name ?? place.object;
  return [fix(`Add '${object}' to the ${place.role}s of ${list}`, edits)];
}

function tunnel({ workspace, issue }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  if (entry === undefined || entry.entry.tunnel !== 'none') return [];
  return [fix(`Tunnel it: '(${entry.entry.object.text})'`, hideFromParent(entry))];
}

function hide({ workspace, issue }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  if (issue.data?.kind !== 'hide-from-child' || entry?.entry.tunnel !== 'none') return [];
  return [fix(`Hide it below: '${entry.entry.object.text}()'`, [hideFromChild(entry)])];
}

function drop(
  { workspace, source, issue }: FixContext,
  how: 'preferred' | 'other',
): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  if (entry === undefined) return [];
  const make = how === 'preferred' ? preferred : fix;
  return [make(`Drop '${entry.entry.object.text}' here`, [dropEntry(source, entry)])];
}

function letMake({ workspace, model, issue }: FixContext): readonly Fix[] {
  const place = placeIn(model, issue.data);
  if (place === undefined) return [];
  const object = model.objects.get(place.object)?.name ?? place.object;
  return place.activity.children
    .flatMap((id) => model.activities.get(id) ?? [])
    .filter(({ kind }) => kind === 'activity')
    .slice(0, MOST_MAKERS)
    .map((child) =>
      fix(
        `Let '${child.name}' make '${object}'`,
        addEntry(workspace, model, child, 'output', object),
      ),
    );
}

/** A menu with more is no help. */
const MOST_MAKERS = 9;

function fromNotMade({ workspace, model, issue }: FixContext): readonly Fix[] {
  const place = placeIn(model, issue.data);
  if (place === undefined) return [];
  const object = model.objects.get(place.object)?.name ?? place.object;
  const edits = addEntry(workspace, model, place.activity, place.role, object);
  return [fix(`Let '${place.activity.name}' make '${object}'`, edits)];
}

function showTunnel({ workspace, source, issue }: FixContext): readonly Fix[] {
  const entry = writtenEntry(workspace, issue);
  return entry === undefined ? [] : [preferred('Drop the parentheses', dropTunnel(source, entry))];
}

// ---- Objects, numbers, the model

function sender({ workspace, model, issue }: FixContext): readonly Fix[] {
  const id = issue.data?.['object'];
  const object = typeof id === 'string' ? model.objects.get(id) : undefined;
  if (object === undefined) return [];
  const agent = freeName(model, 'Outside');
  return [
    fix(`Let a new agent send '${object.name}'`, [
      declareSender(workspace, model, agent, object.name),
    ]),
  ];
}

function unused({ model, source, issue }: FixContext): readonly Fix[] {
  const fragment = model.fragments.find(({ document }) => document === issue.origin.document);
  const edit = fragment && dropDeclaration(source, fragment, issue.origin.start);
  const name = plain(source.slice(issue.origin.start, issue.origin.end));
  return edit === undefined ? [] : [fix(`Drop the declaration of '${name}'`, [edit])];
}

function numbered({ source, issue }: FixContext): readonly Fix[] {
  // Out of order is one against the other: without both numbers the text decides.
  const others = issue.code === 'number/order' ? issue.notes.map(({ origin }) => origin) : [];
  const edits = [issue.origin, ...others]
    .filter(({ document }) => document === issue.origin.document)
    .map((origin) => dropNumber(source, origin));
  return [fix('Let the order of the text number it', edits)];
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

function needlessIgnore({ source, issue, model }: FixContext): readonly Fix[] {
  const fragment = model.fragments.find(({ document }) => document === issue.origin.document);
  const ignore = fragment?.ignores.find(
    ({ origin }) => origin.start <= issue.origin.start && issue.origin.end <= origin.end,
  );
  if (ignore === undefined || ignore.codes.length > 1) return [];
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

function plain(text: string): string {
  return text.replace(/^`|`$/gu, '').replace(/\s+/gu, ' ');
}

function freeName(model: ProcessModel, wanted: string): string {
  const taken = new Set([
    ...model.agents.map(({ name }) => name),
    ...[...model.activities.values()].map(({ name }) => name),
    ...[...model.objects.values()].map(({ name }) => name),
  ]);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted} ${count}`;
  return name;
}
