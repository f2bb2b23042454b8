/** An object that is taken and comes from nowhere. */
import type { Origin } from '../../values/fragment.js';
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { type Relations } from '../../queries/relations.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const objectNotMade: Rule = {
  code: 'object/not-made',
  title: 'Object that comes from nowhere',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 13' }],
  why: 'Somebody takes the object, and nobody makes it: no activity, no agent outside the model, and it is not among what the whole model takes. Either its maker was forgotten, or the name of something else was meant. What is taken through a tunnel, `(Object)`, is left out: there the author has said so.',
  mend: 'Let the activity that makes it list it as an output, or the agent that sends it; or write it into the lists of A0.',
  right: `model Bakery
external Miller {
  output
    Flour
}
activity Run {
  activity Bake {
    input
      Flour
  }
}`,
  wrong: `model Bakery
object Flour
activity Run {
  activity Bake {
    input
      Flour
  }
}`,
  scope: 'object',
  check,
};

function check({ id, name, declared }: ObjectHead, queries: ModelQueries): readonly RuleFinding[] {
  if (!declared) return [];
  const relations = queries.relations;
  const relatives = relations.relativesOf(id);
  // Who takes it is asked last: that may be half of the model.
  const isMade =
    relatives.some((each) => relations.agentsGiving(each).length > 0) ||
    relatives.some((each) => relations.writtenMakers(each).length > 0) ||
    relatives.some((each) =>
      relations.writtenTakers(each).some(({ activity }) => activity === queries.rootId()),
    );
  const origin = isMade ? undefined : firstTaker(relations, id);
  if (origin === undefined) return [];
  const message = `'${name}' is taken, and nobody makes it; what is taken comes from an activity, an agent or the boundary of A0: name who makes it.`;
  return [{ message, origin, data: { kind: 'not-made', object: id } }];
}

/** Where the first activity or agent names the object that takes it openly; roles, which do rather than come,
 *  are no objects in this sense. */
function firstTaker(relations: Relations, object: string): Origin | undefined {
  const places = relations
    .writtenTakers(object)
    .filter(({ role, entry }) => role !== 'mechanism' && entry.tunnel !== 'parent');
  const [agent] = relations.agentsGetting(object);
  return places[0]?.entry.origin ?? agent?.origin;
}
