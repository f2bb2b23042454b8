/** What the elements of a model were called before: `formerly Old Name`. */
import type { ActivityContent, Fragment, Name, Texts } from './fragment.js';
import { remembered } from './memo.js';
import { plainKind } from './plain-kinds.js';
import type { Reference } from './process-model.js';

export interface FormerName {
  /** Of what has it; a bundle is an object. */
  readonly kind: Reference['kind'] | 'model';
  readonly name: Name;
  /** The name that it has now, where that is declared; in a `decompose` as its target is written. */
  readonly now: Name;
}

/** Those that a file says, in no order. */
export const formerNamesIn = remembered((file: Fragment): readonly FormerName[] => {
  const { model, body, externals, objects, bundles, plainElements } = file;
  return [
    ...(model === undefined ? [] : (body?.formerly ?? []).map(said('model', model))),
    ...externals.flatMap(({ name, texts }) => saidIn('agent', name, texts)),
    ...[...objects, ...bundles].flatMap(({ name, texts }) => saidIn('object', name, texts)),
    ...plainElements.flatMap(({ kind, name, texts }) =>
      saidIn(kind, plainKind(kind).isGrouped === true ? wholeName(name) : name, texts),
    ),
    ...file.activities.flatMap(({ name, content }) => inActivity(name, content)),
    ...file.decompositions.flatMap(({ target, content }) => inActivity(target, content)),
  ];
});

function inActivity(name: Name, content: ActivityContent): readonly FormerName[] {
  const { texts, objects, bundles, children } = content;
  return [
    ...saidIn('activity', name, texts),
    ...[...objects, ...bundles].flatMap((each) => saidIn('object', each.name, each.texts)),
    ...children.flatMap((child) => inActivity(child.name, child.content)),
  ];
}

function saidIn(
  kind: FormerName['kind'],
  now: Name,
  { formerly = [] }: Texts,
): readonly FormerName[] {
  return now.text === '' ? [] : formerly.map(said(kind, now));
}

function said(kind: FormerName['kind'], now: Name): (name: Name) => FormerName {
  return (name) => ({ kind, name, now });
}

function wholeName(name: Name): Name {
  return { ...name, text: [...name.qualifier, name.text].join('.'), qualifier: [] };
}
