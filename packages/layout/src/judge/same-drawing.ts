/**
 * Whether two runs of the layout made the same drawing. An architect who opens a diagram twice, or on two
 * machines, has to see one picture.
 */
import type { Drawing } from '@idef0-studio/geometry';
import type { Violation } from './verdict.js';

/** Rule `runs-differ`: the first place where two drawings of one diagram are not the same, as a path into
 *  the value. Nothing where they are equal. A field that is undefined is as one that is not there. */
export function judgeRuns(first: Drawing, second: Drawing): readonly Violation[] {
  const place = difference(first, second, 'drawing');
  if (place === undefined) return [];
  const message = `Two runs of the layout differ in ${place}.`;
  return [{ rule: 'runs-differ', message, at: { x: 0, y: 0 } }];
}

function difference(a: unknown, b: unknown, path: string): string | undefined {
  if (!isObject(a) || !isObject(b)) return a === b ? undefined : path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
