/** An output of the parent that no activity inside makes. */
import type { Activity } from '../../values/process-model.js';
import { originOf } from '../../queries/origin-of.js';
import type { ModelQueries } from '../../queries/queries.js';
import { BALANCE, childNotes } from './balance-words.js';
import { nameOf } from '../shared/named-objects.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const balanceOutputNotMade: Rule = {
  code: 'balance/output-not-made',
  title: 'Output that nobody inside makes',
  severity: always('warning'),
  clauses: BALANCE,
  why: 'A diagram shows how its parent box makes its outputs. An output that comes from none of the boxes comes from nowhere, and readers of the parent are promised something that the detail does not keep.',
  mend: 'Let one of the activities inside make the object, or drop it from the outputs of the parent. Where the detail calls it by another name, use one name, or make the one a part of the other with `bundle`.',
  right: `model Bakery
activity Bake {
  output
    Bread
  activity Knead {
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
activity Bake {
  output
    Bread
    Cake
  activity Knead {
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
  return queries.links(parent.id).findings.flatMap((found) => {
    if (found.kind !== 'output-not-made') return [];
    const { object } = found.port.entry;
    const origin = originOf(queries, found.port.entry);
    const name = nameOf(queries, object);
    const message = `'${parent.name}' outputs '${name}', and no activity inside makes it; an output comes from inside: let one of them make it, or drop it here.`;
    const data = { kind: 'drop-entry', activity: parent.id, role: 'output', object } as const;
    return [{ message, origin, notes: childNotes(queries, parent), data }];
  });
}
