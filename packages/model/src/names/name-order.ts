/** The order in which objects are listed. */
import type { InterfaceObject } from '../values/process-model.js';
import { byCodeUnit } from '../values/text-order.js';

/** Objects by their names, those of one name by their identities. */
export function byName(
  a: Pick<InterfaceObject, 'name' | 'id'>,
  b: Pick<InterfaceObject, 'name' | 'id'>,
): number {
  return byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id);
}
