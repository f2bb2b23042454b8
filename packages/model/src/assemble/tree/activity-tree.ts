/**
 * Phase 3 of assembling: the tree of activities. Nested declarations, then what each `decompose` adds, then the stubs
 * that are known by number alone. Its steps: choose the root, join decompositions until none can be joined any more,
 * place by number, number, name. The database keeps the tree from edit to edit.
 */
import { draftsOf, impliedDraft, type ActivityDraft, type FileDrafts } from './activity-draft.js';
import { ActivityNames } from './activity-names.js';
import { Joiner } from './decompositions.js';
import { newFinding } from '../../values/new-finding.js';
import type { Fragment } from '../../values/fragment.js';
import type { Finding } from '../../values/finding.js';
import { getOrMake } from '../../values/memo.js';
import { nameOrigin, numberFindings, numberTree, placeByNumber } from './numbering.js';

export interface ActivityTree {
  readonly root: ActivityDraft | undefined;
  /** In node order; what hangs nowhere is left out. */
  readonly activities: readonly ActivityDraft[];
  /** Of all declared activities, those that hang nowhere included. */
  readonly names: ActivityNames;
  /** What stands in each file, by document. */
  readonly files: Map<string, FileDrafts>;
  /** Whether something in it is known by number alone. */
  readonly isPlacedByNumber: boolean;
  /** What is wrong with that. */
  readonly findings: readonly Finding[];
}

/** Builds the tree. Activities that hang nowhere are left out of it. */
export function activityTree(fragments: readonly Fragment[], model: string): ActivityTree {
  const findings: Finding[] = [];
  const files = fragments.map(draftsOf);
  const all = files.flatMap(({ activities }) => activities);
  const numbered = all.filter(({ placed }) => placed !== undefined);
  const tops = topsOf(files);
  const root = rootOf(tops) ?? (numbered.length > 0 ? impliedRoot(model) : undefined);
  const names = new ActivityNames(model, root);
  for (const draft of all) if (draft.placed === undefined) names.add(draft);
  const decompositions = files.flatMap((file) => file.decompositions);
  const joiner = new Joiner(root, names, all, decompositions);
  joiner.joinAll();
  if (root !== undefined && numbered.length > 0) {
    numberTree(root);
    placeByNumber(root, numbered, decompositions, findings);
    for (const draft of numbered) names.add(draft);
    joiner.joinAll();
  }
  const activities = root === undefined ? [] : numberTree(root);
  nameActivities(root, activities);
  return {
    root,
    activities,
    names,
    files: new Map(files.map((file) => [file.document, file])),
    isPlacedByNumber: numbered.length > 0,
    findings,
  };
}

/** Activities at the top of the files, those known by number alone left out. */
export function topsOf(files: readonly FileDrafts[]): readonly ActivityDraft[] {
  return files.flatMap(({ tops }) => tops.filter(({ placed }) => placed === undefined));
}

/** The first activity at the top of a file. */
export function rootOf(tops: readonly ActivityDraft[]): ActivityDraft | undefined {
  return tops.find(({ kind }) => kind === 'activity') ?? tops[0];
}

/** Where only stubs known by number are there, the root is implied. */
function impliedRoot(model: string): ActivityDraft {
  return { ...impliedDraft('A0'), name: model === '' ? 'A0' : model };
}

/** Every other activity at the top of a file is left out. */
export function rootFindings(
  tops: readonly ActivityDraft[],
  root: ActivityDraft | undefined,
): readonly Finding[] {
  return tops.flatMap((other) =>
    root === undefined || other === root ? [] : [secondRoot(other, root)],
  );
}

function secondRoot(draft: ActivityDraft, root: ActivityDraft): Finding {
  return newFinding(
    'model/two-roots',
    'error',
    `'${draft.name}' stands at the top of a file as '${root.name}' does; a model has one activity A0: put it into the activity that it is part of, or into a 'decompose'.`,
    nameOrigin(draft),
    [{ message: `'${root.name}' is A0.`, origin: nameOrigin(root) }],
  );
}

function nameActivities(
  root: ActivityDraft | undefined,
  activities: readonly ActivityDraft[],
): void {
  if (root !== undefined) root.id = segmentOf(root);
  for (const draft of activities) {
    draft.hangs = true;
    const ids = childIds(draft);
    for (const [index, child] of draft.children.entries()) child.id = ids[index] ?? '';
  }
}

/** The identities of the children of an activity, in box order. */
export function childIds({ id, children }: ActivityDraft): readonly string[] {
  const counts = new Map<string, number>();
  return children.map((child) => {
    const segment = segmentOf(child);
    const count = (counts.get(segment) ?? 0) + 1;
    counts.set(segment, count);
    return count === 1 ? `${id}/${segment}` : `${id}/${segment}#${count}`;
  });
}

function segmentOf({ name }: ActivityDraft): string {
  return name === '' ? '?' : name.replaceAll('/', '//');
}

/** What is wrong with the names and numbers of the children of an activity. */
export function siblingFindings(parent: ActivityDraft): readonly Finding[] {
  return [...twinFindings(parent), ...numberFindings(parent)];
}

function twinFindings(parent: ActivityDraft): readonly Finding[] {
  const firsts = new Map<string, ActivityDraft>();
  return parent.children.flatMap((draft) => {
    const first = getOrMake(firsts, draft.name, () => draft);
    return first === draft || draft.name === '' ? [] : [siblingTwice(draft, first)];
  });
}

function siblingTwice(draft: ActivityDraft, first: ActivityDraft): Finding {
  return newFinding(
    'name/duplicate',
    'error',
    `'${draft.name}' stands twice under '${draft.parent?.name ?? ''}'; activities of one diagram have names of their own: rename one.`,
    nameOrigin(draft),
    [{ message: `The other '${draft.name}'.`, origin: nameOrigin(first) }],
  );
}
