/** A box that is not decomposed and that the glossary lacks. */
import type { Activity } from '../../values/process-model.js';
import { WHY_DEFINE } from '../shared/missing-definition.js';
import type { Rule, RuleFinding } from '../rule.js';

export const boxNoDefinition: Rule = {
  code: 'box/no-definition',
  title: 'Activity without a definition',
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '8.3' }],
  why: WHY_DEFINE,
  mend: 'Write what is done behind the name: `activity Bake "Make bread of dough, by heat"`.',
  right: `model Bakery
activity Bake "Make bread of dough, by heat"`,
  wrong: `model Bakery
activity Bake`,
  scope: 'activity',
  check,
};

function check({
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
