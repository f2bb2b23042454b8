/** Some children of an activity move into a new one beside the others: how a diagram with too many boxes is split. */
import type {
  Activity,
  ActivityDeclaration,
  Fragment,
  IcomList,
  Origin,
} from '@idef0-studio/model';
import { activityOfOrigin, allActivities } from '../fixes/activity-text.js';
import { freeName } from '../fixes/free-name.js';
import { indentAt, lineBreakOf, stepOf } from '../fixes/source-lines.js';
import { writtenName } from '../lsp/written-name.js';
import { plainReferences } from './plain-references.js';
import type { Refactoring, RefactoringContext } from './refactoring.js';
import { isInRange, linesOf, reindented, withEdits } from './text-blocks.js';

/** Extracts the children whose lines the selection meets; two at least, and not all. */
export function extractSelected(context: RefactoringContext): readonly Refactoring[] {
  const { selection } = context;
  if (selection.start === selection.end) return [];
  for (const { children, lists } of familiesIn(context.fragment)) {
    const chosen = children.filter(
      ({ origin }) => origin.start < selection.end && selection.start < origin.end,
    );
    if (chosen.length < 2 || chosen.length === children.length) continue;
    const isWithinOne = chosen.some(({ origin }) => origin.start >= selection.end);
    const extracted = isWithinOne ? undefined : extraction(context, chosen, lists);
    if (extracted === undefined) continue;
    const title = `Extract ${chosen.length} activities into a new one`;
    return [{ kind: 'extract', title, ...extracted }];
  }
  return [];
}

/** Extracts the first half of the children of an activity; none where their text stands in no one place. */
export function extractHalf(context: RefactoringContext, parent: Activity): Extraction | undefined {
  const first = context.model.activities.get(parent.children[0] ?? '');
  const family = familiesIn(context.fragment).find(({ children }) =>
    children.some(({ name }) => first !== undefined && isSame(name.origin, first.origin)),
  );
  const chosen = family?.children.slice(0, Math.ceil(parent.children.length / 2)) ?? [];
  if (family === undefined || chosen.length < 2) return undefined;
  return extraction(context, chosen, family.lists);
}

/** Edits, and the made-up name of the new activity. */
type Extraction = Required<Pick<Refactoring, 'edits' | 'invented'>>;

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

/** The edits; undefined where the children share lines with other things, or names would not do any more. */
function extraction(
  { workspace, model, source, fragment }: RefactoringContext,
  chosen: readonly ActivityDeclaration[],
  lists: readonly IcomList[],
): Extraction | undefined {
  const blocks = chosen.map(({ origin }) => linesOf(source, origin));
  const [first] = chosen;
  const activity = first && activityOfOrigin(model, first.name.origin);
  const start = blocks[0]?.start;
  const end = blocks.at(-1)?.end;
  if (first === undefined || activity?.parent === undefined) return undefined;
  if (start === undefined || end === undefined || blocks.includes(undefined)) return undefined;
  const references = plainReferences(workspace, model, activity.parent);
  if (references === undefined) return undefined;
  const indent = indentAt(source, first.origin.start);
  const deeper = indent + stepOf(source);
  const line = lineBreakOf(source);
  const invented = freeName(model, 'New Activity');
  const head = [
    `${indent}activity ${writtenName(invented)} {`,
    ...eachLines(source, lists, deeper),
    '',
  ].join(line);
  const { document } = fragment;
  const inside = references.filter((edit) => isInRange(edit, document, { start, end }));
  const moved = withEdits(source, { start, end }, inside);
  const closed = moved.endsWith('\n') ? moved : moved + line;
  const text = `${head}${reindented(closed, indent, deeper)}${indent}}${line}`;
  const outside = references.filter((edit) => !inside.includes(edit));
  return { edits: [{ document, start, end, text }, ...outside], invented };
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
