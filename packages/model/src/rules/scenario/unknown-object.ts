/** A step that hands on what the model has not. */
import { nearestName } from '../../names/name-index.js';
import { nameKey, writtenName } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const scenarioUnknownObject: Rule = {
  code: 'scenario/unknown-object',
  title: 'Step that hands on what is not there',
  severity: always('error'),
  clauses: [],
  why: 'Behind `->` stands what a step hands on: an interface object of the model.',
  mend: 'Correct the name, or let an activity make the object.',
  right: `model Bakery
external Customer {
  output Orders
  input Bread
}
activity Run {
  activity Plan {
    input Orders
    output Plans
  }
  activity Bake {
    input Plans
    output Bread
  }
}
scenario A Day {
  step Customer -> Orders
  step Plan -> Plans
  step Bake
}`,
  wrong: `model Bakery
external Customer {
  output Orders
  input Bread
}
activity Run {
  activity Plan {
    input Orders
    output Plans
  }
  activity Bake {
    input Plans
    output Bread
  }
}
scenario A Day {
  step Customer -> Orders
  step Plan -> Planes
  step Bake
}`,
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
  return unknown.map((name) => {
    const near = nearestName(name.text, names);
    const hint = near === undefined ? 'correct the name.' : `did you mean '${near}'?`;
    return {
      message: `A step hands on an object of the model, and none is '${writtenName(name)}'; ${hint}`,
      origin: name.origin,
      ...(near !== undefined && { data: { kind: 'near-element', written: near } }),
    };
  });
}
