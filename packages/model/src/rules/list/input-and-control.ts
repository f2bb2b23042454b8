/** One object as input and as control of one box. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { nameOf } from '../shared/named-objects.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const listInputAndControl: Rule = {
  code: 'list/input-and-control',
  title: 'Object that is input and control at once',
  severity: standards('warning'),
  clauses: [{ standard: 'FIPS 183', section: 'B.2.4.1' }],
  why: 'What a box transforms is an input, what it goes by is a control. Where one thing is both, it is shown as a control only: the reader needs to know that it governs.',
  mend: 'Drop the object from the list of inputs.',
  right: `model Bakery
object Order
activity Bake {
  control
    Order
}`,
  wrong: `model Bakery
object Order
activity Bake {
  control
    Order
  input
    Order
}`,
  scope: 'activity',
  check,
};

function check({ id, name, lists }: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const controls = new Map((lists.control ?? []).map((entry) => [entry.object, entry]));
  return (lists.input ?? []).flatMap(({ object, origin }) => {
    const control = controls.get(object);
    if (control === undefined) return [];
    const title = nameOf(queries, object);
    const message = `'${name}' takes '${title}' as input and as control; such an arrow is drawn as a control alone (FIPS 183 B.2.4.1): drop it from the inputs.`;
    return [
      {
        message,
        origin,
        notes: [{ message: `'${title}' as a control.`, origin: control.origin }],
        data: { kind: 'drop-entry', activity: id, role: 'input', object },
      },
    ];
  });
}
