/** Word kept for later, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxNotSupported = syntaxRule(
  {
    code: 'syntax/not-supported',
    title: 'Word kept for later',
    why: 'The word belongs to a later version of the language; what it says is left out.',
    mend: 'Remove the statement, or leave it for later.',
    right: `model Bakery
role Baker`,
    wrong: `model Bakery
view Morning { kind impact }`,
  },
  'warning',
);
