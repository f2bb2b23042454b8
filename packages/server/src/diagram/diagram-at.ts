/** From a place in the text to the diagram that shows it, and to the element of it that stands there. */
import { activityAt, isDecomposed, nameAt } from '@idef0-studio/model';
import type {
  Activity,
  Diagram,
  DiagramReference,
  Origin,
  ModelQueries,
} from '@idef0-studio/model';
import type { DiagramAt, ElementRef } from '@idef0-studio/protocol';
import { diagramAround, pathOf, placeIn, targetOf } from './find-diagram.js';

/** The diagram for an offset in a document of the model: inside an activity with a diagram, that one;
 *  inside another, the one that shows its box; else A-0 for the head of the model and its agents, and
 *  the first diagram with the object for a declaration of an object. Elsewhere a place without a node. */
export function diagramAt(model: ModelQueries, uri: string, offset: number): DiagramAt {
  const activity = activityAt(model, uri, offset);
  const reference =
    activity === undefined ? outsideActivities(model, uri, offset) : shownIn(model, activity);
  const diagram = reference === undefined ? undefined : model.diagram(reference.node);
  if (reference === undefined || diagram === undefined) {
    return { model: model.name, target: placeIn(model, uri), canGoUp: false };
  }
  const parent = pathOf(model, uri, reference).at(-2)?.target;
  const element = elementAt(model, diagram, activity, { uri, offset });
  return {
    model: model.name,
    target: targetOf(model, uri, reference),
    activity: reference.activity,
    node: diagram.node,
    title: diagram.title,
    canGoUp: parent !== undefined,
    ...(parent === undefined ? {} : { parent }),
    ...(element === undefined ? {} : { element }),
  };
}

interface Place {
  readonly uri: string;
  readonly offset: number;
}

function shownIn(model: ModelQueries, activity: Activity): DiagramReference {
  return isDecomposed(activity)
    ? { node: activity.node, activity: activity.id }
    : diagramAround(model, activity);
}

/** The head of the model and its agents are seen on A-0; an object where it is first drawn. */
function outsideActivities(
  model: ModelQueries,
  uri: string,
  offset: number,
): DiagramReference | undefined {
  const place = { uri, offset };
  const [context, ...others] = model.diagrams();
  const { body } = model.header();
  const isHead = body !== undefined && holds(body.origin, place);
  if (isHead || model.agents().some(({ origin }) => holds(origin, place))) return context;
  const object = objectAt(model, place);
  if (object === undefined) return undefined;
  return others.find(({ node }) =>
    model.diagram(node)?.arrows.some((arrow) => arrow.id === object),
  );
}

/** The box of the activity where the diagram has it; the arrow of the object whose name is at the place. */
function elementAt(
  model: ModelQueries,
  diagram: Diagram,
  activity: Activity | undefined,
  place: Place,
): ElementRef | undefined {
  const object = objectAt(model, place);
  const arrow = diagram.arrows.find((candidate) => candidate.id === object);
  if (arrow !== undefined) return { kind: 'arrow', arrow: arrow.id };
  if (diagram.activity === activity?.id) return undefined;
  const box = diagram.boxes.find(({ id }) => id === activity?.id);
  return box === undefined ? undefined : { kind: 'box', activity: box.id };
}

function objectAt(model: ModelQueries, { uri, offset }: Place): string | undefined {
  const named = nameAt(model, uri, offset)?.element;
  return named?.kind === 'object' || named?.kind === 'role' ? named.id : undefined;
}

function holds({ document, start, end }: Origin, { uri, offset }: Place): boolean {
  return document === uri && start <= offset && offset <= end;
}
