/** Invisible character, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxInvisible = syntaxRule({
  code: 'syntax/invisible',
  title: 'Invisible character',
  why: 'Two names that differ in a character that nobody sees look like one, and some such characters turn the direction of reading round, so that a text seems to say something else. Names are read without them.',
  mend: 'Remove the character, or write a plain blank.',
  right: `model Bakery
role Baker`,
  wrong: `model Bakery
role Ba\u200Bker`,
});
