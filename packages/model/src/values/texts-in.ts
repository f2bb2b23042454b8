/** All that a file says in texts and properties, element by element. */
import type { ActivityContent, Fragment, PropertyValue, Texts } from './fragment.js';
import { remembered } from './memo.js';

/** The texts of every element of a file. */
export function textsIn(fragment: Fragment): readonly Texts[] {
  const { externals, objects, bundles, plainElements, activities, decompositions } = fragment;
  return [
    ...[...externals, ...objects, ...bundles, ...plainElements].map(({ texts }) => texts),
    ...[...activities, ...decompositions].flatMap(({ content }) => textsOf(content)),
  ];
}

function textsOf({ texts, objects, bundles, children }: ActivityContent): readonly Texts[] {
  return [
    texts,
    ...[...objects, ...bundles].map((each) => each.texts),
    ...children.flatMap(({ content }) => textsOf(content)),
  ];
}

/** Every value of a property of the author's own. */
export const propertiesIn: (fragment: Fragment) => readonly PropertyValue[] = remembered(
  (fragment: Fragment) => textsIn(fragment).flatMap(({ properties = [] }) => properties),
);
