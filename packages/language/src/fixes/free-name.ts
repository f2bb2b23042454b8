/** Names for what is new: made up, and free. Authors rename it. */
import type { ProcessModel } from '@idef0-studio/model';

/** The wanted name, or one like it that nothing in the model has. */
export function freeName(model: ProcessModel, wanted: string): string {
  const taken = takenIn.get(model) ?? namesOf(model);
  takenIn.set(model, taken);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted} ${count}`;
  return name;
}

/** A menu may ask for many names of one model, which never changes. */
const takenIn = new WeakMap<ProcessModel, ReadonlySet<string>>();

function namesOf({ agents, roles, activities, objects }: ProcessModel): ReadonlySet<string> {
  const named = [...agents, ...roles, ...activities.values(), ...objects.values()];
  return new Set(named.map(({ name }) => name));
}
