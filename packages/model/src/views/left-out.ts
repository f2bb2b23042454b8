/** The note on a view that shows less than it was asked for. */
import type { ViewNote } from './view.js';

/** No note where nothing was left out. `where` says which part is missing: `deeper in the tree`. */
export function leftOut(
  count: number,
  singular: string,
  plural: string,
  where: string,
): readonly ViewNote[] {
  if (count <= 0) return [];
  return [{ caption: 'Left out', text: `${count} ${count === 1 ? singular : plural} ${where}.` }];
}
