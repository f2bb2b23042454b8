/** The entries that an activity writes, as places of their objects. */
import { ROLES } from '../values/roles.js';
import type { Activity, WrittenPlace } from '../values/process-model.js';

/** In the order in which a box is read. */
export function writtenPlaces({ id, lists }: Activity): readonly WrittenPlace[] {
  return ROLES.flatMap((role) =>
    (lists[role] ?? []).map((entry) => ({ activity: id, role, entry })),
  );
}
