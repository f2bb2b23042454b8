/** Header that does not stand first, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxModelNotFirst = syntaxRule({
  code: 'syntax/model-not-first',
  title: 'Header that does not stand first',
  why: 'Readers and tools look for the model at the start of a file.',
  mend: 'Move the header to the start.',
  right: `model Bakery
role Baker`,
  wrong: `role Baker
model Bakery`,
});
