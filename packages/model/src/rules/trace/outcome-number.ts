/** Two outcomes of one activity with the same number. */
import { outcomeNumbers } from '../../queries/clauses.js';
import type { Activity } from '../../values/process-model.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const traceOutcomeNumber: Rule = {
  code: 'trace/outcome-number',
  title: 'Number of two outcomes',
  severity: always('error'),
  clauses: [],
  why: 'The outcomes of an activity are referred to by their numbers: those that are written, or else by their order.',
  mend: 'Give one of the two another number, or leave the numbers to the order.',
  right: `model Bakery
activity Bake {
  outcome 2 "Bread is fresh"
  outcome 3 "Bread is whole"
}`,
  wrong: `model Bakery
activity Bake {
  outcome 2 "Bread is fresh"
  outcome 2 "Bread is whole"
}`,
  scope: 'activity',
  check,
};

function check({ texts: { outcomes } }: Activity): readonly RuleFinding[] {
  const numbers = outcomeNumbers(outcomes);
  return outcomes.flatMap(({ origin }, index) => {
    const number = numbers[index] ?? 0;
    const first = outcomes[numbers.indexOf(number)];
    if (first === undefined || numbers.indexOf(number) === index) return [];
    const message = `Two outcomes have the number ${number}; give one of them another.`;
    return [{ message, origin, notes: [{ message: 'The first.', origin: first.origin }] }];
  });
}
