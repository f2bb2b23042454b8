/** Names for what is new: made up, and free. Authors rename it. */
import type { ProcessModel } from '@idef0-studio/model';

/** The wanted name, or one like it that nothing in the model has. */
export function freeName(model: ProcessModel, wanted: string): string {
  const taken = new Set([
    ...model.agents.map(({ name }) => name),
    ...model.roles.map(({ name }) => name),
    ...[...model.activities.values()].map(({ name }) => name),
    ...[...model.objects.values()].map(({ name }) => name),
  ]);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted} ${count}`;
  return name;
}
