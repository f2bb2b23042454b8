/** What fragments say, without where it stands. */
import type { Fragment, Unplaced } from '@idef0-studio/model';

/** A fragment without its places, as plain JSON. Comments that silence findings come in the order of their words, for
 *  where they stand among the others is a place as well. */
export function withoutPlaces(fragment: Unplaced<Fragment>): unknown {
  const ignores = [...fragment.ignores].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return JSON.parse(JSON.stringify({ ...fragment, ignores }, unlessPlace));
}

function keyOf(ignore: Unplaced<Fragment>['ignores'][number]): string {
  return JSON.stringify(ignore, unlessPlace);
}

function unlessPlace(key: string, value: unknown): unknown {
  return ['document', 'origin', 'line', 'textReferences'].includes(key) ? undefined : value;
}
