/** What holds when objects of a list become a bundle: nobody makes or takes other things than before. */
import { makersOf, takersOf } from '@idef0-studio/model';
import type { ObjectId, ModelQueries } from '@idef0-studio/model';

const SIDES = [
  { verb: 'make', partiesOf: makersOf },
  { verb: 'take', partiesOf: takersOf },
] as const;

/** Who would make or take an object that they do not, or no more; undefined where makers and takers of each
 *  object stay who they are, those of the bundle counted among those of its parts. */
export function bundleObjection(
  before: ModelQueries,
  after: ModelQueries,
  bundle: ObjectId,
): string | undefined {
  const parts = new Set(after.object(bundle)?.parts);
  for (const { id, name } of before.objects()) {
    if (id === bundle) continue;
    for (const { verb, partiesOf } of SIDES) {
      const was = new Map(partiesOf(before, id).map((each) => [each.id, each.name]));
      const whole = parts.has(id)
        ? [...partiesOf(before, bundle), ...partiesOf(after, bundle)]
        : [];
      const now = new Map([...partiesOf(after, id), ...whole].map((each) => [each.id, each.name]));
      const more = [...now].find(([party]) => !was.has(party) && !isOf(before, bundle, party));
      if (more !== undefined) return `'${more[1]}' would ${verb} '${name}' as well.`;
      const less = [...was].find(([party]) => !now.has(party));
      if (less !== undefined) return `'${less[1]}' would ${verb} '${name}' no more.`;
    }
  }
  return undefined;
}

/** Whether somebody makes or takes a bundle already, and so its parts. */
function isOf(model: ModelQueries, bundle: ObjectId, party: string): boolean {
  return SIDES.some(({ partiesOf }) => partiesOf(model, bundle).some(({ id }) => id === party));
}
