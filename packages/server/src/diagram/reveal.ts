/** From an element of a picture to the text that says it: the way of a click. */
import type {
  Activity,
  Diagram,
  DiagramArrow,
  IcomRole,
  Origin,
  ProcessModel,
} from '@idef0-studio/model';

/** The place for an element of the diagram's SModel: the name of a box's activity; for an arrow or a label
 *  the line of the list that sends the object, else the one that takes it, else its declaration.
 *  Undefined for the sheet, for unknown elements and for implied boxes. */
export function originOfElement(
  model: ProcessModel,
  diagram: Diagram,
  element: string,
): Origin | undefined {
  const box = diagram.boxes.find(({ id }) => element === `box:${id}`);
  if (box !== undefined) return model.activities.get(box.id)?.origin;
  for (const arrow of diagram.arrows) {
    if (element === `arrow:${arrow.id}`) return originOfArrow(model, diagram, arrow, arrow.object);
    const label = `label:${arrow.id}:`;
    if (element.startsWith(label)) {
      const object = element.slice(label.length).replace(/#\d+$/, '');
      return originOfArrow(model, diagram, arrow, object);
    }
  }
  return undefined;
}

function originOfArrow(
  model: ProcessModel,
  diagram: Diagram,
  arrow: DiagramArrow,
  object: string,
): Origin | undefined {
  if (arrow.kind === 'call') return originOfCall(model, diagram, arrow);
  const ends = [...arrow.sources, ...arrow.targets];
  const ids = [...new Set([objectId(model, object), arrow.id])];
  for (const id of ids) {
    for (const end of ends) {
      const activity = end.kind === 'box' ? diagram.boxes[end.box]?.id : diagram.activity;
      const role = end.role === 'call' ? undefined : end.role;
      const found = role && entryOrigin(model.activities.get(activity ?? ''), role, id);
      if (found !== undefined) return found;
    }
  }
  return ids.flatMap((id) => declarationsOf(model, id)).at(0);
}

/** Diagrams name objects as they are first declared; ids are their names. */
function objectId(model: ProcessModel, name: string): string {
  if (model.objects.has(name)) return name;
  return [...model.objects.values()].find((object) => object.name === name)?.id ?? name;
}

function entryOrigin(
  activity: Activity | undefined,
  role: IcomRole,
  object: string,
): Origin | undefined {
  return activity?.lists[role]?.find((entry) => entry.object === object)?.origin;
}

function declarationsOf(model: ProcessModel, id: string): readonly Origin[] {
  const object = model.objects.get(id);
  return object === undefined ? [] : [...object.declarations, ...object.occurrences];
}

function originOfCall(
  model: ProcessModel,
  diagram: Diagram,
  { sources }: DiagramArrow,
): Origin | undefined {
  const [end] = sources;
  const box = end?.kind === 'box' ? diagram.boxes[end.box] : undefined;
  return model.activities.get(box?.id ?? '')?.calls.at(0)?.origin;
}
