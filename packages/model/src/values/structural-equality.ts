/** Equality of plain values, by what they hold. */

/** Whether two values would print as the same JSON, whatever the order of their fields: a field that is undefined is
 *  as one that is not there. For plain values without cycles. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (!Array.isArray(a)) return !Array.isArray(b) && haveEqualFields(a, b);
  return Array.isArray(b) && a.length === b.length && a.every((item, at) => equal(item, b[at]));
}

/** Whether two lists hold the same items, in one order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function haveEqualFields(a: object, b: object): boolean {
  for (const key of Object.keys(a)) {
    if (!equal(Reflect.get(a, key), Reflect.get(b, key))) return false;
  }
  return Object.keys(b).every((key) => Object.hasOwn(a, key) || Reflect.get(b, key) === undefined);
}
