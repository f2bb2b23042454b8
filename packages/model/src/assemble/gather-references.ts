/** Phase 7 of assembling: every place where the name of an activity, an agent or a plain element stands, be it a declaration or a
 *  reference that was resolved. */
import type { ActivityTree } from './tree/activity-tree.js';
import { originOrder } from '../values/new-finding.js';
import type { Fragment, Name, PlainDeclaration } from '../values/fragment.js';
import { nameKey } from '../names/name-key.js';
import { memberId, memberOf, plainKind } from '../values/plain-kinds.js';
import type { AgentTable } from './agent-table.js';
import { namedPlain, stepsIn, viewSubjectsIn } from './named-plain.js';
import { elementName, type PlainTable } from './plain-table.js';
import type { ActivityId, Reference } from '../values/process-model.js';

/** In document order, each once. */
export function gatherReferences(
  fragments: readonly Fragment[],
  tree: ActivityTree,
  resolved: readonly Reference[],
  { plain, agents }: { readonly plain: PlainTable; readonly agents: AgentTable },
): readonly Reference[] {
  const compare = originOrder(fragments);
  const all = [
    ...declaredActivities(tree),
    ...resolved,
    ...decomposedActivities(tree),
    ...declaredIn(fragments),
    ...listedIn(fragments, (name) => tree.names.find(name)[0]?.id),
    ...namedPlain(fragments, plain, (name) => agents.byName.has(name)),
  ].sort((a, b) => compare(a.origin, b.origin));
  return all.filter(({ origin }, index) => origin !== all[index - 1]?.origin);
}

function declaredActivities({ activities }: ActivityTree): readonly Reference[] {
  return activities.flatMap(({ id, declaration }) =>
    declaration === undefined ? [] : declared('activity', id, declaration.name),
  );
}

function decomposedActivities({ files }: ActivityTree): readonly Reference[] {
  return [...files.values()].flatMap(({ decompositions }) =>
    decompositions.flatMap(({ decomposition, target }) => {
      if (target?.hangs !== true) return [];
      const { node, origin } = decomposition.target;
      return [{ kind: 'activity' as const, id: target.id, declaration: false, node, origin }];
    }),
  );
}

/** The agents and plain elements that files declare. */
export function declaredIn(fragments: readonly Fragment[]): readonly Reference[] {
  return fragments.flatMap(({ externals, plainElements }) => [
    ...externals.flatMap(({ name }) => declared('agent', nameKey(name.text), name)),
    ...plainElements.flatMap(declaredPlain),
  ]);
}

/** The activities that plain elements list, that do steps, that views are of, and that assessments rate. */
export function listedIn(
  fragments: readonly Fragment[],
  find: (name: Name) => ActivityId | undefined,
): readonly Reference[] {
  const listing = fragments
    .flatMap(({ plainElements }) => plainElements)
    .filter(({ kind }) => plainKind(kind).listsActivities);
  const rated = fragments.flatMap(({ assessments }) => assessments.flatMap((each) => each.ratings));
  const names = [
    ...listing.flatMap(({ members }) => members.map(({ name }) => name)),
    ...rated.map(({ element }) => element),
    ...fragments.flatMap(stepsIn).flatMap(({ actors, from = [] }) => [...actors, ...from]),
    ...fragments.flatMap((file) => viewSubjectsIn(file, 'activity')),
  ];
  return names.flatMap((name) => {
    const { node, origin } = name;
    const id = find(name);
    return id === undefined ? [] : [{ kind: 'activity', id, declaration: false, node, origin }];
  });
}

function declaredPlain(declaration: PlainDeclaration): readonly Reference[] {
  const { kind, members } = declaration;
  const name = elementName(declaration);
  const id = nameKey(name.text);
  const member = memberOf(kind);
  const listed = (each: Name) =>
    member === undefined ? [] : declared(member, memberId(id, nameKey(each.text)), each);
  return [...declared(kind, id, name), ...members.flatMap((each) => listed(each.name))];
}

/** The declaration of something that has a name. */
export function declared(
  kind: Reference['kind'],
  id: string,
  { text, origin }: Name,
): readonly Reference[] {
  return text === '' ? [] : [{ kind, id, declaration: true, node: false, origin }];
}
