/** Names that begin with the name of another model, `Model.Name`: behind `see`, `call` and `<-`. */
import { nameKey } from '../names/name-key.js';
import { nodePath } from '../names/node-number.js';
import type { ActivityContent, Fragment, Name, Texts } from '../values/fragment.js';
import { remembered } from '../values/memo.js';
import type { ModelQueries } from './queries.js';

/** What a name may mean: behind `call` an activity, behind `<-` an agent too, behind `see` whatever has a name. */
export type ForeignUse = 'call' | 'from' | 'see';

export interface ForeignName {
  readonly use: ForeignUse;
  /** The name of the other model. */
  readonly model: string;
  /** As written. */
  readonly name: Name;
  /** The same within the other model. */
  readonly inner: Name;
}

/** The names of a file whose first part is neither the model nor an activity of it, in the order of their kinds. */
export function foreignNamesIn(model: ModelQueries, file: Fragment): readonly ForeignName[] {
  return qualifiedNames(file).filter(
    (each) => each.model !== model.name && model.named(each.model).length === 0,
  );
}

/** The other model of a name; undefined where the workspace has none. */
export function otherModel(model: ModelQueries, name: string): ModelQueries | undefined {
  return model.otherModels().find((other) => other.name === name);
}

const qualifiedNames = remembered((file: Fragment): readonly ForeignName[] => {
  const { externals, objects, bundles, plainElements, activities, decompositions } = file;
  return [
    ...[...externals, ...objects, ...bundles, ...plainElements].flatMap(({ texts }) => seen(texts)),
    ...[...activities, ...decompositions].flatMap(({ content }) => namesIn(content)),
  ];
});

function namesIn(content: ActivityContent): readonly ForeignName[] {
  const { texts, lists, calls, children, objects, bundles } = content;
  const sources = lists.flatMap(({ entries }) => entries.flatMap(({ from }) => from));
  return [
    ...seen(texts),
    ...sources.flatMap((name) => qualified('from', name)),
    ...calls.flatMap((name) => qualified('call', name)),
    ...[...objects, ...bundles].flatMap((each) => seen(each.texts)),
    ...children.flatMap((child) => namesIn(child.content)),
  ];
}

function seen({ includes, excludes }: Texts): readonly ForeignName[] {
  return [...includes, ...excludes]
    .flatMap(({ see, parts = [] }) => [...see, ...parts.flatMap((part) => part.see)])
    .flatMap((name) => qualified('see', name));
}

function qualified(use: ForeignUse, name: Name): readonly ForeignName[] {
  const [model, ...qualifier] = name.qualifier;
  if (model === undefined || name.text === '') return [];
  const written = [...qualifier, name.text].join('.');
  const isNode = nodePath(written) !== undefined;
  const inner = isNode
    ? { ...name, qualifier: [], text: written, node: true }
    : { ...name, qualifier };
  return [{ use, model: nameKey(model), name, inner }];
}
