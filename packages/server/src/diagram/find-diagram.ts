/** From what a client asks for to a diagram of a model, and from A-0 down to it. */
import {
  activityOfNode,
  CONTEXT_NODE,
  isDecomposed,
  namedView,
  overlayIn,
  withCalls,
} from '@idef0-studio/model';
import { projectOf, type ModelWorkspace } from '@idef0-studio/language';
import type {
  Activity,
  ActivityId,
  Diagram,
  DiagramReference,
  ModelQueries,
  NamedView,
  Overlay,
} from '@idef0-studio/model';
import type { DiagramItem, DiagramTarget, PathStep, PictureTarget } from '@idef0-studio/protocol';

export interface FoundDiagram {
  readonly kind: 'found';
  readonly model: ModelQueries;
  readonly diagram: Diagram;
  readonly target: DiagramTarget;
  /** Where the model is, if another has its name. */
  readonly place: string | undefined;
  /** From A-0 down to the diagram. */
  readonly path: readonly PathStep[];
  /** The view of the text that asks for it, and what that colours its boxes by. */
  readonly named?: NamedView;
  readonly overlay?: Overlay;
}

/** Why there is nothing to draw, in words for the reader. */
export interface NoDiagram {
  readonly kind: 'none';
  readonly title: string;
  readonly text: string;
  /** Whether a fault of ours is why. */
  readonly isFailure?: boolean;
}

/** The diagram of a target. Where its activity is gone, the node decides; where that is gone too, the
 *  nearest diagram above; a target with a document alone means A-0. */
export function findDiagram(
  workspace: ModelWorkspace,
  target: DiagramTarget,
): FoundDiagram | NoDiagram {
  // A header that is being typed may belong to no model for a moment: its other files still do.
  const model = modelOfTarget(workspace, target);
  if (model === undefined) return NO_MODEL;
  const failure = workspace.failureOf(model);
  if (failure !== undefined) return failedModel(model, failure);
  const named = target.named === undefined ? undefined : viewNamed(model, target.named);
  if (target.named !== undefined && named?.node === undefined) return goneView(target.named);
  const reference = named === undefined ? referenceOf(model, target) : referenceIn(model, named);
  if (reference === undefined) return noActivities(model);
  const diagram = model.diagram(reference.node);
  if (diagram === undefined) return noActivities(model);
  const overlay = named && overlayIn(model, named);
  return {
    kind: 'found',
    model,
    diagram: withCalls(diagram, model),
    target: { ...targetOf(model, target.uri, reference), ...(named && { named: named.name }) },
    place: workspace.placeOf(model),
    path: pathOf(model, target.uri, reference),
    ...(named && { named }),
    ...(overlay && { overlay }),
  };
}

/** The model of a target: that of its document, else the one of its name in its project, else in that of the
 *  document. */
export function modelOfTarget(
  workspace: ModelWorkspace,
  { uri, model = '', project = '' }: PictureTarget,
): ModelQueries | undefined {
  return workspace.modelOf(uri) ?? workspace.modelIn(project, model) ?? workspace.model(model, uri);
}

/** All diagrams of the model of a document, A-0 first, then in node order. */
export function listDiagrams(workspace: ModelWorkspace, uri: string): DiagramItem[] {
  const model = workspace.modelOf(uri);
  if (model === undefined) return [];
  const place = workspace.placeOf(model);
  return model.diagrams().map((reference) => {
    const activity = model.activity(reference.activity);
    return {
      target: targetOf(model, uri, reference),
      model: model.name,
      ...(place === undefined ? {} : { place }),
      node: reference.node,
      title: activity?.title ?? '',
      ...formerly(activity?.texts.formerly?.map(({ text }) => text)),
    };
  });
}

/** For lists in which an old name is looked for. */
export function formerly(names: readonly string[] = []): Pick<DiagramItem, 'formerly'> {
  return names.length === 0 ? {} : { formerly: names };
}

