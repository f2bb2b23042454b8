/** A box that takes what only it makes. */
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { TAKING } from '../../values/roles.js';
import { nameOf } from '../shared/named-objects.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const listOwnOutput: Rule = {
  code: 'list/own-output',
  title: 'Object that a box takes from itself alone',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: 'B.2.4.1' }],
  why: 'An output may loop back to its own box: that is allowed, and sometimes meant. Where nobody else makes the object, nobody else takes it, and it does not leave, the loop is memory of the box that nobody can see, or the name of another object was meant.',
  mend: 'Drop the object, or name the one that comes from outside. Where the loop is meant, silence the finding with its reason.',
  right: `model Bakery
activity Run {
  activity Bake {
    input
      Sourdough
    output
      Sourdough
      Bread
  }
  activity Feed {
    output
      Sourdough
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    input
      Sourdough
    output
      Sourdough
      Bread
  }
}`,
  scope: 'activity',
  check,
};

function check(activity: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { id, kind, name, lists } = activity;
  if (kind !== 'activity') return [];
  const made = new Set((lists.output ?? []).map(({ object }) => object));
  const loops = TAKING.flatMap((role) => lists[role] ?? []).filter(({ object }) =>
    made.has(object),
  );
  return loops.flatMap(({ object, origin }) => {
    if (isUsedElsewhere(queries, activity, object)) return [];
    const title = nameOf(queries, object);
    const message = `'${name}' takes '${title}' from itself alone; nobody else makes or takes it (FIPS 183 B.2.4.1): name what comes from outside, or drop it.`;
    return [{ message, origin, data: { kind: 'drop-entry', activity: id, object } }];
  });
}

function isUsedElsewhere(queries: ModelQueries, activity: Activity, object: string): boolean {
  const relations = queries.relations;
  return relations.relativesOf(object).some((relative) => {
    const places = [...relations.writtenMakers(relative), ...relations.writtenTakers(relative)];
    const agents = [...relations.agentsGiving(relative), ...relations.agentsGetting(relative)];
    return agents.length > 0 || places.some((place) => place.activity !== activity.id);
  });
}
