/** Name that is still to be typed, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMissingName = syntaxRule({
  code: 'syntax/missing-name',
  title: 'Name that is still to be typed',
  why: 'The line is begun and lacks a name.',
  mend: 'Write the name, on the same line.',
  right: `model Bakery
activity Bake`,
  wrong: `model Bakery
activity`,
});
