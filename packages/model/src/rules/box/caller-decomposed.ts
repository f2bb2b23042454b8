/** A box that calls another and has a diagram of its own as well. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const boxCallerDecomposed: Rule = {
  code: 'box/caller-decomposed',
  title: 'Caller with a diagram of its own',
  severity: always('error'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.10' }],
  why: 'A caller is detailed entirely by the box that it calls. A second detail of its own would contradict the first.',
  mend: 'Drop the call, or the activities inside.',
  right: `model Bakery
activity Run {
  activity Bake
  activity Bake Cakes {
    call Bake
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake
  activity Bake Cakes {
    call Bake
    activity Mix
  }
}`,
  scope: 'activity',
  check,
};

function check({ name, calls, children }: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const [call] = calls;
  const [child] = children;
  if (call === undefined || child === undefined) return [];
  const inside = queries.activity(child)?.origin;
  const message = `'${name}' calls '${call.text}' and has activities of its own; a caller is detailed by the box that it calls alone (FIPS 183 §3.3.2.10): drop the call, or what is inside.`;
  const notes =
    inside === undefined ? [] : [{ message: `The activities inside '${name}'.`, origin: inside }];
  return [{ message, origin: call.origin, notes, data: { kind: 'drop', text: call.text } }];
}
