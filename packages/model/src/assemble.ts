/**
 * The fragments of all files of one model -> `ProcessModel`: the one place where names are resolved.
 * Phases: index each file, merge the objects, build the tree, resolve what refers to it.
 */
import { Resolution } from './resolution.js';
import { activityTree } from './activity-tree.js';
import { agentTable } from './agent-table.js';
import { checkNames } from './check-names.js';
import { inDocumentOrder } from './findings.js';
import type { Fragment } from './fragment.js';
import { indexOf } from './fragment-index.js';
import type { Issue } from './issue.js';
import { resolveLists } from './list-resolution.js';
import { modelBody } from './model-body.js';
import { objectTable } from './object-table.js';
import type { Activity, ProcessModel } from './process-model.js';
import type { ActivityDraft } from './activity-draft.js';

/** The model that the fragments make together, in the order of their documents. Total: what is wrong
 *  stands in `issues`, and what can be understood is kept. The fragments are taken to be of one
 *  model, the one that the first of them names. */
export function assemble(fragments: readonly Fragment[]): ProcessModel {
  const issues: Issue[] = [];
  const name = fragments.find(({ model }) => model !== undefined)?.model?.text ?? '';
  const indexes = fragments.map(indexOf);
  const body = modelBody(fragments, issues);
  const table = objectTable(indexes, fragments);
  const tree = activityTree(fragments, name, issues);
  const agents = agentTable(indexes, name, issues);
  const resolution = new Resolution(name, tree, agents, indexes, issues);
  const resolve = resolution.source.bind(resolution);
  const lists = resolveLists(tree.activities, table.objects, name, resolve, issues);
  const activities = tree.activities.map((draft, index) => {
    const calls = draft.contents.flatMap((content) => resolution.calls(content));
    return toActivity(draft, lists[index] ?? NO_LISTS, calls);
  });
  const references = resolution.references(fragments);
  issues.push(...table.issues, ...checkNames(indexes, table.objects, tree, agents));
  return {
    ...body,
    name,
    root: activities[0],
    activities: new Map(activities.map((activity) => [activity.id, activity])),
    objects: table.objects,
    agents: agents.agents,
    roles: agents.roles,
    references,
    issues: inDocumentOrder(issues, fragments),
    fragments,
  };
}

const NO_LISTS: Pick<Activity, 'lists' | 'closed'> = {
  lists: { control: undefined, input: undefined, output: undefined, mechanism: undefined },
  closed: [],
};

function toActivity(
  draft: ActivityDraft,
  { lists, closed }: Pick<Activity, 'lists' | 'closed'>,
  calls: Activity['calls'],
): Activity {
  const { contents, declaration, parent } = draft;
  const texts = joinedTexts(contents.map((content) => content.texts));
  return {
    id: draft.id,
    node: draft.node,
    boxNumber: draft.path[draft.path.length - 1] ?? 0,
    kind: draft.kind,
    name: draft.name,
    title: texts.title?.text ?? draft.name,
    definition: declaration?.definition?.text,
    texts,
    parent: parent?.id,
    children: draft.children.map(({ id }) => id),
    lists,
    closed,
    calls,
    origin: declaration?.name.origin,
    ranges: draft.ranges,
  };
}

/** The texts of an activity and of what is added to it as one; of single texts the first counts. */
function joinedTexts(all: readonly Activity['texts'][]): Activity['texts'] {
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return first;
  return {
    title: all.find(({ title }) => title !== undefined)?.title,
    purpose: all.find(({ purpose }) => purpose !== undefined)?.purpose,
    description: all.find(({ description }) => description !== undefined)?.description,
    outcomes: all.flatMap(({ outcomes }) => outcomes),
    includes: all.flatMap(({ includes }) => includes),
    excludes: all.flatMap(({ excludes }) => excludes),
  };
}
