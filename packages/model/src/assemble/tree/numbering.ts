/**
 * Box numbers and node numbers. A number that the author fixed is kept; the other children take the
 * free numbers in order. Stubs that are known by number alone are placed by their digits.
 */
import {
  impliedDraft,
  writtenChildren,
  type ActivityDraft,
  type DecompositionDraft,
} from './activity-draft.js';
import { newFinding } from '../../values/new-finding.js';
import type { Finding } from '../../values/finding.js';
import { getOrMake } from '../../values/memo.js';
import { comparePaths, nodeNumber } from '../../names/node-number.js';

/** Numbers everything under `root`, and gives all in node order. */
export function numberTree(root: ActivityDraft): readonly ActivityDraft[] {
  const order: ActivityDraft[] = [];
  const visit = (draft: ActivityDraft): void => {
    draft.node = nodeNumber(draft.path);
    order.push(draft);
    numberChildren(draft);
    for (const child of draft.children) visit(child);
  };
  root.path = [];
  visit(root);
  return order;
}

/** Puts the children of an activity into box order, and gives them their paths. */
export function numberChildren(parent: ActivityDraft): void {
  const { taken } = boxesOf(parent);
  const sorted = [...taken].sort(([a], [b]) => a - b);
  parent.children = sorted.map(([, child]) => child);
  for (const [number, child] of sorted) child.path = [...parent.path, number];
}

/** The children of an activity by the numbers of their boxes. */
function boxesOf(parent: ActivityDraft): Boxes {
  const taken = new Map<number, ActivityDraft>();
  const free: ActivityDraft[] = [];
  for (const child of writtenChildren(parent)) {
    const number = fixedNumber(child);
    if (number === undefined || number <= 0 || taken.has(number)) free.push(child);
    else taken.set(number, child);
  }
  const fixed = new Map(taken);
  let next = 1;
  for (const child of free) {
    while (taken.has(next)) next += 1;
    taken.set(next, child);
  }
  return { taken, fixed, free };
}

interface Boxes {
  readonly taken: ReadonlyMap<number, ActivityDraft>;
  /** Those whose number the author fixed. */
  readonly fixed: ReadonlyMap<number, ActivityDraft>;
  /** Those that take the numbers that are left, in this order. */
  readonly free: readonly ActivityDraft[];
}

/** Children of an activity that the author has numbered twice, or 0. */
export function numberFindings(parent: ActivityDraft): readonly Finding[] {
  if (parent.children.every((child) => fixedNumber(child) === undefined)) return [];
  const { fixed, free } = boxesOf(parent);
  return free.flatMap((child) => {
    const number = fixedNumber(child);
    if (number === 0) return [numberZero(child)];
    const other = number === undefined ? undefined : fixed.get(number);
    return other === undefined ? [] : [numberTwice(child, other, number ?? 0)];
  });
}

function fixedNumber({ placed, declaration }: ActivityDraft): number | undefined {
  return placed === undefined ? declaration?.number : placed[placed.length - 1];
}

/** Hangs each stub that is known by number alone where its digits say, and makes the parents that
 *  nobody declared. The tree must be numbered; it must be numbered again afterwards. */
export function placeByNumber(
  root: ActivityDraft,
  numbered: readonly ActivityDraft[],
  decompositions: readonly DecompositionDraft[],
  findings: Finding[],
): void {
  const misplaced = numbered.filter((draft) => !standsInPlace(draft));
  for (const draft of misplaced) detach(draft);
  const isMisplaced = new Set(misplaced);
  // A `decompose` that is joined later on does not bring them a second time.
  for (const each of decompositions)
    each.children = each.children.filter((draft) => !isMisplaced.has(draft));
  const byNode = new Map(numberTree(root).map((draft) => [draft.node, draft]));
  misplaced.sort((a, b) => comparePaths(a.placed ?? [], b.placed ?? []));
  for (const draft of misplaced) {
    const node = nodeNumber(draft.placed ?? []);
    const present = byNode.get(node);
    if (present === undefined) {
      hang(draft, parentAt(draft.placed ?? [], byNode, root));
      byNode.set(node, draft);
    } else {
      findings.push(nodeTwice(draft, present));
      present.merged.push(draft);
    }
  }
}

function standsInPlace({ parent, path, placed }: ActivityDraft): boolean {
  return parent !== undefined && placed !== undefined && comparePaths(path, placed) === 0;
}

function detach(draft: ActivityDraft): void {
  const { parent } = draft;
  if (parent === undefined) return;
  parent.nested = parent.nested.filter((child) => child !== draft);
  draft.parent = undefined;
}

function parentAt(
  path: readonly number[],
  byNode: Map<string, ActivityDraft>,
  root: ActivityDraft,
): ActivityDraft {
  if (path.length <= 1) return root;
  const above = path.slice(0, -1);
  const node = nodeNumber(above);
  return getOrMake(byNode, node, () => {
    const implied = impliedDraft(node, above);
    hang(implied, parentAt(above, byNode, root));
    return implied;
  });
}

function hang(draft: ActivityDraft, parent: ActivityDraft): void {
  draft.path = draft.placed ?? [];
  draft.node = nodeNumber(draft.path);
  draft.parent = parent;
  parent.nested = [...parent.nested, draft];
}

function numberTwice(draft: ActivityDraft, other: ActivityDraft, number: number): Finding {
  return newFinding(
    'number/duplicate',
    'error',
    `'${draft.name}' has the number ${number} of '${other.name}'; boxes of one diagram have numbers of their own: choose another.`,
    nameOrigin(draft),
    [{ message: `'${other.name}' has the number ${number}.`, origin: nameOrigin(other) }],
  );
}

function numberZero(draft: ActivityDraft): Finding {
  return newFinding(
    'number/zero',
    'error',
    `'${draft.name}' has the number 0, which is that of the box on A-0; boxes of a diagram count from 1: choose another.`,
    nameOrigin(draft),
  );
}

function nodeTwice(draft: ActivityDraft, other: ActivityDraft): Finding {
  const rule = 'a stub known by its number alone stands where no activity has that number';
  return newFinding(
    'number/duplicate',
    'error',
    `'${draft.name}' is the number of '${other.name}'; ${rule}: write the name instead.`,
    nameOrigin(draft),
    [{ message: `'${other.name}' is ${other.node}.`, origin: nameOrigin(other) }],
  );
}

/** Where an activity's name stands; for an implied one, that of the first activity below it. */
export function nameOrigin(draft: ActivityDraft): { document: string; start: number; end: number } {
  const [below] = draft.children;
  if (draft.declaration !== undefined) return draft.declaration.name.origin;
  return below === undefined ? { document: '', start: 0, end: 0 } : nameOrigin(below);
}
