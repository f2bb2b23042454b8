/** A step that hands on what it does not make, or nobody behind it takes. */
import { makes, stepsBehind, stepsOf, takes, type ScenarioStep } from '../../lookup/scenarios.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Name } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { scenarioExample } from '../shared/scenario-example.js';

export const scenarioNotHandedOn: Rule = {
  code: 'scenario/not-handed-on',
  title: 'Step that hands on what the flows do not',
  severity: always('information'),
  clauses: [],
  why: 'What a step hands on it makes, and a step that follows it takes. Where the lists of the model say otherwise, the scenario or the lists are wrong.',
  mend: 'Write the object at the step that makes it and before one that takes it, or add it to the lists of the activities.',
  right: scenarioExample('Customer -> Orders', 'Plan -> Plans', 'Bake'),
  wrong: scenarioExample('Customer -> Orders', 'Plan -> Bread', 'Bake'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('scenario').flatMap((scenario) => {
    const steps = stepsOf(queries, scenario);
    const isWhole = steps.every(({ strangers }) => strangers.length === 0);
    return steps.flatMap((step, index) =>
      step.declaration.objects.flatMap((object) =>
        faultOf(queries, object, step, stepsBehind(steps, index), isWhole),
      ),
    );
  });
}

/** What is not known is told elsewhere. */
function faultOf(
  queries: ModelQueries,
  object: Name,
  { actors }: ScenarioStep,
  behind: readonly ScenarioStep[],
  isWhole: boolean,
): readonly RuleFinding[] {
  const id = nameKey(writtenName(object));
  const takers = behind.flatMap((step) => step.actors);
  const all = [...actors, ...takers];
  if (queries.object(id) === undefined || all.some(({ kind }) => kind === 'unknown')) return [];
  const made = actors.some((actor) => makes(queries, actor, id));
  const taken = takers.some((actor) => takes(queries, actor, id));
  // Who follows what is no step may follow this one.
  if (made && (taken || (takers.length === 0 && !isWhole))) return [];
  const who = actors.map(({ name }) => `'${writtenName(name)}'`).join(', ');
  const message = made
    ? takers.length === 0
      ? `'${object.text}' is handed on here, and no step follows; write the step that takes it.`
      : `'${object.text}' is handed on here, and no step that follows takes it; correct the name, or the lists.`
    : `'${object.text}' is handed on by ${who}, and not made there; correct the name, or the lists.`;
  return [{ message, origin: object.origin }];
}
