/** A declaration of something that does not occur. */
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const objectUnused: Rule = {
  code: 'object/unused',
  title: 'Declaration of what does not occur',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.3.1.4' }],
  why: 'A glossary defines what the diagrams use. An object, a bundle or a role that stands on no diagram is left over from an earlier state of the model, or its use is spelt otherwise.',
  mend: 'Drop the declaration, or write its name where the thing is made and taken.',
  right: `model Bakery
object Order
activity Run {
  control
    Order
}`,
  wrong: `model Bakery
object Order
activity Run`,
  scope: 'object',
  check,
};

function check({ id, name, declared }: ObjectHead, queries: ModelQueries): readonly RuleFinding[] {
  const [origin] = queries.declarations(id);
  if (!declared || origin === undefined || isUsed(queries, id)) return [];
  const message = `'${name}' is declared, and nobody makes or takes it; a glossary defines what the diagrams use (FIPS 183 §3.3.1.4): use it, or drop the declaration.`;
  return [{ message, origin, data: { kind: 'drop-declaration', object: id } }];
}

function isUsed(queries: ModelQueries, object: string): boolean {
  const relations = queries.relations;
  return relations
    .relativesOf(object)
    .some(
      (each) =>
        relations.writtenMakers(each).length > 0 ||
        relations.isWrittenTaken(each) ||
        relations.agentsGiving(each).length > 0 ||
        relations.agentsGetting(each).length > 0,
    );
}
