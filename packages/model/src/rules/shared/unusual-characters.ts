/** Names with characters that ISO/IEC/IEEE 31320-1 does not allow: what the rules about boxes and arrows say alike. */
import type { Origin } from '../../values/fragment.js';
import type { RuleDescription, RuleFinding } from '../rule.js';

/** The words and weights of a rule about characters. */
export const CHARACTERS = {
  severity: { fips183: 'off', iso31320: 'information', gost: 'off', relaxed: 'off' },
  clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
  why: 'Under ISO/IEC/IEEE 31320-1 names are made of letters, digits, blanks and hyphens, so that they can stand in any text and any tool. FIPS 183 has no such rule.',
  mend: 'Write the words out: `and` for `&`, `or` for `/`. Where a published model has such names, switch the rule off in `idef0.json`.',
} satisfies Partial<RuleDescription>;

/** A finding at each place of a name, where it has such a character. */
export function unusualCharacters(name: string, places: readonly Origin[]): readonly RuleFinding[] {
  const strange = /[^\p{L}\p{M}\p{N} -]/u.exec(name)?.[0];
  if (strange === undefined) return [];
  const message = `'${name}' contains '${strange}'; names are made of letters, digits, blanks and hyphens (ISO/IEC/IEEE 31320-1 5.3): write it in words.`;
  return places.map((origin) => ({ message, origin }));
}
