/** What a glossary lacks. */
import type { Activity, ObjectHead } from '../process-model.js';
import type { ModelQueries } from '../queries.js';
import type { Rule, RuleFinding } from './rule.js';

const WHY =
  'A reader who does not know a word looks it up in the glossary. FIPS 183 asks for the key words of a model, ISO/IEC/IEEE 31320-1 for every label and for the name of every box that is not decomposed.';

export const objectNoDefinition: Rule = {
  code: 'object/no-definition',
  title: 'Object without a definition',
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [
    { standard: 'FIPS 183', section: '§3.3.1.4' },
    { standard: 'ISO/IEC/IEEE 31320-1', section: '8.3' },
  ],
  why: WHY,
  mend: 'Write what the thing is behind its name, once, where it is made or declared: `Bread "Fresh from the oven"`.',
  right: `model Bakery
object Bread "Fresh from the oven"`,
  wrong: `model Bakery
object Bread`,
  scope: 'object',
  check: checkObject,
};

export const boxNoDefinition: Rule = {
  code: 'box/no-definition',
  title: 'Activity without a definition',
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '8.3' }],
  why: WHY,
  mend: 'Write what is done behind the name: `activity Bake "Make bread of dough, by heat"`.',
  right: `model Bakery
activity Bake "Make bread of dough, by heat"`,
  wrong: `model Bakery
activity Bake`,
  scope: 'activity',
  check: checkActivity,
};

function checkObject(
  { id, name, declared }: ObjectHead,
  model: ModelQueries,
): readonly RuleFinding[] {
  const { definition, description } = model.texts(id);
  const [origin] = model.declarations(id);
  if (!declared || origin === undefined) return [];
  if (definition !== undefined || description !== undefined) return [];
  const message = `'${name}' has no definition; the glossary defines what arrows carry (ISO/IEC/IEEE 31320-1 8.3): write it behind the name.`;
  return [{ message, origin, data: { kind: 'add-definition', name, object: id } }];
}

function checkActivity({
  name,
  kind,
  definition,
  texts,
  children,
  origin,
}: Activity): readonly RuleFinding[] {
  if (kind !== 'activity' || origin === undefined || children.length > 0) return [];
  if (definition !== undefined || texts.purpose !== undefined || texts.description !== undefined) {
    return [];
  }
  const message = `'${name}' has no definition; the glossary defines boxes that are not decomposed (ISO/IEC/IEEE 31320-1 8.3): write it behind the name.`;
  return [{ message, origin, data: { kind: 'add-definition', name } }];
}
