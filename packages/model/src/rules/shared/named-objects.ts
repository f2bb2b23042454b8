/** How rules speak of an object: by its name, and not where nothing has that name. */
import type { Entry, ObjectId } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';

/** The name of an object as it is first written. */
export function nameOf(queries: ModelQueries, object: ObjectId): string {
  return queries.object(object)?.name ?? object;
}

/** Whether nothing has the name of what is taken, which is found there already: what follows from a slip of the
 *  pen is not found as well. A role that bears a responsibility and what comes through a tunnel are understood
 *  without a declaration. */
export function isUnknown(
  queries: ModelQueries,
  { object, responsibilities, tunnel }: Pick<Entry, 'object' | 'responsibilities' | 'tunnel'>,
): boolean {
  if (responsibilities.length > 0 || tunnel === 'parent') return false;
  return queries.object(object)?.declared === false;
}
