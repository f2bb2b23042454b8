/** Names with characters that ISO/IEC/IEEE 31320-1 does not allow. */
import type { Origin } from '../fragment.js';
import type { Activity, ObjectHead } from '../process-model.js';
import type { ModelQueries } from '../queries.js';
import type { Rule, RuleDescription, RuleFinding } from './rule.js';

const SEVERITY: RuleDescription['severity'] = {
  fips183: 'off',
  iso31320: 'information',
  gost: 'off',
  relaxed: 'off',
};

const WHY =
  'Under ISO/IEC/IEEE 31320-1 names are made of letters, digits, blanks and hyphens, so that they can stand in any text and any tool. FIPS 183 has no such rule.';
const MEND =
  'Write the words out: `and` for `&`, `or` for `/`. Where a published model has such names, switch the rule off in `idef0.json`.';

export const boxCharacters: Rule = {
  code: 'box/characters',
  title: 'Name of a box with unusual characters',
  severity: SEVERITY,
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: WHY,
  mend: MEND,
  right: `model Bakery
activity Bake and Sell`,
  wrong: `model Bakery
activity Bake & Sell`,
  scope: 'activity',
  check: ({ name, origin }: Activity) => found(name, origin === undefined ? [] : [origin]),
};

export const arrowCharacters: Rule = {
  code: 'arrow/characters',
  title: 'Label with unusual characters',
  severity: SEVERITY,
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: WHY,
  mend: MEND,
  right: `model Bakery
object Flour and Water`,
  wrong: `model Bakery
object Flour/Water`,
  scope: 'object',
  check: ({ id, name }: ObjectHead, model: ModelQueries) =>
    found(name, model.declarations(id).slice(0, 1)),
};

function found(name: string, places: readonly Origin[]): readonly RuleFinding[] {
  const strange = /[^\p{L}\p{M}\p{N} -]/u.exec(name)?.[0];
  if (strange === undefined) return [];
  const message = `'${name}' contains '${strange}'; names are made of letters, digits, blanks and hyphens (ISO/IEC/IEEE 31320-1 5.3): write it in words.`;
  return places.map((origin) => ({ message, origin }));
}
