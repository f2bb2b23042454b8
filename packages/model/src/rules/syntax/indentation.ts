/** Lines indented as a body that has no braces, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxIndentation = syntaxRule(
  {
    code: 'syntax/indentation',
    title: 'Lines indented as a body that has no braces',
    why: 'Indentation alone means nothing while braces balance: the lines belong to the block around.',
    mend: 'Put braces around the lines, or indent them as the lines around.',
    right: `model Bakery
activity Bake {
  activity Knead {
    description "By hand"
  }
}`,
    wrong: `model Bakery
activity Bake {
  activity Knead
    description "By hand"
}`,
  },
  'warning',
);
