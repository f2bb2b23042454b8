/** An object that is made and goes nowhere. */
import type { Origin } from '../../values/fragment.js';
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { type Relations } from '../../queries/relations.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const objectNotTaken: Rule = {
  code: 'object/not-taken',
  title: 'Object that goes nowhere',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 13' }],
  why: 'Somebody makes the object or sends it, and nobody takes it: no activity, no agent outside the model, and it is not among what the whole model gives. Either its taker was forgotten, or a taker names it otherwise. What leaves through a tunnel, `(Object)`, is left out: there the author has said so.',
  mend: 'Let whoever needs it take it, or write it into the outputs of A0. Where nobody needs it, drop it.',
  right: `model Bakery
external Customer {
  input
    Bread
}
activity Run {
  activity Bake {
    output
      Bread
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    output
      Bread
  }
}`,
  scope: 'object',
  check,
};

function check({ id, name }: ObjectHead, queries: ModelQueries): readonly RuleFinding[] {
  const relations = queries.relations;
  const origin = firstMaker(relations, id);
  if (origin === undefined) return [];
  const isTaken = relations
    .relativesOf(id)
    .some(
      (each) =>
        relations.agentsGetting(each).length > 0 ||
        relations.isWrittenTaken(each) ||
        relations.writtenMakers(each).some(({ activity }) => activity === queries.rootId()),
    );
  if (isTaken) return [];
  const message = `'${name}' is made, and nobody takes it; what is made goes to an activity, an agent or the boundary of A0: name who takes it, or drop it.`;
  return [{ message, origin, data: { kind: 'not-taken', object: id } }];
}

/** Where the first activity names it that makes it openly and whose parent does not list its outputs: there
 *  the balance of the diagram says it. Else the agent that sends it. */
function firstMaker(relations: Relations, object: string): Origin | undefined {
  const places = relations.writtenMakers(object);
  const open = places.filter(({ entry }) => entry.tunnel !== 'parent');
  if (open.length < places.length) return undefined;
  const isHeld = open.some(({ activity }) => {
    const maker = relations.activity(activity);
    return maker !== undefined && relations.parentOf(maker)?.closed.includes('output');
  });
  const [agent] = relations.agentsGiving(object);
  return isHeld ? undefined : (open[0]?.entry.origin ?? agent?.origin);
}
