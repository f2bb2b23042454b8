/** A step that follows what is no step of its scenario. */
import { stepsOf } from '../../lookup/scenarios.js';
import { nearestName } from '../../names/name-index.js';
import { writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownElement } from '../shared/unknown-name.js';
import { scenarioExample } from '../shared/scenario-example.js';

export const scenarioUnknownStep: Rule = {
  code: 'scenario/unknown-step',
  title: 'Step that follows none of the scenario',
  severity: always('error'),
  clauses: [],
  why: 'Behind `<-` stand the steps that a step follows, by who does them. What is no step of the scenario is followed by none.',
  mend: 'Correct the name, write the step that is missing, or `<- none` where the step begins something.',
  right: scenarioExample('Customer -> Orders', 'Plan -> Plans', 'Bake <- Plan'),
  wrong: scenarioExample('Customer -> Orders', 'Plan -> Plans', 'Bake <- Run'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('scenario').flatMap((scenario) => {
    const steps = stepsOf(queries, scenario);
    const actors = steps.flatMap((step) => step.actors.map(({ name }) => writtenName(name)));
    return steps
      .flatMap(({ strangers }) => strangers)
      .map((name) =>
        unknownElement(queries, ['activity', 'agent'], {
          problem: `The scenario '${scenario.name}' has no step of '${writtenName(name)}'`,
          origin: name.origin,
          written: writtenName(name),
          near: nearestName(writtenName(name), actors),
          otherwise: "correct the name, or write 'none'.",
        }),
      );
  });
}
