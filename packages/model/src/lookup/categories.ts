/** Which categories an activity belongs to. */
import { findActivity } from './find-activity.js';
import type { Activity, ActivityId, PlainElement, PlainMember } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** A category that lists an activity. */
export interface Listing {
  readonly category: PlainElement;
  readonly member: PlainMember;
  readonly activity: ActivityId;
}

/** What the categories of a model list, in their order; names that no activity has are left out. */
export function listingsIn(model: ModelQueries): readonly Listing[] {
  return model.plainElements('category').flatMap((category) =>
    category.members.flatMap((member) => {
      const activity = findActivity(model, member.name)?.id;
      return activity === undefined ? [] : [{ category, member, activity }];
    }),
  );
}

/** The categories that list an activity, or one that it is inside of, in their order. */
export function categoriesOf(model: ModelQueries, { id }: Activity): readonly PlainElement[] {
  const found = listingsIn(model).filter(
    ({ activity }) => activity === id || model.isWithin(id, activity),
  );
  return [...new Set(found.map(({ category }) => category))];
}

/** What groups a category: `Value Chain` of `Value Chain.Primary`; undefined where nothing does. */
export function dimensionOf({ name }: PlainElement): string | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : name.slice(0, dot);
}
