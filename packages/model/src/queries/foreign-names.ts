/** Names that mean something of another model: `Model.Name` behind `see`, `call` and `<-`, and the sides of a map. */
import { nameKey } from '../names/name-key.js';
import { nodePath } from '../names/node-number.js';
import type {
  ActivityContent,
  Fragment,
  Name,
  PlainDeclaration,
  Texts,
} from '../values/fragment.js';
import { remembered } from '../values/memo.js';
import { ofKind } from '../values/plain-kinds.js';
import type { ModelQueries } from './queries.js';

/** What a name may mean: in a map and behind `call` an activity, behind `<-` an agent too, behind `see` whatever has a name. */
export type ForeignUse = 'call' | 'from' | 'map' | 'see';

export interface ForeignName {
  readonly use: ForeignUse;
  /** The name of the other model; a side of a map may be of the model itself. */
  readonly model: string;
  /** As written. */
  readonly name: Name;
  /** The same within the other model. */
  readonly inner: Name;
}

/** The names of a file whose first part is neither the model nor an activity of it, and those in maps, in no order. */
export function foreignNamesIn(model: ModelQueries, file: Fragment): readonly ForeignName[] {
  return qualifiedNames(file).filter(
    ({ use, model: first }) =>
      use === 'map' || (first !== model.name && model.named(first).length === 0),
  );
}

/** The model of a name, the given one or another; undefined where the workspace has none. */
export function knownModel(model: ModelQueries, name: string): ModelQueries | undefined {
  if (name === model.name) return model;
  return model.otherModels().find((other) => other.name === name);
}

const qualifiedNames = remembered((file: Fragment): readonly ForeignName[] => {
  const { externals, objects, bundles, plainElements, activities, decompositions } = file;
  return [
    ...[...externals, ...objects, ...bundles, ...plainElements].flatMap(({ texts }) => seen(texts)),
    ...[...activities, ...decompositions].flatMap(({ content }) => namesIn(content)),
    ...plainElements.flatMap(mapped),
  ];
});

/** The two models of each map of a file, where their names are written. */
export const mappedModels = remembered((file: Fragment): readonly Name[] =>
  ofKind(file.plainElements, 'map')
    .flatMap(({ name, right }) => (right === undefined ? [name] : [name, right]))
    .filter(({ text }) => text !== ''),
);

function mapped({ name: left, right, relations = [] }: PlainDeclaration): readonly ForeignName[] {
  if (right === undefined) return [];
  return relations.flatMap((relation) => [
    ...(relation.left === undefined ? [] : [inMap(left, relation.left)]),
    ...relation.right.map((name) => inMap(right, name)),
  ]);
}

/** A side of a map may repeat the name of its model. */
function inMap(model: Name, name: Name): ForeignName {
  const key = modelKey(model);
  const [first, ...rest] = name.qualifier;
  const isRepeated = first !== undefined && nameKey(first) === key;
  return { use: 'map', model: key, name, inner: isRepeated ? within(name, rest) : name };
}

/** The name of a model, as a map writes it. */
export function modelKey({ qualifier, text }: Name): string {
  return [...qualifier, text].map(nameKey).join('.');
}

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
  // `A3.Bake` is an activity below A3.
  if (model === undefined || name.text === '' || nodePath(model) !== undefined) return [];
  return [{ use, model: nameKey(model), name, inner: within(name, qualifier) }];
}

/** What is left of a name without that of the model before it; a node number may be. */
function within(name: Name, qualifier: readonly string[]): Name {
  const written = [...qualifier, name.text].join('.');
  const isNode = nodePath(written) !== undefined;
  return isNode ? { ...name, qualifier: [], text: written, node: true } : { ...name, qualifier };
}
