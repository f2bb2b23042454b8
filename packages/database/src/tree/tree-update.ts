/**
 * Files that declare the same activities as before, in other words: the tree stays, and what the
 * activities say is put in the place of what they said.
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  Decomposition,
  Fragment,
  Name,
} from '@idef0-studio/model';
import { type ActivityDraft, type FileDrafts, nameKey } from '@idef0-studio/model/phases';

/** Whether two states of a file declare the same activities at the same places. */
export function sameStructure(before: Fragment, after: Fragment): boolean {
  return (
    sameAll(before.activities, after.activities, sameActivity) &&
    sameAll(before.decompositions, after.decompositions, sameDecomposition)
  );
}

function sameActivity(a: ActivityDeclaration, b: ActivityDeclaration): boolean {
  return a.kind === b.kind && a.number === b.number && sameName(a.name, b.name) && sameInside(a, b);
}

function sameDecomposition(a: Decomposition, b: Decomposition): boolean {
  return sameName(a.target, b.target) && sameInside(a, b);
}

function sameInside(
  a: { readonly content: ActivityContent },
  b: { readonly content: ActivityContent },
): boolean {
  return sameAll(a.content.children, b.content.children, sameActivity);
}

function sameName(a: Name, b: Name): boolean {
  return (
    a.node === b.node &&
    nameKey(a.text) === nameKey(b.text) &&
    a.text === b.text &&
    sameAll(a.qualifier, b.qualifier, (x, y) => x === y)
  );
}

function sameAll<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((item, index) => {
    const other = b[index];
    return other !== undefined && isSame(item, other);
  });
}

/** Puts what a file says now into the drafts that it made; gives the activities about which it says something.
 *  The file must declare the same activities. */
export function replaceContents(
  drafts: FileDrafts,
  { activities, decompositions }: Fragment,
): readonly ActivityDraft[] {
  const touched: ActivityDraft[] = [];
  let next = 0;
  const replace = (declaration: ActivityDeclaration): void => {
    const draft = drafts.activities[next];
    next += 1;
    if (draft !== undefined) {
      draft.declaration = declaration;
      touched.push(draft);
    }
    for (const child of declaration.content.children) replace(child);
  };
  for (const activity of activities) replace(activity);
  for (const [index, decomposition] of decompositions.entries()) {
    const draft = drafts.decompositions[index];
    if (draft !== undefined) {
      draft.decomposition = decomposition;
      if (draft.target !== undefined) touched.push(draft.target);
    }
    for (const child of decomposition.content.children) replace(child);
  }
  return touched;
}
