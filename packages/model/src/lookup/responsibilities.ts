/** Who bears which responsibility for which activity (RACI), as mechanisms say it. */
import type { ModelQueries } from '../queries/queries.js';
import type { Activity, Entry, ObjectId } from '../values/process-model.js';

/** The mechanisms of an activity that bear a responsibility, in their order. */
export function responsibleFor({ lists }: Activity): readonly Entry[] {
  return (lists.mechanism ?? []).filter(({ responsibilities }) => responsibilities.length > 0);
}

/** A mechanism with what it bears. */
export interface Responsibility {
  readonly activity: Activity;
  /** In the order written, each once. */
  readonly words: readonly string[];
}

/** What somebody bears, in node order. */
export function responsibilitiesOf(
  model: ModelQueries,
  object: ObjectId,
): readonly Responsibility[] {
  return model.activities().flatMap((activity) => {
    const own = responsibleFor(activity).filter((entry) => entry.object === object);
    const words = [...new Set(own.flatMap(({ responsibilities }) => responsibilities))];
    return words.length === 0 ? [] : [{ activity, words }];
  });
}

/** The mechanisms of an activity that bear one responsibility. */
export function bearing(activity: Activity, word: string): readonly Entry[] {
  return responsibleFor(activity).filter((entry) => entry.responsibilities.includes(word));
}

/** Whether an activity names roles among its mechanisms, with responsibilities or without. */
export function namesRoles(model: ModelQueries, activity: Activity): boolean {
  const mechanisms = activity.lists.mechanism ?? [];
  if (mechanisms.length === 0) return false;
  const roles = new Set(model.plainElements('role').map(({ name }) => name));
  return mechanisms.some(
    ({ object, responsibilities }) => responsibilities.length > 0 || roles.has(object),
  );
}
