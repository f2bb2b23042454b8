/** Some children of an activity move into a new one beside the others: how a diagram with too many boxes is split. */
import type {
  Activity,
  ActivityDeclaration,
  Fragment,
  IcomList,
  Origin,
  ModelQueries,
} from '@idef0-studio/model';
import { activityOfOrigin, allActivities } from '../edits/activity-text.js';
import type { FileEdit } from '../edits/file-edit.js';
import { freeName } from '../edits/free-name.js';
import { indentAt, lineBreakOf, stepOf } from '../edits/source-lines.js';
import { writtenName } from '../syntax/written-name.js';
import { AMBIGUOUS, plainReferences } from './plain-references.js';
import { extractObjection } from './extract-check.js';
import type { Change, Offer, RefactoringContext } from './refactoring.js';
import { isInRange, linesOf, reindented, withEdits, type TextRange } from '../edits/text-blocks.js';
import { objection } from './dry-run.js';

/** Extracts the children whose lines the selection meets; two at least, and not all. */
export function extractSelected(context: RefactoringContext): readonly Offer[] {
  const { selection } = context;
  if (selection.start === selection.end) return [];
  for (const { children, lists } of familiesIn(context.fragment)) {
    const chosen = children.filter(
      ({ origin }) => origin.start < selection.end && selection.start < origin.end,
    );
    if (chosen.length < 2 || chosen.length === children.length) continue;
    const isWithinOne = chosen.some(({ origin }) => origin.start >= selection.end);
    const block = isWithinOne ? undefined : blockOf(context, chosen);
    if (block === undefined) continue;
    const title = `Extract ${chosen.length} activities into a new one`;
    const attempt = () => extraction(context, { chosen, lists, block });
    return [{ kind: 'extract', title, attempt }];
  }
  return [];
}

/** Extracts the first half of the children of an activity; none where their text stands in no one place. Whether
 *  somebody would stand elsewhere then is to be asked before it is done. */
export function extractHalf(context: RefactoringContext, parent: Activity): Planned | undefined {
  const first = context.model.activity(parent.children[0] ?? '');
  const family = familiesIn(context.fragment).find(({ children }) =>
    children.some(({ name }) => first !== undefined && isSame(name.origin, first.origin)),
  );
  const chosen = family?.children.slice(0, Math.ceil(parent.children.length / 2)) ?? [];
  const block = blockOf(context, chosen);
  if (family === undefined || block === undefined || chosen.length < 2) return undefined;
  const planned = plan(context, { chosen, lists: family.lists, block });
  return typeof planned === 'string' ? undefined : planned;
}

/** Edits, and the made-up name of the new activity. */
type Extraction = Required<Pick<Change, 'edits' | 'invented'>>;

/** An extraction that has not been tried out. */
interface Planned extends Extraction {
  /** What stands in its way. */
  readonly objection: () => string | undefined;
}

interface Family {
  readonly children: readonly ActivityDeclaration[];
  /** Lists of the parent's text. */
  readonly lists: readonly IcomList[];
}

/** Children with one text around them, the deepest last. */
function familiesIn(fragment: Fragment): readonly Family[] {
  const contents = [...fragment.decompositions, ...allActivities(fragment)];
  return contents
    .map(({ content }) => content)
    .filter(({ children }) => children.length > 0)
    .map(({ children, lists }) => ({ children, lists }));
}

/** What moves, with the lists of the parent's text. */
interface Chosen {
  readonly chosen: readonly ActivityDeclaration[];
  readonly lists: readonly IcomList[];
  readonly block: TextRange;
}

/** The lines from the first of them to the last; undefined where one shares lines with other things. */
function blockOf(
  { source }: RefactoringContext,
  chosen: readonly ActivityDeclaration[],
): TextRange | undefined {
  const blocks = chosen.map(({ origin }) => linesOf(source, origin));
  const [start, end] = [blocks[0]?.start, blocks.at(-1)?.end];
  if (start === undefined || end === undefined || blocks.includes(undefined)) return undefined;
  return { start, end };
}

/** The edits, tried out, or what stands in their way. */
function extraction(context: RefactoringContext, what: Chosen): Extraction | string {
  const planned = plan(context, what);
  if (typeof planned === 'string') return planned;
  const { edits, invented, objection: find } = planned;
  return find() ?? { edits, invented };
}

function plan(context: RefactoringContext, what: Chosen): Planned | string {
  const { workspace, model } = context;
  const numbered = what.chosen.flatMap(withInside).find(({ name }) => name.node);
  if (numbered !== undefined)
    return `'${numbered.name.text}' is known by its number alone, and would have another one: give it a name first.`;
  const activities = what.chosen.flatMap(({ name }) => activityOfOrigin(model, name.origin) ?? []);
  const parent = activities[0]?.parent;
  if (parent === undefined) return 'They hang in no tree.';
  const references = plainReferences(workspace, model, parent);
  if (references === undefined) return AMBIGUOUS;
  const invented = freeName(model, 'New Activity');
  const edits = editsOf(context, what, references, invented);
  const extracted = { parent, chosen: activities.map(({ id }) => id), invented };
  const judge = (before: ModelQueries, after: ModelQueries) =>
    extractObjection(before, extracted, after);
  return { edits, invented, objection: () => objection(workspace, model, edits, judge) };
}

function withInside(activity: ActivityDeclaration): readonly ActivityDeclaration[] {
  return [activity, ...activity.content.children.flatMap(withInside)];
}

/** @param references written anew, inside the block and outside of it. */
function editsOf(
  { source, fragment: { document } }: RefactoringContext,
  { chosen, lists, block }: Chosen,
  references: readonly FileEdit[],
  invented: string,
): readonly FileEdit[] {
  const indent = indentAt(source, chosen[0]?.origin.start ?? block.start);
  const deeper = indent + stepOf(source);
  const line = lineBreakOf(source);
  const head = [
    `${indent}activity ${writtenName(invented)} {`,
    ...eachLines(source, lists, deeper),
    '',
  ].join(line);
  const inside = references.filter((edit) => isInRange(edit, document, block));
  const moved = withEdits(source, block, inside);
  const closed = moved.endsWith('\n') ? moved : moved + line;
  const text = `${head}${reindented(closed, indent, deeper)}${indent}}${line}`;
  const outside = references.filter((edit) => !inside.includes(edit));
  return [{ document, ...block, text }, ...outside];
}

/** What the parent gives each of its children, for the new one to give on. */
function eachLines(source: string, lists: readonly IcomList[], indent: string): readonly string[] {
  return lists
    .filter(({ each, entries }) => each && entries.length > 0)
    .map(({ role, entries }) => {
      const written = entries.map(({ origin }) => source.slice(origin.start, origin.end));
      return `${indent}each ${role} ${written.join(', ')}`;
    });
}

function isSame(a: Origin, b: Origin | undefined): boolean {
  return a.document === b?.document && a.start === b.start;
}
