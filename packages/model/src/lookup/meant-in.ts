/** What a name means in the model that it is about. */
import { activityOfNode } from '../diagrams/make-diagram.js';
import { nameKey } from '../names/name-key.js';
import { isUnder } from '../queries/is-under.js';
import type { ForeignName, ForeignUse } from '../queries/foreign-names.js';
import type { ModelQueries } from '../queries/queries.js';
import type { Name } from '../values/fragment.js';
import { plainKinds } from '../values/plain-kinds.js';
import type { Activity } from '../values/process-model.js';
import type { ModelElement } from './element-at.js';

/** The activities of a name, `Parent.Name`, a node number or an own number, in node order. */
export function activitiesMeant(model: ModelQueries, name: Name): readonly Activity[] {
  if (name.node) return [activityOfNode(model, name.text)].flatMap((found) => found ?? []);
  const qualifiers = name.qualifier.map(nameKey);
  const named = model.named(nameKey(name.text)).filter((each) => isUnder(model, each, qualifiers));
  if (named.length > 0) return named;
  return model.numbered([...qualifiers, nameKey(name.text)].join('.'));
}

/** Everything that a name of another model may mean there; one at most is meant. */
export function meantIn(other: ModelQueries, { use, inner }: ForeignName): readonly ModelElement[] {
  const activities = activitiesMeant(other, inner).map(({ id }) => ({
    kind: 'activity' as const,
    id,
  }));
  if (activities.length > 0 || isOfActivities(use) || inner.node) return activities;
  const key = [...inner.qualifier, inner.text].map(nameKey).join('.');
  const agent = other.agent(key);
  if (agent !== undefined) return [{ kind: 'agent', id: agent.name }];
  return use === 'see' ? [...objectNamed(other, key), ...plainNamed(other, key)].slice(0, 1) : [];
}

/** The names that may be meant, for a near one. */
export function namesMeant(other: ModelQueries, use: ForeignUse): readonly string[] {
  const activities = other.activities().filter(({ kind }) => kind !== 'implied');
  const agents = isOfActivities(use) ? [] : other.agents();
  const others = use === 'see' ? [...other.objects().filter(({ declared }) => declared)] : [];
  const plain = use === 'see' ? plainKinds.flatMap((kind) => other.plainElements(kind)) : [];
  return [...activities, ...agents, ...others, ...plain].map(({ name }) => name);
}

function isOfActivities(use: ForeignUse): boolean {
  return use === 'call' || use === 'map';
}

function objectNamed(other: ModelQueries, key: string): readonly ModelElement[] {
  const object = other.object(key);
  if (object?.declared !== true) return [];
  const isRole = other.plainElements('role').some(({ name }) => name === key);
  return [{ kind: isRole ? 'role' : 'object', id: object.id }];
}

function plainNamed(other: ModelQueries, key: string): readonly ModelElement[] {
  return plainKinds.flatMap((kind) =>
    other.plainElements(kind).flatMap(({ name }) => (name === key ? [{ kind, id: name }] : [])),
  );
}
