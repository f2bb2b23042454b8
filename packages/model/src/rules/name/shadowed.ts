/** An activity that bears the name of one that it is part of. */
import { nameKey } from '../../names/name-key.js';
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const nameShadowed: Rule = {
  code: 'name/shadowed',
  title: 'Name of an activity above',
  severity: standards('warning'),
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: 'A box inside `Bake` that is called `Bake` again is either all of it, and then the decomposition says nothing, or a part of it, and then the name is too wide. In references nobody knows which of the two is meant.',
  mend: 'Name the part that this activity is.',
  right: `model Bakery
activity Bake {
  activity Heat
}`,
  wrong: `model Bakery
activity Bake {
  activity Bake
}`,
  scope: 'activity',
  check,
};

function check({ name, origin, parent }: Activity, queries: ModelQueries): readonly RuleFinding[] {
  if (origin === undefined || name === '') return [];
  for (let at = parent; at !== undefined;) {
    const above = queries.activity(at);
    if (above?.origin !== undefined && nameKey(above.name) === nameKey(name)) {
      const message = `'${name}' has the name of an activity that it is part of; no two boxes are called alike (ISO/IEC/IEEE 31320-1 5.3): name the part.`;
      return [
        { message, origin, notes: [{ message: 'The activity above.', origin: above.origin }] },
      ];
    }
    at = above?.parent;
  }
  return [];
}