/** The target that finds a diagram again. */
export function targetOf(
  model: ModelQueries,
  uri: string,
  { node, activity }: DiagramReference,
): DiagramTarget {
  const target = { ...placeIn(model, uri), node };
  return node === CONTEXT_NODE ? target : { ...target, activity };
}

/** What a target says of its model. */
export function placeIn(
  model: ModelQueries,
  uri: string,
): Required<Pick<DiagramTarget, 'uri' | 'model' | 'project'>> {
  return { uri, model: model.name, project: projectOf(model) };
}

/** The diagram that shows an activity as a box: its parent's; A-0 for the root. */
export function diagramAround(model: ModelQueries, activity: Activity): DiagramReference {
  const parent = activity.parent === undefined ? undefined : model.activity(activity.parent);
  return parent === undefined
    ? { node: CONTEXT_NODE, activity: activity.id }
    : { node: parent.node, activity: parent.id };
}

/** The diagrams from A-0 down to one, itself last. */
export function pathOf(
  model: ModelQueries,
  uri: string,
  reference: DiagramReference,
): readonly PathStep[] {
  const steps: PathStep[] = [];
  const step = (found: DiagramReference) => {
    const title = model.activity(found.activity)?.title ?? '';
    steps.unshift({ target: targetOf(model, uri, found), node: found.node, title });
  };
  let at = reference;
  while (at.node !== CONTEXT_NODE) {
    step(at);
    const activity = model.activity(at.activity);
    if (activity === undefined) break;
    at = diagramAround(model, activity);
  }
  step(at);
  return steps;
}

/** The decomposition diagram of the activity, else of the node, else the nearest above; else A-0. */
function referenceOf(model: ModelQueries, target: DiagramTarget): DiagramReference | undefined {
  const { activity: id, node } = target;
  const root = model.root();
  const context = root && { node: CONTEXT_NODE, activity: root.id };
  if (node === CONTEXT_NODE || (node === undefined && id === undefined)) return context;
  const atNode = node === undefined ? undefined : activityOfNode(model, node);
  const found = [model.activity(id ?? ''), atNode, nearestAbove(model, id ?? '')].find(
    (each) => each !== undefined && isDecomposed(each),
  );
  return found === undefined ? context : { node: found.node, activity: found.id };
}

/** Ids hold the names from the root down: the longest id of a decomposed activity that begins this one is that of the
 *  nearest above. */
function nearestAbove(model: ModelQueries, id: ActivityId): Activity | undefined {
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
    const above = model.activity(id.slice(0, end));
    if (above !== undefined && isDecomposed(above)) return above;
  }
  return undefined;
}

/** The view of the text of a name, where its kind is known. */
export function viewNamed(model: ModelQueries, wanted: string): NamedView | undefined {
  const element = model.plainElements('view').find(({ name }) => name === wanted);
  return element && namedView(model, element);
}

/** The diagram that a named view is of. */
export function referenceIn(
  model: ModelQueries,
  { node, of }: NamedView,
): DiagramReference | undefined {
  if (node === undefined || of === undefined || !('activity' in of)) return undefined;
  return model.diagram(node) === undefined ? undefined : { node, activity: of.activity };
}

function goneView(name: string): NoDiagram {
  return {
    kind: 'none',
    title: `'${name}' is no view of a diagram`,
    text: 'It was renamed or taken away, or its lines say something else now. Choose the view again for what there is now.',
  };
}

/** Where the document belongs to no model. */
export const NO_MODEL: NoDiagram = {
  kind: 'none',
  title: 'No model yet',
  text: 'A file begins with the name of its model: write model and a name on the first line.',
};

/** Where code of ours fails on the model. */
export function failedModel(model: ModelQueries, text: string): NoDiagram {
  return { kind: 'none', title: `${model.name} cannot be drawn`, text, isFailure: true };
}

function noActivities(model: ModelQueries): NoDiagram {
  return {
    kind: 'none',
    title: `${model.name} has no activities yet`,
    text: 'Write activity and a name: the picture appears with it.',
  };
}
