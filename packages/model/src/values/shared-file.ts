/** Files that belong to no model, since what they declare holds for all models of a workspace. */
import type { Fragment } from './fragment.js';
import { plainKind } from './plain-kinds.js';

/** Whether a file without a header declares what holds for all models, such as catalogs, and nothing else. */
export function isSharedFile(fragment: Fragment): boolean {
  const { model, plainElements, externals, objects, bundles, activities, decompositions } =
    fragment;
  const others = [externals, objects, bundles, fragment.assessments, activities, decompositions];
  return (
    model === undefined &&
    plainElements.length > 0 &&
    plainElements.every(({ kind }) => plainKind(kind).isShared === true) &&
    others.every(({ length }) => length === 0)
  );
}
