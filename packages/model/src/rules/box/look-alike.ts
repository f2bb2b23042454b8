/** Two boxes of a diagram whose names are the same to a reader. */
import { asLatin } from '../../names/look-alike-letters.js';
import type { Activity } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const boxLookAlike: Rule = {
  code: 'box/look-alike',
  title: 'Two boxes of nearly one name',
  severity: standards('warning'),
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: 'Boxes of one diagram are told apart by their names. Names that differ in case, in blanks or in letters of another alphabet alone are one name to a reader, and mostly one activity written twice.',
  mend: 'Join the two, or say in their names what is different.',
  right: `model Bakery
activity Run {
  activity Bake Bread
  activity Bake Rolls
}`,
  wrong: `model Bakery
activity Run {
  activity Bake Bread
  activity Bake bread
}`,
  scope: 'diagram',
  check,
};

function check({ children }: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const known = new Map<string, Activity>();
  return children.flatMap((id) => {
    const box = queries.activity(id);
    if (box?.origin === undefined) return [];
    const key = asLatin(box.name).toLowerCase();
    const other = known.get(key);
    if (other === undefined) known.set(key, box);
    if (other?.origin === undefined || other.name === box.name) return [];
    const message = `'${box.name}' and '${other.name}' are one name to a reader; boxes of a diagram are told apart by their names (ISO/IEC/IEEE 31320-1 5.3): join the two, or say what is different.`;
    const notes = [{ message: `Here it is '${other.name}'.`, origin: other.origin }];
    return [{ message, origin: box.origin, notes }];
  });
}
