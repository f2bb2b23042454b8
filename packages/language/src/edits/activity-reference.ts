/** A name that means one activity, as `<-`, `decompose`, `call` and `see` write it. */
import type { Activity, ModelQueries } from '@idef0-studio/model';
import { writtenName } from '../syntax/written-name.js';

/** The name where no other activity has it, with its parent's before it where that is enough, else the node
 *  number. */
export function referenceTo(model: ModelQueries, { id, name, node, parent }: Activity): string {
  const alike = model.activities().filter((each) => each.name === name);
  if (alike.every((each) => each.id === id)) return writtenName(name);
  const above = parentName(model, parent);
  const isEnough = alike.every(
    (each) => each.id === id || parentName(model, each.parent) !== above,
  );
  return above !== undefined && isEnough ? `${writtenName(above)}.${writtenName(name)}` : node;
}

function parentName(model: ModelQueries, parent: Activity['parent']): string | undefined {
  return parent === undefined ? undefined : model.activity(parent)?.name;
}
