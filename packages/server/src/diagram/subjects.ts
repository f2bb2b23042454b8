/** What a view can be about: at a place of the text, for an element of a picture, in a whole model. */
import { activityAt, isDecomposed, nameAt } from '@idef0-studio/model';
import type { Activity, ActivityId, ObjectId, ModelQueries } from '@idef0-studio/model';
import type { Subject } from '@idef0-studio/protocol';
import type { ElementMeaning } from './element-meaning.js';
import { formerly, placeIn, targetOf } from './find-diagram.js';
import { objectIdOf } from './reveal.js';

/** All activities in node order, then all objects in alphabetical order. */
export function allSubjects(model: ModelQueries, uri: string): Subject[] {
  const subjects = subjectsIn(model, uri);
  return [
    ...model
      .activities()
      .map(({ id }) => id)
      .flatMap(subjects.activity),
    ...model
      .objects()
      .map(({ id }) => id)
      .flatMap(subjects.object),
  ];
}

/** What stands at an offset of a document: the named thing, then the activity around it. */
export function subjectsAt(model: ModelQueries, uri: string, offset: number): Subject[] {
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
  model: ModelQueries,
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

function subjectsIn(model: ModelQueries, uri: string): Subjects {
  const place = placeIn(model, uri);
  const subjectOf = (activity: Activity): Subject => {
    const { id, node, title, texts } = activity;
    const former = formerly(texts.formerly?.map(({ text }) => text));
    const link = isDecomposed(activity)
      ? { diagram: targetOf(model, uri, { node, activity: id }) }
      : {};
    const level = levelOf(model, id);
    return { kind: 'activity', ...place, id, node, level, name: title, ...former, ...link };
  };
  return {
    activity: (id) => {
      const activity = model.activity(id);
      return activity === undefined ? [] : [subjectOf(activity)];
    },
    object: (id) => {
      const object = model.object(id);
      if (object === undefined) return [];
      const former = formerly(model.texts(id).texts.formerly);
      return [{ kind: 'object', ...place, id, name: object.name, ...former }];
    },
  };
}

/** How many activities stand above one. */
function levelOf(model: ModelQueries, id: ActivityId): number {
  let level = 0;
  let above = model.activity(id)?.parent;
  for (; above !== undefined; above = model.activity(above)?.parent) level++;
  return level;
}
