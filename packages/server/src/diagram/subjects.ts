/** What a view can be about: at a place of the text, for an element of a picture, in a whole model. */
import { activityAt, diagramsOf, nameAt } from '@idef0-studio/model';
import type { Activity, ActivityId, ObjectId, ProcessModel } from '@idef0-studio/model';
import type { Subject } from '@idef0-studio/protocol';
import type { ElementMeaning } from './element-meaning.js';
import { CONTEXT, placeIn, targetOf } from './find-diagram.js';
import { objectIdOf } from './reveal.js';

/** All activities in node order, then all objects in alphabetical order. */
export function allSubjects(model: ProcessModel, uri: string): Subject[] {
  const subjects = subjectsIn(model, uri);
  return [
    ...[...model.activities.keys()].flatMap(subjects.activity),
    ...[...model.objects.keys()].flatMap(subjects.object),
  ];
}

/** What stands at an offset of a document: the named thing, then the activity around it. */
export function subjectsAt(model: ProcessModel, uri: string, offset: number): Subject[] {
  const subjects = subjectsIn(model, uri);
  const named = nameAt(model, uri, offset)?.element;
  const around = activityAt(model, uri, offset)?.id;
  const first = named?.kind === 'activity' ? subjects.activity : subjects.object;
  return [
    ...(named === undefined ? [] : first(named.id)),
    ...(around === undefined || around === named?.id ? [] : subjects.activity(around)),
  ];
}

/** What an element's meanings are about, each once; nothing for agents. */
export function subjectsOf(
  model: ProcessModel,
  uri: string,
  meanings: readonly ElementMeaning[],
): Subject[] {
  const subjects = subjectsIn(model, uri);
  return meanings.flatMap((meaning) => {
    switch (meaning.kind) {
      case 'activity':
        return subjects.activity(meaning.activity);
      case 'object':
        return subjects.object(meaning.object);
      case 'carried':
        return subjects.object(objectIdOf(model, meaning.object));
      case 'agent':
        return [];
    }
  });
}

interface Subjects {
  /** Nothing for what the model does not have. */
  readonly activity: (id: ActivityId) => readonly Subject[];
  readonly object: (id: ObjectId) => readonly Subject[];
}

function subjectsIn(model: ProcessModel, uri: string): Subjects {
  const references = diagramsOf(model).filter(({ node }) => node !== CONTEXT);
  const own = new Map(references.map((each) => [each.activity, targetOf(model, uri, each)]));
  const place = placeIn(model, uri);
  const subjectOf = ({ id, node, title }: Activity): Subject => {
    const diagram = own.get(id);
    const link = diagram === undefined ? {} : { diagram };
    const level = levelOf(model, id);
    return { kind: 'activity', ...place, id, node, level, name: title, ...link };
  };
  return {
    activity: (id) => {
      const activity = model.activities.get(id);
      return activity === undefined ? [] : [subjectOf(activity)];
    },
    object: (id) => {
      const object = model.objects.get(id);
      return object === undefined ? [] : [{ kind: 'object', ...place, id, name: object.name }];
    },
  };
}

/** How many activities stand above one. */
function levelOf(model: ProcessModel, id: ActivityId): number {
  let level = 0;
  let above = model.activities.get(id)?.parent;
  for (; above !== undefined; above = model.activities.get(above)?.parent) level++;
  return level;
}
