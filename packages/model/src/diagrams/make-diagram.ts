/** Which diagrams a model has, and each of them: topology and text, no coordinates. */
import { contextArrows } from './context-diagram.js';
import { diagramArrows } from './diagram-arrows.js';
import type { Diagram, DiagramBox, DiagramReference, FrameFields } from '../values/diagram.js';
import { CONTEXT_NODE, nodePath, type NodePath } from '../names/node-number.js';
import { newestRevision } from '../values/form-fields.js';
import type { Activity, ModelHeader } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** The diagrams of a model: A-0, then each activity with activities inside, in node order. Stubs have
 *  none. Empty for a model without activities. */
export function diagramReferences(model: ModelQueries): readonly DiagramReference[] {
  const root = model.root();
  if (root === undefined) return [];
  const decomposed = model.activities().filter(isDecomposed);
  const context = { node: CONTEXT_NODE, activity: root.id };
  return [context, ...decomposed.map(({ node, id }) => ({ node, activity: id }))];
}

/** True where the activity has a diagram of its own. */
export function isDecomposed({ kind, children }: Activity): boolean {
  return kind === 'activity' && children.length > 0;
}

/** The diagram of a node (`A-0`, `A0`, `A22`), or undefined where there is none. */
export function makeDiagram(model: ModelQueries, node: string): Diagram | undefined {
  if (node === CONTEXT_NODE) {
    const root = model.root();
    return root && contextDiagram(model, root);
  }
  const activity = activityOfNode(model, node);
  if (activity === undefined || !isDecomposed(activity)) return undefined;
  return decomposition(model, activity);
}

/** The activity of a node number (`A22`); undefined where there is none. */
export function activityOfNode(model: ModelQueries, node: string): Activity | undefined {
  const path = nodePath(node);
  return path && activityAtPath(model, path);
}

/** The activity of a node: the boxes of these numbers, one inside the other. */
function activityAtPath(model: ModelQueries, path: NodePath): Activity | undefined {
  let activity = model.root();
  for (const number of path) {
    const boxes = activity === undefined ? [] : model.relations.childrenOf(activity);
    activity = boxes.find(({ boxNumber }) => boxNumber === number);
  }
  return activity;
}

function decomposition(model: ModelQueries, activity: Activity): Diagram {
  const children = model.relations.childrenOf(activity);
  return {
    model: model.name,
    node: activity.node,
    title: activity.title,
    activity: activity.id,
    frame: {
      ...fieldsOf(model.header()),
      ...ownFields(activity),
      context: contextOf(model, activity),
    },
    boxes: children.map((child) => toBox(model, child)),
    arrows: diagramArrows(model, activity),
  };
}

function contextDiagram(model: ModelQueries, root: Activity): Diagram {
  const { purpose, viewpoint } = model.header();
  return {
    model: model.name,
    node: CONTEXT_NODE,
    title: root.title,
    activity: root.id,
    frame: { ...fieldsOf(model.header()), purpose, viewpoint },
    boxes: [toBox(model, root)],
    arrows: contextArrows(model, root),
  };
}

function toBox(model: ModelQueries, activity: Activity): DiagramBox {
  const { id, node, boxNumber: number, title: name, kind, ownNumber: text } = activity;
  const box = { id, node, number, name, decomposed: isDecomposed(activity), kind };
  const { numbers } = model.header();
  if (text === undefined || numbers === 'nodes') return box;
  return { ...box, ownNumber: { text, isAlone: numbers === 'ids' } };
}

/** The fields that the diagrams of a model share, but for what an activity says itself; the rest stays empty on a form. */
function fieldsOf({ profile, author, project, date, revision, status }: ModelHeader): FrameFields {
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

/** What the activity says of its own diagram. */
function ownFields({ texts: { form } }: Activity): Partial<FrameFields> {
  const { author, date, revisions, status } = form ?? {};
  const revision = newestRevision(revisions)?.number;
  return {
    ...(author && { author: author.text }),
    ...(date && { date: date.text }),
    ...(revision && { revision: revision.text }),
    ...(status && { status: status.text }),
  };
}

/** The diagram above, and which of its boxes is decomposed. */
function contextOf(model: ModelQueries, activity: Activity): FrameFields['context'] {
  const parent = model.relations.parentOf(activity);
  if (parent === undefined) return { node: CONTEXT_NODE, boxes: 1, index: 0 };
  const { node, children } = parent;
  return { node, boxes: children.length, index: children.indexOf(activity.id) };
}
