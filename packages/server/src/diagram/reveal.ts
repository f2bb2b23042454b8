/** From what an element of a picture stands for to the text that says it: the way of a click. */
import type {
  Activity,
  Diagram,
  DiagramArrow,
  IcomRole,
  ObjectId,
  Origin,
  ProcessModel,
} from '@idef0-studio/model';
import type { ElementMeaning } from './element-meaning.js';

/** The place for a meaning: the name of an activity or agent; for an object on a diagram the line of the list
 *  that sends it, else the one that takes it, else its declaration. Undefined for implied boxes. */
export function originOfMeaning(
  model: ProcessModel,
  diagram: Diagram | undefined,
  meaning: ElementMeaning,
): Origin | undefined {
  switch (meaning.kind) {
    case 'activity':
      return model.activities.get(meaning.activity)?.origin;
    case 'agent':
      return model.agents.find(({ name }) => name === meaning.agent)?.origin;
    case 'object':
      return declarationsOf(model, meaning.object).at(0);
    case 'carried':
      return originOfArrow(model, diagram, meaning.arrow, meaning.object);
  }
}

/** Diagrams name objects as they are first declared; ids are their names. */
export function objectIdOf(model: ProcessModel, name: string): ObjectId {
  if (model.objects.has(name)) return name;
  return [...model.objects.values()].find((object) => object.name === name)?.id ?? name;
}

function originOfArrow(
  model: ProcessModel,
  diagram: Diagram | undefined,
  arrow: DiagramArrow,
  object: string,
): Origin | undefined {
  if (diagram === undefined) return undefined;
  if (arrow.kind === 'call') return originOfCall(model, diagram, arrow);
  const ends = [...arrow.sources, ...arrow.targets];
  const ids = [...new Set([objectIdOf(model, object), arrow.id])];
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
