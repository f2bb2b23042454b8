/** Marks of a merge conflict, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMergeConflict = syntaxRule({
  code: 'syntax/merge-conflict',
  title: 'Marks of a merge conflict',
  why: 'The marks stand around two versions of a text. Both count until one is chosen.',
  mend: 'Keep one of the two versions, and remove the marks.',
  right: `model Bakery
role Baker`,
  wrong: `model Bakery
role Baker
=======
role Miller`,
});
