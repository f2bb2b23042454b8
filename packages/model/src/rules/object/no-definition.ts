/** An object that the glossary lacks. */
import type { ObjectHead } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { WHY_DEFINE } from '../shared/missing-definition.js';
import type { Rule, RuleFinding } from '../rule.js';

export const objectNoDefinition: Rule = {
  code: 'object/no-definition',
  title: 'Object without a definition',
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.1.4' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '8.3' },
  ],
  why: WHY_DEFINE,
  mend: 'Write what the thing is behind its name, once, where it is made or declared: `Bread "Fresh from the oven"`.',
  right: `model Bakery
object Bread "Fresh from the oven"`,
  wrong: `model Bakery
object Bread`,
  scope: 'object',
  check,
};

function check({ id, name, declared }: ObjectHead, queries: ModelQueries): readonly RuleFinding[] {
  const { definition, texts } = queries.texts(id);
  const [origin] = queries.declarations(id);
  if (!declared || origin === undefined) return [];
  if (definition !== undefined || texts.description !== undefined) return [];
  const message = `'${name}' has no definition; the glossary defines what arrows carry (ISO/IEC/IEEE 31320-1 8.3): write it behind the name.`;
  return [{ message, origin, data: { kind: 'add-definition', name, object: id } }];
}
