/**
 * The tree of activities: nested declarations, then what each `decompose` adds, then the stubs that
 * are known by number alone. Phases: choose the root, join decompositions until none can be joined
 * any more, place by number, number, name.
 */
import {
  draftsOf,
  impliedDraft,
  type ActivityDraft,
  type Drafts,
  type FileDrafts,
} from './activity-draft.js';
import { ActivityNames } from './activity-names.js';
import { Joiner, type Joined } from './decompositions.js';
import { finding } from './findings.js';
import type { Fragment } from './fragment.js';
import type { Issue } from './issue.js';
import { getOrMake } from './memo.js';
import { nameOrigin, numberTree, placeByNumber } from './numbering.js';

export interface ActivityTree {
  readonly root: ActivityDraft | undefined;
  /** In node order. */
  readonly activities: readonly ActivityDraft[];
  readonly names: ActivityNames;
  /** Where each `decompose` was joined to. */
  readonly joined: readonly Joined[];
  /** What stands in each file, by document. */
  readonly files: ReadonlyMap<string, FileDrafts>;
}

/** Builds the tree. Activities that hang nowhere are left out; why they do is in `issues`. */
export function activityTree(
  fragments: readonly Fragment[],
  model: string,
  issues: Issue[],
): ActivityTree {
  const drafts = draftsOf(fragments);
  const root = chooseRoot(drafts, model, issues);
  const names = new ActivityNames(model, drafts.named);
  const joiner = new Joiner(root, names, drafts.decompositions, issues);
  joiner.joinAll();
  if (root !== undefined && drafts.numbered.length > 0) {
    numberTree(root, []);
    placeByNumber(root, drafts.numbered, issues);
    for (const draft of drafts.numbered) names.add(draft);
    joiner.joinAll();
  }
  joiner.reportRest();
  const activities = root === undefined ? [] : numberTree(root, issues);
  names.renumber(activities);
  names.keepOnly(new Set(activities));
  nameActivities(activities, issues);
  return { root, activities, names, joined: joiner.joined, files: drafts.files };
}

/** The first activity at the top of a file; a second one is reported and left out. Where only stubs
 *  known by number are there, the root is implied. */
function chooseRoot(drafts: Drafts, model: string, issues: Issue[]): ActivityDraft | undefined {
  const root = drafts.tops.find(({ kind }) => kind === 'activity') ?? drafts.tops[0];
  if (root === undefined) {
    const implied = { ...impliedDraft('A0'), name: model === '' ? 'A0' : model };
    return drafts.numbered.length === 0 ? undefined : implied;
  }
  for (const other of drafts.tops) {
    if (other !== root) issues.push(secondRoot(other, root));
  }
  return root;
}

function secondRoot(draft: ActivityDraft, root: ActivityDraft): Issue {
  return finding(
    'model/two-roots',
    'error',
    `'${draft.name}' stands at the top of a file as '${root.name}' does; a model has one activity A0: put it into the activity that it is part of, or into a 'decompose'.`,
    nameOrigin(draft),
    [{ message: `'${root.name}' is A0.`, origin: nameOrigin(root) }],
  );
}

/** Gives each activity its identity, and reports siblings of one name. */
function nameActivities(activities: readonly ActivityDraft[], issues: Issue[]): void {
  const firsts = new Map<string, ActivityDraft[]>();
  for (const draft of activities) {
    const segment = (draft.name === '' ? '?' : draft.name).replaceAll('/', '//');
    const base = draft.parent === undefined ? segment : `${draft.parent.id}/${segment}`;
    const alike = getOrMake(firsts, base, () => []);
    alike.push(draft);
    draft.id = alike.length === 1 ? base : `${base}#${alike.length}`;
    const [first] = alike;
    if (first !== undefined && first !== draft && draft.name !== '') {
      issues.push(siblingTwice(draft, first));
    }
  }
}

function siblingTwice(draft: ActivityDraft, first: ActivityDraft): Issue {
  return finding(
    'name/duplicate',
    'error',
    `'${draft.name}' stands twice under '${draft.parent?.name ?? ''}'; activities of one diagram have names of their own: rename one.`,
    nameOrigin(draft),
    [{ message: `The other '${draft.name}'.`, origin: nameOrigin(first) }],
  );
}
