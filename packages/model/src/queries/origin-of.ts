/** From an entry to the place in a text where it is written. */
import type { Origin } from '../values/fragment.js';
import type { WrittenAt } from '../values/process-model.js';
import type { ModelQueries } from './queries.js';

/** Where an entry is written now. Undefined where that list does not have it any more. */
export function writtenOrigin(
  model: ModelQueries,
  { activity, role, object }: WrittenAt,
): Origin | undefined {
  return model.activity(activity)?.lists[role]?.find((entry) => entry.object === object)?.origin;
}

/** Where an entry of a boundary of the same model is written. */
export function originOf(model: ModelQueries, { at }: { readonly at: WrittenAt }): Origin {
  const origin = writtenOrigin(model, at);
  if (origin === undefined) throw new RangeError(`'${at.activity}' does not list '${at.object}'.`);
  return origin;
}
