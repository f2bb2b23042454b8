/** A box whose name has characters that ISO/IEC/IEEE 31320-1 does not allow. */
import { CHARACTERS, unusualCharacters } from '../shared/unusual-characters.js';
import type { Rule } from '../rule.js';

export const boxCharacters: Rule = {
  code: 'box/characters',
  title: 'Name of a box with unusual characters',
  ...CHARACTERS,
  right: `model Bakery
activity Bake and Sell`,
  wrong: `model Bakery
activity Bake & Sell`,
  scope: 'activity',
  check: ({ name, origin }) => unusualCharacters(name, origin === undefined ? [] : [origin]),
};
