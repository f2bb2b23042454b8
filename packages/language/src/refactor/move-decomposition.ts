/** A decomposition moves to a file of its own, and back to where its activity is declared. */
import type { Activity, Decomposition, ModelQueries } from '@idef0-studio/model';
import { activityOfOrigin, textsOf } from '../edits/activity-text.js';
import { referenceTo } from '../edits/activity-reference.js';
import { insertion } from '../edits/entry-edits.js';
import type { FileEdit } from '../edits/file-edit.js';
import {
  indentAt,
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  stepOf,
} from '../edits/source-lines.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import {
  declarationAt,
  headEnd,
  type Change,
  type Offer,
  type RefactoringContext,
} from './refactoring.js';
import { commentsIn, insideBraces, insideReindented } from '../edits/text-blocks.js';
import { keepingDiagrams } from './dry-run.js';

/** The body of an activity becomes a `decompose` in a new file beside this one, named after node and name. */
export function moveToFile(context: RefactoringContext): readonly Offer[] {
  const { workspace, model, fragment, source } = context;
  const declaration = declarationAt(context);
  const activity = declaration && activityOfOrigin(model, declaration.name.origin);
  if (activity === undefined || declaration === undefined || fragment.model === undefined)
    return [];
  if (activity.ranges.length > 1 || declaration.content.children.length === 0) return [];
  const { name, definition, origin } = declaration;
  const header = definition?.origin.end ?? name.origin.end;
  const body = insideBraces(source, header, origin);
  if (body === undefined) return [];
  const line = lineBreakOf(source);
  const { start, end } = fragment.model.origin;
  const outer = indentAt(source, origin.start);
  const inside = insideReindented(source.slice(body.start, body.end), outer, '');
  const document = freeFile(workspace, fragment.document, activity);
  const head = `model ${source.slice(start, end)}${line}${line}`;
  const remarks = commentsIn(source.slice(header, body.start)).map((each) => each + line);
  const text = `${head}${remarks.join('')}decompose ${referenceTo(model, activity)} {${inside}}${line}`;
  const edits = [
    { document: fragment.document, start: header, end: origin.end, text: '' },
    insertion(document, 0, text),
  ];
  const title = `Move what is inside '${activity.name}' to '${fileName(document)}'`;
  return [move(context, title, { edits })];
}

/** What a `decompose` says moves into the declaration of its activity. A file with nothing left goes. */
export function moveBack(context: RefactoringContext): readonly Offer[] {
  const { workspace, model, fragment, source, selection } = context;
  const decomposition = fragment.decompositions.find(
    ({ origin, target }) =>
      origin.start <= selection.start && selection.start <= headEnd(source, target.origin.end),
  );
  const activity = decomposition && decomposedBy(model, decomposition);
  if (decomposition === undefined || activity?.ranges.length !== 2) return [];
  const body = insideBraces(source, decomposition.target.origin.end, decomposition.origin);
  const [declaration] = textsOf(workspace, model, activity);
  if (body === undefined || declaration?.kind !== 'declaration') return [];
  const rest = restOf(context, decomposition);
  const inside = source.slice(body.start, body.end);
  const remarks = commentsIn(source.slice(decomposition.origin.start, body.start));
  const comments = rest.isGone ? [...remarks, ...rest.comments] : remarks;
  const edit = intoDeclaration(declaration, inside, comments);
  if (edit === undefined) return [];
  const title = `Move what is inside '${activity.name}' to its declaration`;
  const change = rest.isGone
    ? { edits: [edit], removed: [fragment.document] }
    : { edits: [edit, rest.edit] };
  return [move(context, title, change)];
}

/** Moving changes no diagram. */
function move({ workspace, model }: RefactoringContext, title: string, change: Change): Offer {
  return { kind: 'move', title, attempt: () => keepingDiagrams(workspace, model, change) };
}

function decomposedBy(model: ModelQueries, { origin }: Decomposition): Activity | undefined {
  return model
    .activities()
    .find(({ ranges }) =>
      ranges.some(({ document, start }) => document === origin.document && start === origin.start),
    );
}

/** What is left of a file without one of its decompositions. What stands behind its closing brace stays. */
function restOf({ fragment, source }: RefactoringContext, { origin }: Decomposition) {
  const start = isFirstOnLine(source, origin.start)
    ? lineStart(source, origin.start)
    : origin.start;
  const tail = source.slice(origin.end, lineEnd(source, origin.end));
  const end =
    tail.trim() === ''
      ? nextLine(source, origin.end)
      : origin.end + tail.length - tail.trimStart().length;
  const rest = source.slice(0, start) + source.slice(end);
  const model = fragment.model?.text ?? '';
  const comments = rest.split(/\r?\n/u).filter((line) => line.trimStart().startsWith('//'));
  const other = rest
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('//'));
  const isGone =
    fragment.body === undefined && other.length === 1 && other[0]?.trim() === `model ${model}`;
  const edit: FileEdit = { document: fragment.document, start, end, text: '' };
  return { isGone, comments, edit };
}

/** The edit that puts the inside of a body into a declaration; undefined where that has one on one line. */
function intoDeclaration(
  declaration: ReturnType<typeof textsOf>[number],
  inside: string,
  comments: readonly string[],
): FileEdit | undefined {
  const { document, source, headerEnd, origin } = declaration;
  const outer = indentAt(source, origin.start);
  const line = lineBreakOf(source);
  const remarks = comments.map((each) => outer + stepOf(source) + each.trim() + line).join('');
  const moved = withRemarks(insideReindented(inside, '', outer), remarks, outer, line);
  const own = insideBraces(source, headerEnd, origin);
  if (own === undefined) {
    const closing = moved.includes('\n') ? outer : '';
    return insertion(document, headerEnd, ` {${moved}${closing}}`);
  }
  if (!isFirstOnLine(source, own.end) || !inside.includes('\n')) return undefined;
  const lines = moved.replace(/^[ \t]*\r?\n/u, '');
  return insertion(document, lineStart(source, own.end), lines);
}

/** The inside of a body with comments before everything but what stands behind the opening brace. */
function withRemarks(inside: string, remarks: string, outer: string, line: string): string {
  if (remarks === '') return inside;
  const end = inside.indexOf('\n') + 1;
  if (end > 0) return inside.slice(0, end) + remarks + inside.slice(end);
  return `${line}${remarks}${outer}${inside.trim()}${line}`;
}

/** `a22-service-marketing-and-sales.idef0` beside a document, or a name like it that is free. */
function freeFile(workspace: ModelWorkspace, beside: string, { node, name }: Activity): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const stem = [node.toLowerCase(), ...words].join('-');
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1);
  const at = (count: number) =>
    `${folder}${encodeURIComponent(count === 1 ? stem : `${stem}-${count}`)}.idef0`;
  let count = 1;
  while (workspace.document(at(count)) !== undefined) count++;
  return at(count);
}

function fileName(document: string): string {
  return decodeURIComponent(document.slice(document.lastIndexOf('/') + 1));
}
