/** A step that hands on what the model has not. */
import { nearestName } from '../../names/name-index.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownElement } from '../shared/unknown-name.js';
import { scenarioExample } from '../shared/scenario-example.js';

export const scenarioUnknownObject: Rule = {
  code: 'scenario/unknown-object',
  title: 'Step that hands on what is not there',
  severity: always('error'),
  clauses: [],
  why: 'Behind `->` stands what a step hands on: an interface object of the model.',
  mend: 'Correct the name, or let an activity make the object.',
  right: scenarioExample('Customer -> Orders', 'Plan -> Plans', 'Bake'),
  wrong: scenarioExample('Customer -> Orders', 'Plan -> Planes', 'Bake'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const named = queries
    .plainElements('scenario')
    .flatMap(({ steps = [] }) => steps)
    .flatMap(({ objects }) => objects);
  const unknown = named.filter((name) => queries.object(nameKey(writtenName(name))) === undefined);
  if (unknown.length === 0) return [];
  const names = queries.objects().map(({ name }) => name);
  return unknown.map((name) =>
    unknownElement(queries, ['object', 'role'], {
      problem: `A step hands on an object of the model, and none is '${writtenName(name)}'`,
      origin: name.origin,
      written: writtenName(name),
      near: nearestName(name.text, names),
      otherwise: 'correct the name.',
    }),
  );
}
