/**
 * Node numbers (FIPS 183 §3.3.4.2). A node is handled as its path of box numbers from the root:
 * A0 is [], A2 is [2], A365 is [3, 6, 5]. From the tenth box on a number takes a dot, as do the
 * numbers behind it: `A4.10` is [4, 10], `A4.10.1` is [4, 10, 1], the tenth box of A0 is `A0.10`.
 */

/** Box numbers from the root down. */
export type NodePath = readonly number[];

/** The lowest level at which a `decompose` still adds activities, and the longest node number; A0 is at level 0.
 *  Models of thousands of activities have six or seven. */
export const MOST_LEVELS = 100;

/** The context diagram of a model. */
export const CONTEXT_NODE = 'A-0';

/** Node number of a path: `A0` for the empty one. */
export function nodeNumber(path: NodePath): string {
  if (path.length === 0) return 'A0';
  const dotted = path.findIndex((number) => number > 9);
  if (dotted < 0) return `A${path.join('')}`;
  const digits = dotted === 0 ? '0' : path.slice(0, dotted).join('');
  return [`A${digits}`, ...path.slice(dotted)].join('.');
}

/** The path of a node reference, or undefined where the text is none (`A-0` has no path either) or leads
 *  below all levels. `A41` and `A4.1` are the same node. */
export function nodePath(text: string): NodePath | undefined {
  const match = /^A(\d+)((?:\.\d+)*)$/u.exec(text);
  if (match === null) return undefined;
  if (isBelowAllLevels(text)) return undefined;
  const [, digits = '', rest = ''] = match;
  const first = digits === '0' ? [] : [...digits].map(Number);
  const path = [...first, ...rest.split('.').slice(1).map(Number)];
  return path.every((number) => number > 0) ? path : undefined;
}

/** Whether a node number leads deeper than any model goes. */
export function isBelowAllLevels(node: string): boolean {
  const [digits = '', ...rest] = node.slice(1).split('.');
  return digits.length + rest.length > MOST_LEVELS;
}

/** Node order: parents before children, boxes by their number. */
export function comparePaths(a: NodePath, b: NodePath): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
