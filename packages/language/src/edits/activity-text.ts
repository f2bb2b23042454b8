/** Where the text of an activity stands: its declaration, and each `decompose` of it. */
import type {
  Activity,
  ActivityContent,
  ActivityDeclaration,
  Fragment,
  IcomEntry,
  IcomList,
  Name,
  Origin,
  ModelQueries,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { skipBlanks } from './source-lines.js';

/** One piece of text that says something of an activity. */
export interface ActivityText {
  readonly document: string;
  /** The text of the document. */
  readonly source: string;
  readonly kind: 'declaration' | 'decomposition';
  /** Offset behind name and definition. */
  readonly headerEnd: number;
  readonly origin: Origin;
  readonly content: ActivityContent;
  /** Offset behind the opening brace; undefined where there is none. */
  readonly bodyStart: number | undefined;
}

/** The pieces of text of an activity, its declaration first. */
export function textsOf(
  workspace: ModelWorkspace,
  model: ModelQueries,
  activity: Activity,
): readonly ActivityText[] {
  return activity.ranges.flatMap(({ document, start }) => {
    const fragment = model.fragments().find((each) => each.document === document);
    const source = workspace.textOf(document);
    if (fragment === undefined || source === undefined) return [];
    const piece = pieceAt(fragment, start);
    if (piece === undefined) return [];
    const brace = skipBlanks(source, piece.headerEnd);
    const bodyStart = source[brace] === '{' ? brace + 1 : undefined;
    return [{ document, source, bodyStart, ...piece }];
  });
}

type Piece = Pick<ActivityText, 'kind' | 'headerEnd' | 'origin' | 'content'>;

function pieceAt(fragment: Fragment, start: number): Piece | undefined {
  const decomposition = fragment.decompositions.find(({ origin }) => origin.start === start);
  if (decomposition !== undefined) {
    const { origin, content, target } = decomposition;
    return { kind: 'decomposition', headerEnd: target.origin.end, origin, content };
  }
  const declaration = allActivities(fragment).find(({ origin }) => origin.start === start);
  if (declaration === undefined) return undefined;
  const { origin, content, name, definition } = declaration;
  const headerEnd = Math.max(name.origin.end, definition?.origin.end ?? 0);
  return { kind: 'declaration', headerEnd, origin, content };
}

/** Every activity that a file declares, to any depth, parents first. */
export function allActivities(fragment: Fragment): readonly ActivityDeclaration[] {
  const inside = (declared: readonly ActivityDeclaration[]): readonly ActivityDeclaration[] =>
    declared.flatMap((each) => [each, ...inside(each.content.children)]);
  const decomposed = fragment.decompositions.flatMap(({ content }) => content.children);
  return inside([...fragment.activities, ...decomposed]);
}

/** The activity whose name is declared at a place. */
export function activityOfOrigin(model: ModelQueries, place: Origin): Activity | undefined {
  return model
    .activities()
    .find(({ origin }) => origin?.document === place.document && origin.start === place.start);
}

/** The name behind a `<-` that begins at a place. */
export function sourceAt(fragment: Fragment, start: number): Name | undefined {
  return allLists(fragment)
    .flatMap(({ entries }) => entries.flatMap(({ from }) => from))
    .find(({ origin }) => origin.start === start);
}

/** Every list of a file, of activities, decompositions and agents. */
export function allLists(fragment: Fragment): readonly IcomList[] {
  return [
    ...allActivities(fragment).flatMap(({ content }) => content.lists),
    ...fragment.decompositions.flatMap(({ content }) => content.lists),
    ...fragment.externals.flatMap((external) => external.lists),
  ];
}

/** An entry of a list, with its list. */
export interface WrittenEntry {
  readonly list: IcomList;
  readonly entry: IcomEntry;
}

/** The entry that begins at a place, of an activity or an agent. */
export function entryAt(fragment: Fragment, start: number): WrittenEntry | undefined {
  const known = entriesByStart.get(fragment) ?? entriesOf(fragment);
  entriesByStart.set(fragment, known);
  return known.get(start);
}

/** Fixes of many findings ask for many entries of one fragment, which never changes. */
const entriesByStart = new WeakMap<Fragment, ReadonlyMap<number, WrittenEntry>>();

/** By their own starts and by those of their objects; of two at one place the first counts. */
function entriesOf(fragment: Fragment): ReadonlyMap<number, WrittenEntry> {
  const result = new Map<number, WrittenEntry>();
  for (const list of allLists(fragment)) {
    for (const entry of list.entries) {
      for (const start of [entry.origin.start, entry.object.origin.start])
        if (!result.has(start)) result.set(start, { list, entry });
    }
  }
  return result;
}
