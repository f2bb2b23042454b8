/** A step that neither an activity nor an agent does. */
import { stepsOf } from '../../lookup/scenarios.js';
import { nearestName } from '../../names/name-index.js';
import { writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownElement } from '../shared/unknown-name.js';
import { scenarioExample } from '../shared/scenario-example.js';

export const scenarioUnknownActor: Rule = {
  code: 'scenario/unknown-actor',
  title: 'Step of what is not there',
  severity: always('error'),
  clauses: [],
  why: 'A step is done by an activity or by an agent outside. A name that neither has, or that several activities have, tells nothing of the model.',
  mend: 'Correct the name; where several activities have it, write the name of the one around it before a dot.',
  right: scenarioExample('Customer -> Orders', 'Plan -> Plans', 'Bake'),
  wrong: scenarioExample('Customer -> Orders', 'Plan -> Plans', 'Bale'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const steps = queries.plainElements('scenario').flatMap((each) => stepsOf(queries, each));
  const unknown = steps
    .flatMap(({ actors }) => actors)
    .filter(({ kind }) => kind === 'unknown')
    .map(({ name }) => name);
  if (unknown.length === 0) return [];
  const names = [...queries.activities(), ...queries.agents()].map(({ name }) => name);
  return unknown.map((name) =>
    unknownElement(queries, ['activity', 'agent'], {
      problem: `A step is done by an activity or an agent, and no single one is meant by '${writtenName(name)}'`,
      origin: name.origin,
      written: writtenName(name),
      near: nearestName(name.text, names),
      otherwise: 'correct the name.',
    }),
  );
}
