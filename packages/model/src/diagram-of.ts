/** Which diagrams a model has, and each of them: topology and text, no coordinates. */
import { contextArrows } from './context-diagram.js';
import { diagramArrows } from './diagram-arrows.js';
import { diagramLinks, type DiagramLinks } from './diagram-links.js';
import type { Diagram, DiagramBox, FrameFields } from './diagram.js';
import { getOrMake, remembered } from './memo.js';
import { CONTEXT_NODE, nodeNumber, nodePath } from './node-number.js';
import type { Activity, ActivityId, ProcessModel } from './process-model.js';
import { relationsOf } from './relations.js';

export interface DiagramReference {
  /** `A-0`, `A0`, `A22`. */
  readonly node: string;
  /** The activity that the diagram decomposes; on A-0 the root, which is its box. */
  readonly activity: ActivityId;
}

/** The diagrams of a model: A-0, then each activity with activities inside, in node order. Stubs have
 *  none. Empty for a model without activities. */
export const diagramsOf: (model: ProcessModel) => readonly DiagramReference[] = remembered(
  (model: ProcessModel) => {
    const { root } = model;
    if (root === undefined) return [];
    const decomposed = [...model.activities.values()].filter(isDecomposed);
    const context = { node: CONTEXT_NODE, activity: root.id };
    return [context, ...decomposed.map(({ node, id }) => ({ node, activity: id }))];
  },
);

/** True where the activity has a diagram of its own. */
export function isDecomposed({ kind, children }: Activity): boolean {
  return kind === 'activity' && children.length > 0;
}

/** The diagram of a node (`A-0`, `A0`, `A22`), or undefined where there is none. Remembered by model. */
export function diagramOf(model: ProcessModel, node: string): Diagram | undefined {
  const path = nodePath(node);
  const key = path === undefined ? node : nodeNumber(path);
  const activity = activitiesByNode(model).get(key === CONTEXT_NODE ? 'A0' : key);
  if (activity === undefined) return undefined;
  if (key !== CONTEXT_NODE && !isDecomposed(activity)) return undefined;
  return getOrMake(diagrams(model), key, () =>
    key === CONTEXT_NODE ? contextDiagram(model, activity) : decomposition(model, activity),
  );
}

const diagrams = remembered((_model: ProcessModel) => new Map<string, Diagram>());

/** Every activity by its node number. */
export const activitiesByNode: (model: ProcessModel) => ReadonlyMap<string, Activity> = remembered(
  (model: ProcessModel) =>
    new Map([...model.activities.values()].map((activity) => [activity.node, activity])),
);

const links = remembered((_model: ProcessModel) => new Map<Activity, DiagramLinks>());

/** The links of the diagram that decomposes `activity`, remembered by model. */
export function linksOf(model: ProcessModel, activity: Activity): DiagramLinks {
  return getOrMake(links(model), activity, () => diagramLinks(model, activity));
}

function decomposition(model: ProcessModel, activity: Activity): Diagram {
  const children = relationsOf(model).childrenOf(activity);
  return {
    model: model.name,
    node: activity.node,
    title: activity.title,
    activity: activity.id,
    frame: { ...fieldsOf(model), context: contextOf(model, activity) },
    boxes: children.map(toBox),
    arrows: diagramArrows(model, linksOf(model, activity)),
  };
}

function contextDiagram(model: ProcessModel, root: Activity): Diagram {
  const { purpose, viewpoint } = model;
  return {
    model: model.name,
    node: CONTEXT_NODE,
    title: root.title,
    activity: root.id,
    frame: { ...fieldsOf(model), purpose, viewpoint },
    boxes: [toBox(root)],
    arrows: contextArrows(model, root),
  };
}

function toBox(activity: Activity): DiagramBox {
  const { id, node, boxNumber: number, title: name, kind } = activity;
  return { id, node, number, name, decomposed: isDecomposed(activity), kind };
}

/** The fields that all diagrams of a model share; the rest stays empty on a form. */
function fieldsOf({ profile, author, project, date, revision, status }: ProcessModel): FrameFields {
  return {
    ...(profile === 'gost' ? { form: 'gost' } : {}),
    usedAt: undefined,
    author,
    project,
    date,
    revision,
    status,
    number: undefined,
    purpose: undefined,
    viewpoint: undefined,
    context: undefined,
  };
}

/** The diagram above, and which of its boxes is decomposed. */
function contextOf(model: ProcessModel, activity: Activity): FrameFields['context'] {
  const parent = relationsOf(model).parentOf(activity);
  if (parent === undefined) return { node: CONTEXT_NODE, boxes: 1, index: 0 };
  const { node, children } = parent;
  return { node, boxes: children.length, index: children.indexOf(activity.id) };
}
