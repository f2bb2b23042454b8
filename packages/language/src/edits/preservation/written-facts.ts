/** What the texts of activities and agents say in their lists, counted: remembered by what was read from the files, which
 *  never changes, since many edits of one model are tried out. */
import { nameKey } from '@idef0-studio/model';
import type { Fragment, IcomList, Name, Origin } from '@idef0-studio/model';
import { allActivities } from '../activity-text.js';

/** What is made once for each key. */
export function remembered<K extends object, V>(
  known: WeakMap<K, V>,
  key: K,
  make: (key: K) => V,
): V {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}

/** What lists say, each thing once: an object in whichever list it stands, and what is said of it there. */
export function factsIn(lists: readonly IcomList[]): number {
  return new Set(lists.flatMap((list) => remembered(factsOfLists, list, factsOf))).size;
}

const factsOfLists = new WeakMap<IcomList, readonly string[]>();

function factsOf({ each, entries }: IcomList): readonly string[] {
  return entries.flatMap(({ object, from, responsibilities }) => {
    const name = `${each ? 'each ' : ''}${keyOf(object)}`;
    const sources = from.map((source) => `${name} <- ${keyOf(source)}`);
    return [name, ...sources, ...responsibilities.map((word) => `${name}: ${word}`)];
  });
}

function keyOf({ qualifier, text }: Name): string {
  return [...qualifier, text].map(nameKey).join('.');
}

/** What stands in the range of a declaration or a `decompose`. */
interface WrittenBody {
  readonly lists: readonly IcomList[];
  /** The ranges of the activities that are declared inside. */
  readonly inner: readonly Origin[];
}

/** By the place that it begins at. */
export type Written = (range: Origin) => WrittenBody | undefined;

/** What stands in the ranges of these files. */
export function writtenIn(fragments: readonly Fragment[]): Written {
  const byDocument = new Map(fragments.map((each) => [each.document, each]));
  return ({ document, start }) => {
    const fragment = byDocument.get(document);
    return fragment && remembered(bodiesOfFragments, fragment, bodiesOf).get(start);
  };
}

const bodiesOfFragments = new WeakMap<Fragment, ReadonlyMap<number, WrittenBody>>();

function bodiesOf(fragment: Fragment): ReadonlyMap<number, WrittenBody> {
  return new Map(
    [...fragment.decompositions, ...allActivities(fragment)].map(({ origin, content }) => [
      origin.start,
      { lists: content.lists, inner: content.children.map((child) => child.origin) },
    ]),
  );
}
