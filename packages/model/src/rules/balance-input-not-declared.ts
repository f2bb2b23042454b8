/** What an activity takes, and neither its neighbours make nor its parent takes. */
import { linksOf } from '../diagram-of.js';
import type { Activity, ProcessModel } from '../process-model.js';
import { BALANCE, nameOf, parentNotes } from './balance-words.js';
import { always, type Rule, type RuleFinding } from './rule.js';

export const balanceInputNotDeclared: Rule = {
  code: 'balance/input-not-declared',
  title: 'Arrow that comes from nowhere',
  severity: always('warning'),
  clauses: BALANCE,
  why: 'What a box takes is made by a box beside it or comes in from the parent. Where neither holds, readers of the parent do not know that it is needed.',
  mend: 'Add the object to the list of the parent, let an activity beside it make the object, or write `(Object)` where the parent does not show it.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
  activity Knead {
    input
      Flour
  }
}`,
  wrong: `model Bakery
object Flour
object Salt
activity Bake {
  input
    Flour
  activity Knead {
    input
      Flour
      Salt
  }
}`,
  scope: 'diagram',
  check,
};

function check(parent: Activity, model: ProcessModel): readonly RuleFinding[] {
  return linksOf(model, parent).findings.flatMap((found) => {
    if (found.kind !== 'input-not-declared') return [];
    const { activity, role, entry } = found.port;
    const { object, origin } = entry;
    const name = nameOf(model, object);
    const message = `'${activity.name}' takes '${name}', which no activity beside it makes and '${parent.name}' does not take; add it to the ${role}s of '${parent.name}', or write '(${name})'.`;
    const data = { kind: 'add-entry', activity: parent.id, role, object };
    return [{ message, origin, notes: parentNotes(parent), data }];
  });
}
