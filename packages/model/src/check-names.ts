/**
 * Findings about names as such: unknown objects, one name for two things, names that look alike.
 * All of a model's names share one namespace.
 */
import type { ActivityTree } from './activity-tree.js';
import type { AgentTable } from './agent-table.js';
import { finding, type IssueNote } from './findings.js';
import type { Origin } from './fragment.js';
import { declares, type FragmentIndex, type Mention } from './fragment-index.js';
import type { Issue } from './issue.js';
import { looseKey, nearNames } from './near-names.js';
import { nameOrigin } from './numbering.js';
import type { InterfaceObject, ObjectId } from './process-model.js';

type Objects = ReadonlyMap<ObjectId, InterfaceObject>;

export function checkNames(
  indexes: readonly FragmentIndex[],
  objects: Objects,
  tree: ActivityTree,
  agents: AgentTable,
): readonly Issue[] {
  const owners = ownersOf(tree, agents);
  return [
    ...ownersOfOneName(tree, agents),
    ...unknownObjects(indexes, objects, owners),
    ...sharedNames(indexes, objects, owners, agents),
    ...lookAlikes(objects),
    ...indexes.flatMap(({ nodesAsObjects }) => nodesAsObjects.map(nodeAsObject)),
  ];
}

/** What else than an object has a name. */
interface Owner {
  readonly kind: 'activity' | 'agent';
  readonly origin: Origin;
}

function ownersOf(tree: ActivityTree, agents: AgentTable): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { name, origin } of agents.agents) owners.set(name, { kind: 'agent', origin });
  for (const draft of tree.activities) {
    if (draft.declaration === undefined || draft.name === '') continue;
    owners.set(draft.name, { kind: 'activity', origin: nameOrigin(draft) });
  }
  return owners;
}

/** An agent and an activity or a role of one name, and an activity and a role. */
function ownersOfOneName(tree: ActivityTree, agents: AgentTable): readonly Issue[] {
  const named = tree.activities.filter(({ declaration, name }) => declaration && name !== '');
  const activities = new Map(named.map((draft) => [draft.name, nameOrigin(draft)]));
  const issues: Issue[] = [];
  const compare = (name: string, first: string, origin: Origin, kind: string, other?: Origin) => {
    if (other === undefined) return;
    const notes = [{ message: `The ${kind} '${name}'.`, origin: other }];
    issues.push(twoThings(name, first, kind, origin, notes));
  };
  for (const { name, origin } of agents.agents) {
    compare(name, 'an agent', origin, 'activity', activities.get(name));
  }
  for (const { name, origin } of agents.roles) {
    compare(name, 'a role', origin, 'activity', activities.get(name));
    compare(name, 'a role', origin, 'agent', agents.byName.get(name)?.origin);
  }
  return issues;
}

function unknownObjects(
  indexes: readonly FragmentIndex[],
  objects: Objects,
  owners: ReadonlyMap<string, Owner>,
): readonly Issue[] {
  const unknown = new Map<ObjectId, InterfaceObject>();
  for (const object of objects.values()) if (!object.declared) unknown.set(object.id, object);
  if (unknown.size === 0) return [];
  const declared = [...objects.values()].filter((object) => object.declared);
  const near = nearNames(declared.map(({ name }) => name));
  const hints = new Map<ObjectId, string | undefined>();
  for (const id of unknown.keys()) hints.set(id, near.nearest(id));
  const issues: Issue[] = [];
  for (const { mentions } of indexes) {
    for (const mention of mentions) {
      if (unknown.has(mention.key)) issues.push(unknownObject(mention, hints, owners));
    }
  }
  return issues;
}

