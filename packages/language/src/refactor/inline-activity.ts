/** An activity goes, and its children take its place in its parent. */
import { ROLES, activityAt, nameKey } from '@idef0-studio/model';
import type {
  Activity,
  ActivityDeclaration,
  Fragment,
  IcomEntry,
  ObjectId,
  Origin,
  ModelQueries,
} from '@idef0-studio/model';
import { activityOfOrigin, allLists, sourceAt, textsOf } from '../edits/activity-text.js';
import { addEntries, hideFromParent } from '../edits/entry-edits.js';
import type { FileEdit } from '../edits/file-edit.js';
import { rewrittenAt } from '../edits/rewritten-name.js';
import { writtenName } from '../syntax/written-name.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { inlineObjection } from './inline-check.js';
import { insideOf, type Inside } from './inline-text.js';
import { AMBIGUOUS, plainReferences } from './plain-references.js';
import {
  declarationAt,
  type Change,
  type Offer,
  type Refusal,
  type RefactoringContext,
} from './refactoring.js';
import { isInRange } from '../edits/text-blocks.js';
import { objection } from './dry-run.js';

/** On the first line of an activity with activities inside. What its lists and its `each` say, the children say
 *  themselves; its texts become comments. Refused where a diagram other than its own and its parent's would
 *  change, or a line on its parent's would lead elsewhere. */
export function inlineActivity(context: RefactoringContext): readonly (Offer | Refusal)[] {
  const { model } = context;
  const declaration = declarationAt(context);
  const activity = declaration && activityOfOrigin(model, declaration.name.origin);
  if (declaration === undefined || activity?.parent === undefined) return [];
  if (activity.children.length === 0) return [];
  const count = activity.children.length;
  const take = count === 1 ? 'its activity takes' : `its ${count} activities take`;
  const title = `Inline '${activity.name}': ${take} its place`;
  const kind = 'inline';
  const inside = textInside(context, declaration, activity);
  if (typeof inside === 'string') return [{ kind, title, reason: inside }];
  return [{ kind, title, attempt: () => inlined(context, activity, inside) }];
}

/** What comes out, or why the text does not allow it. */
function textInside(
  { source }: RefactoringContext,
  declaration: ActivityDeclaration,
  activity: Activity,
): Inside | string {
  if (activity.ranges.length > 1)
    return "What is inside stands in a 'decompose'; move it back to the declaration first.";
  if (activity.calls.length > 0) return 'It calls another activity.';
  return insideOf(source, declaration);
}

function inlined(context: RefactoringContext, activity: Activity, inside: Inside): Change | string {
  const edits = editsOf(context, activity, inside);
  if (typeof edits === 'string') return edits;
  const { workspace, model } = context;
  const judge = (before: ModelQueries, after: ModelQueries) =>
    inlineObjection(before, activity, after);
  return objection(workspace, model, edits, judge) ?? { edits };
}

/** The edits, or what stands in their way. */
function editsOf(
  context: RefactoringContext,
  activity: Activity,
  inside: Inside,
): readonly FileEdit[] | string {
  const { workspace, model, fragment } = context;
  const sources = fromChildren(context, activity);
  if (typeof sources === 'string') return sources;
  const plain = plainReferences(workspace, model, activity.parent ?? '');
  if (plain === undefined) return AMBIGUOUS;
  const rewritten = plain.filter((edit) => !sources.some((other) => isSamePlace(edit, other)));
  const edits = [...sources, ...rewritten, ...givenToEach(context, activity)];
  const all = [...edits, ...tunnels(context, activity)];
  const isHere = (edit: FileEdit) => isInRange(edit, fragment.document, inside.body);
  const lost = (edit: FileEdit) =>
    isInRange(edit, fragment.document, inside.block) && !isHere(edit);
  return [
    { document: fragment.document, ...inside.block, text: inside.text(all.filter(isHere)) },
    ...all.filter((edit) => !isHere(edit) && !lost(edit)),
  ];
}

/** Whoever takes something from the activity takes it from those inside that make it. */
function fromChildren(
  { workspace, model }: RefactoringContext,
  activity: Activity,
): readonly FileEdit[] | string {
  const edits: FileEdit[] = [];
  for (const { kind, id, origin, declaration } of model.references()) {
    if (kind !== 'activity' || id !== activity.id || declaration) continue;
    const fragment = workspace.fragmentOf(origin.document);
    const who = activityAt(model, origin.document, origin.start)?.name ?? 'Something';
    if (fragment === undefined || sourceAt(fragment, origin.start) === undefined)
      return `'${who}' points to it with '${wordBefore(workspace, origin)}'.`;
    const taken = entryHolding(fragment, origin)?.object.text ?? '';
    const makers = makersInside(model, activity, taken);
    if (makers.length === 0)
      return `'${who}' takes '${taken}' from it, and no activity inside makes that.`;
    const sources = makers.map(({ name }) => writtenName(name)).join(' <- ');
    edits.push(rewrittenAt(workspace, origin, sources));
  }
  return edits;
}

/** `see` or `call`, which may stand before several names. */
function wordBefore(workspace: ModelWorkspace, { document, start }: Origin): string {
  const before = workspace.textOf(document)?.slice(0, start) ?? '';
  return before
    .slice(Math.max(before.lastIndexOf('see'), before.lastIndexOf('call')))
    .slice(0, 4)
    .trim();
}

function entryHolding(fragment: Fragment, { start }: Origin): IcomEntry | undefined {
  return allLists(fragment)
    .flatMap(({ entries }) => entries)
    .find(({ from }) => from.some(({ origin }) => origin.start === start));
}

/** The children that make an object, a bundle that holds it, or a part of it. */
function makersInside(model: ModelQueries, activity: Activity, name: string): readonly Activity[] {
  const object = model.object(nameKey(name));
  const wanted = new Set([nameKey(name), ...(object?.bundles ?? []), ...(object?.parts ?? [])]);
  return childrenOf(model, activity).filter(({ id }) =>
    model.boundary(id).output.some((entry) => wanted.has(entry.object)),
  );
}

/** What the activity gives to each of its children, they write themselves. */
function givenToEach({ workspace, model }: RefactoringContext, activity: Activity) {
  return childrenOf(model, activity).flatMap((child) =>
    ROLES.flatMap((role) => {
      const given = (child.lists[role] ?? []).filter(({ fromEach }) => fromEach);
      const names = given.map(({ object }) => nameOf(model, object));
      return addEntries(workspace, model, child, role, names);
    }),
  );
}

/** What the activity hides from its parent, its children hide: they stand on the parent's diagram then. */
function tunnels({ workspace, model }: RefactoringContext, activity: Activity) {
  const hidden = new Set(
    ROLES.flatMap((role) => activity.lists[role] ?? []).flatMap(({ object, tunnel }) =>
      tunnel === 'parent' ? [object] : [],
    ),
  );
  const children = childrenOf(model, activity);
  const texts = children.flatMap((child) => textsOf(workspace, model, child));
  return texts
    .flatMap(({ content }) => content.lists)
    .flatMap((list) => list.entries.map((entry) => ({ list, entry })))
    .filter(({ entry }) => entry.tunnel === 'none' && hidden.has(nameKey(entry.object.text)))
    .flatMap(hideFromParent);
}

function childrenOf(model: ModelQueries, { children }: Activity): readonly Activity[] {
  return children.flatMap((id) => model.activity(id) ?? []);
}

function nameOf(model: ModelQueries, object: ObjectId): string {
  return writtenName(model.object(object)?.name ?? object);
}

function isSamePlace(a: FileEdit, b: FileEdit): boolean {
  return a.document === b.document && a.start === b.start;
}
