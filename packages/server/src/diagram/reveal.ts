/** From what an element of a picture stands for to the text that says it: the way of a click. */
import type {
  Activity,
  Diagram,
  DiagramArrow,
  IcomRole,
  ObjectId,
  Origin,
  ModelQueries,
} from '@idef0-studio/model';
import type { ElementMeaning } from './element-meaning.js';

/** The place for a meaning: the name of an activity or agent; for an object on a diagram the line of the list
 *  that sends it, else the one that takes it, else its declaration. Undefined for implied boxes. */
export function originOfMeaning(
  model: ModelQueries,
  diagram: Diagram | undefined,
  meaning: ElementMeaning,
): Origin | undefined {
  switch (meaning.kind) {
    case 'activity':
      return model.activity(meaning.activity)?.origin;
    case 'agent':
      return model.agents().find(({ name }) => name === meaning.agent)?.origin;
    case 'object':
      return declarationsOf(model, meaning.object).at(0);
    case 'carried':
      return originOfArrow(model, diagram, meaning.arrow, meaning.object);
  }
}

/** Diagrams name objects as they are first declared; ids are their names. */
export function objectIdOf(model: ModelQueries, name: string): ObjectId {
  if (model.object(name) !== undefined) return name;
  return model.objects().find((object) => object.name === name)?.id ?? name;
}

function originOfArrow(
  model: ModelQueries,
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
      const found = role && entryOrigin(model.activity(activity ?? ''), role, id);
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

function declarationsOf(model: ModelQueries, id: string): readonly Origin[] {
  return [...model.declarations(id), ...model.occurrences(id)];
}

function originOfCall(
  model: ModelQueries,
  diagram: Diagram,
  { sources }: DiagramArrow,
): Origin | undefined {
  const [end] = sources;
  const box = end?.kind === 'box' ? diagram.boxes[end.box] : undefined;
  return model.activity(box?.id ?? '')?.calls.at(0)?.origin;
}
