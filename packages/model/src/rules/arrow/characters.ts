/** A label with characters that ISO/IEC/IEEE 31320-1 does not allow. */
import { CHARACTERS, unusualCharacters } from '../shared/unusual-characters.js';
import type { Rule } from '../rule.js';

export const arrowCharacters: Rule = {
  code: 'arrow/characters',
  title: 'Label with unusual characters',
  ...CHARACTERS,
  right: `model Bakery
object Flour and Water`,
  wrong: `model Bakery
object Flour/Water`,
  scope: 'object',
  check: ({ id, name }, queries) => unusualCharacters(name, queries.declarations(id).slice(0, 1)),
};
