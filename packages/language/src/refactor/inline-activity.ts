/** An activity goes, and its children take its place in its parent. */
import type { Activity, ActivityContent, ActivityDeclaration } from '@idef0-studio/model';
import { activityOfOrigin, textsOf } from '../fixes/activity-text.js';
import { indentAt, lineBreakOf } from '../fixes/source-lines.js';
import { plainReferences } from './plain-references.js';
import { declarationAt, type Refactoring, type RefactoringContext } from './refactoring.js';
import { linesOf, reindented } from './text-blocks.js';

/** Offered where nothing but the border is lost: the activity has its children in its declaration, no texts,
 *  tunnels, calls or `each`, its parent has no `each`, nothing refers to it, and no comment would be lost. Its definition stays as a
 *  comment. */
export function inlineActivity(context: RefactoringContext): readonly Refactoring[] {
  const { workspace, model, fragment, source } = context;
  const declaration = declarationAt(context);
  const activity = declaration && activityOfOrigin(model, declaration.name.origin);
  if (declaration === undefined || activity?.parent === undefined) return [];
  if (!isBorderOnly(declaration.content) || !isFreeToGo(context, activity)) return [];
  const block = linesOf(source, declaration.origin);
  const children = declaration.content.children.map(({ origin }) => linesOf(source, origin));
  const [start, end] = [children[0]?.start, children.at(-1)?.end];
  const references = plainReferences(workspace, model, activity.parent);
  if (block === undefined || start === undefined || end === undefined) return [];
  // Node numbers shift, and `Parent.Name` would miss its parent.
  if (children.includes(undefined) || references?.length !== 0) return [];
  const indent = indentAt(source, declaration.origin.start);
  const first = declaration.content.children[0]?.origin.start ?? start;
  const inner = indentAt(source, first);
  const lost = source.slice(declaration.origin.start, start) + source.slice(end, block.end);
  if (/\/[/*]/u.test(lost)) return [];
  const { document } = fragment;
  const text =
    remark(context, declaration, block.start) + reindented(source.slice(start, end), inner, indent);
  return [
    {
      kind: 'inline',
      title: `Inline '${activity.name}': its ${children.length} activities take its place`,
      edits: [{ document, start: block.start, end: block.end, text }],
    },
  ];
}

function isBorderOnly({
  texts,
  lists,
  calls,
  objects,
  bundles,
  children,
}: ActivityContent): boolean {
  const { title, purpose, description, outcomes, includes, excludes } = texts;
  const hasTexts = [title, purpose, description].some((text) => text !== undefined);
  const others = [outcomes, includes, excludes, calls, objects, bundles];
  return (
    children.length > 0 &&
    !hasTexts &&
    others.every(({ length }) => length === 0) &&
    lists.every(({ each, entries }) => !each && entries.every(({ tunnel }) => tunnel === 'none'))
  );
}

function isFreeToGo({ workspace, model }: RefactoringContext, activity: Activity): boolean {
  const parent = model.activities.get(activity.parent ?? '');
  if (parent === undefined || activity.ranges.length > 1) return false;
  const lists = textsOf(workspace, model, parent).flatMap(({ content }) => content.lists);
  const isNamed = model.references.some(
    ({ kind, id, declaration }) => kind === 'activity' && id === activity.id && !declaration,
  );
  return !isNamed && lists.every(({ each }) => !each);
}

/** The comments above the activity, and what it was. */
function remark(
  { source }: RefactoringContext,
  { name, definition, origin }: ActivityDeclaration,
  start: number,
): string {
  const indent = indentAt(source, origin.start);
  const above = source.slice(start, origin.start).replace(/[ \t]*$/u, '');
  if (definition === undefined) return above;
  const words = definition.text.replace(/\s+/gu, ' ').trim();
  return `${above}${indent}// ${name.text}: ${words}${lineBreakOf(source)}`;
}
