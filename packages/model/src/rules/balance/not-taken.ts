/** What crosses a border and goes on nowhere: taken by the parent, or made inside, and used by nobody. */
import type { BoxPort, FramePort } from '../../queries/port-table.js';
import type { Activity } from '../../values/process-model.js';
import { originOf } from '../../queries/origin-of.js';
import type { ModelQueries } from '../../queries/queries.js';
import { boxName, BALANCE, childNotes, oncePer, parentNotes } from './balance-words.js';
import { isUnknown, nameOf } from '../shared/named-objects.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const balanceNotTaken: Rule = {
  code: 'balance/not-taken',
  title: 'Arrow that goes on nowhere',
  severity: always('warning'),
  clauses: BALANCE,
  why: 'What a parent takes is there for one of its activities, and what an activity makes is there for somebody. An arrow that ends at nobody is either forgotten at the other end or not needed.',
  mend: 'Let an activity inside take the object, or drop it at the parent. Write `Object()` at the parent where the detail does not matter, and `(Object)` at the activity where the parent does not show it.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
  output
    Bread
  activity Knead {
    input
      Flour
    output
      Dough
  }
  activity Heat {
    input
      Dough
    output
      Bread
  }
}`,
  wrong: `model Bakery
object Flour
object Salt
activity Bake {
  input
    Flour
    Salt
  output
    Bread
  activity Knead {
    input
      Flour
    output
      Dough
  }
  activity Heat {
    input
      Dough
    output
      Bread
  }
}`,
  scope: 'diagram',
  check,
};

function check(parent: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { findings } = queries.links(parent.id);
  const made = findings.flatMap((found) => (found.kind === 'output-not-taken' ? found.port : []));
  return [
    ...findings.flatMap((found) =>
      found.kind === 'input-not-taken' && !isUnknown(queries, found.port.entry)
        ? [notTaken(queries, parent, found.port)]
        : [],
    ),
    ...oncePer(
      made,
      ({ entry }) => entry.object,
      (port) => notUsed(queries, parent, port),
      (port) => ({
        message: `'${boxName(queries, port)}' makes it too.`,
        origin: originOf(queries, port.entry),
      }),
    ),
  ];
}

function notTaken(
  queries: ModelQueries,
  parent: Activity,
  { role, entry }: FramePort,
): RuleFinding {
  const { object } = entry;
  const origin = originOf(queries, entry);
  const name = nameOf(queries, object);
  const message = `'${parent.name}' takes '${name}' as ${role}, and no activity inside takes it; what crosses the border goes on inside: let one of them take it, write '${name}()', or drop it here.`;
  const data = { kind: 'hide-from-child', activity: parent.id, role, object } as const;
  return { message, origin, notes: childNotes(queries, parent), data };
}

function notUsed(queries: ModelQueries, parent: Activity, port: BoxPort): RuleFinding {
  const { object } = port.entry;
  const origin = originOf(queries, port.entry);
  const name = nameOf(queries, object);
  const message = `'${boxName(queries, port)}' makes '${name}', which nobody takes and '${parent.name}' does not output; what is made is taken or leaves: add it to the outputs of '${parent.name}', let somebody take it, or write '(${name})'.`;
  const data = { kind: 'add-entry', activity: parent.id, role: 'output', object } as const;
  return { message, origin, notes: parentNotes(parent), data };
}
