/** An outcome that does not say what asks for it. */
import { outcomeNumbers } from '../../queries/clauses.js';
import type { Activity } from '../../values/process-model.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const traceNotTraced: Rule = {
  code: 'trace/not-traced',
  title: 'Outcome that nothing asks for',
  severity: never,
  clauses: [],
  why: 'In a model that traces its outcomes to the clauses of a standard, an outcome without a clause was forgotten, or goes beyond the standard. Turn the rule on where a model traces all of them.',
  mend: 'Name the clauses behind `satisfies`, or write `satisfies none`.',
  right: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.1
  outcome "Bread is cheap" satisfies none
}`,
  wrong: `model Bakery
activity Bake {
  outcome "Bread is fresh"
}`,
  scope: 'activity',
  check,
};

function check({ name, texts: { outcomes } }: Activity): readonly RuleFinding[] {
  const numbers = outcomeNumbers(outcomes);
  return outcomes.flatMap(({ satisfies, origin }, index) => {
    if (satisfies !== undefined) return [];
    const message = `Nothing is said to ask for outcome ${numbers[index] ?? 0} of '${name}'; name clauses behind 'satisfies', or write 'satisfies none'.`;
    return [{ message, origin }];
  });
}
