/** Comment that is not closed, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnclosedComment = syntaxRule({
  code: 'syntax/unclosed-comment',
  title: 'Comment that is not closed',
  why: 'A comment that begins with `/*` ends with `*/`.',
  mend: 'Add `*/`.',
  right: `model Bakery
/* Baked by hand. */
role Baker`,
  wrong: `model Bakery
role Baker /* Baked by hand`,
});
