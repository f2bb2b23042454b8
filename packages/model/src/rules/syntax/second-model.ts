/** Second header in one file, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxSecondModel = syntaxRule({
  code: 'syntax/second-model',
  title: 'Second header in one file',
  why: 'A file belongs to one model.',
  mend: 'Put what belongs to the other model into a file of its own.',
  right: `model Bakery
role Baker`,
  wrong: `model Bakery
role Baker
model Mill`,
});
