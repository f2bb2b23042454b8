/**
 * Whether two values say the same in the same documents, wherever they stand there. Who keeps a place in a
 * document is made again when that document changes, so a place that moves within it needs no telling;
 * one that moves to another document does.
 */

/** Keys of what only says where a thing stands. */
const PLACES: ReadonlySet<string> = new Set(['origin', 'ranges', 'line']);

/** Where a place of a text starts and ends. */
const OFFSETS: ReadonlySet<string> = new Set(['start', 'end']);

/** Deep equality of plain values that passes over the offsets of places. */
export function equalIgnoringPositions(a: unknown, b: unknown): boolean {
  return isSame(a, b, false);
}

function isSame(a: unknown, b: unknown, isPlace: boolean): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b, isPlace);
  return !Array.isArray(b) && sameFields(a, b, isPlace);
}

function sameItems(a: readonly unknown[], b: readonly unknown[], isPlace: boolean): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index], isPlace));
}

/** A field that is undefined is as one that is not there. */
function sameFields(a: object, b: object, isPlace: boolean): boolean {
  for (const key of Object.keys(a)) {
    if (isPlace && OFFSETS.has(key)) continue;
    if (!isSame(valueOf(a, key), valueOf(b, key), isPlace || PLACES.has(key))) return false;
  }
  return Object.keys(b).every((key) => key in a || valueOf(b, key) === undefined);
}

function valueOf(object: object, key: string): unknown {
  return Reflect.get(object, key);
}