function unknownObject(
  { key, kind, name, origin }: Mention,
  hints: ReadonlyMap<ObjectId, string | undefined>,
  owners: ReadonlyMap<string, Owner>,
): Issue {
  const owner = owners.get(key);
  if (owner !== undefined) {
    const article = owner.kind === 'activity' ? 'an activity' : 'an agent';
    return finding(
      'name/unknown',
      'error',
      `'${name}' is ${article}, and arrows carry objects; name what comes from it.`,
      origin,
      [{ message: `The ${owner.kind} '${name}'.`, origin: owner.origin }],
    );
  }
  const near = hints.get(key);
  if (kind === 'role-use') return undeclaredRole(name, near, origin);
  const hint =
    near === undefined
      ? "make it an output, or declare it with 'object'."
      : `did you mean '${near}'?`;
  return finding(
    'name/unknown',
    'error',
    `'${name}' is declared nowhere; what is taken must be made, given by an agent, or declared: ${hint}`,
    origin,
  );
}

/** A role that bears a responsibility is understood without its declaration. */
function undeclaredRole(name: string, near: string | undefined, origin: Origin): Issue {
  const hint = near === undefined ? `write 'role ${name}'.` : `did you mean '${near}'?`;
  return finding(
    'name/undeclared-role',
    'warning',
    `The role '${name}' is declared nowhere; a declaration says who it is: ${hint}`,
    origin,
  );
}

/** An object and an activity or agent of one name, and a role declared as an object. */
function sharedNames(
  indexes: readonly FragmentIndex[],
  objects: Objects,
  owners: ReadonlyMap<string, Owner>,
  agents: AgentTable,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [name, owner] of owners) {
    const object = objects.get(name);
    if (object?.declared !== true || agents.roles.some((role) => role.name === name)) continue;
    const [declaration] = object.declarations;
    const message = `The ${owner.kind} '${name}'.`;
    const origin = declaration ?? owner.origin;
    issues.push(
      twoThings(name, 'an object', owner.kind, origin, [{ message, origin: owner.origin }]),
    );
  }
  for (const { mentions } of indexes) {
    for (const { kind, key, origin } of mentions) {
      if (kind !== 'role') continue;
      const owner = owners.get(key);
      if (owner === undefined) issues.push(...roleAsObject(indexes, key, origin));
    }
  }
  return issues;
}

function roleAsObject(
  indexes: readonly FragmentIndex[],
  key: ObjectId,
  origin: Origin,
): readonly Issue[] {
  const all = indexes.flatMap(({ byKey }) => byKey.get(key)?.mentions ?? []);
  const other = all.find(({ kind }) => declares(kind) && kind !== 'role');
  if (other === undefined) return [];
  return [
    twoThings(key, 'an object', 'role', other.origin, [{ message: `The role '${key}'.`, origin }]),
  ];
}

function twoThings(
  name: string,
  first: string,
  second: string,
  origin: Origin,
  notes: readonly IssueNote[],
): Issue {
  const kind = second === 'role' ? 'a role' : second === 'agent' ? 'an agent' : 'an activity';
  return finding(
    'name/two-things',
    'error',
    `'${name}' is ${first} and ${kind} at once; names of a model are unique: rename one of them.`,
    origin,
    notes,
  );
}

/** Declared objects that differ in case or spacing alone: most likely one is meant. */
function lookAlikes(objects: Objects): readonly Issue[] {
  const first = new Map<string, InterfaceObject>();
  const issues: Issue[] = [];
  for (const object of objects.values()) {
    if (!object.declared) continue;
    const loose = looseKey(object.id);
    const other = first.get(loose);
    if (other === undefined) {
      first.set(loose, object);
      continue;
    }
    const [origin] = object.declarations;
    const [otherOrigin] = other.declarations;
    if (origin === undefined || otherOrigin === undefined) continue;
    issues.push(lookAlike(object.name, other.name, origin, otherOrigin));
  }
  return issues;
}

function lookAlike(name: string, other: string, origin: Origin, otherOrigin: Origin): Issue {
  return finding(
    'name/look-alike',
    'warning',
    `'${name}' and '${other}' differ in case or spacing alone; they are two objects: write both alike where one is meant.`,
    origin,
    [{ message: `Here it is '${other}'.`, origin: otherOrigin }],
  );
}

function nodeAsObject({ text, origin }: { readonly text: string; readonly origin: Origin }): Issue {
  return finding(
    'name/node',
    'error',
    `'${text}' is a node number, and arrows carry objects; name what comes from there.`,
    origin,
  );
}
