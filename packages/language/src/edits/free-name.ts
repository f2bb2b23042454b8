/** Names for what is new: made up, and free. Authors rename it. */
import { plainKinds, type ModelQueries } from '@idef0-studio/model';

/** The wanted name, or one like it that nothing in the model has. */
export function freeName(model: ModelQueries, wanted: string): string {
  const taken = takenIn.get(model.revision) ?? namesOf(model);
  takenIn.set(model.revision, taken);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted} ${count}`;
  return name;
}

/** A menu may ask for many names of one model. */
const takenIn = new WeakMap<object, ReadonlySet<string>>();

function namesOf(model: ModelQueries): ReadonlySet<string> {
  const named = [
    ...model.agents(),
    ...plainKinds.flatMap(model.plainElements),
    ...model.activities(),
    ...model.objects(),
  ];
  return new Set(named.map(({ name }) => name));
}
