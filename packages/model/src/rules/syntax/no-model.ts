/** File without a model, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxNoModel = syntaxRule({
  code: 'syntax/no-model',
  title: 'File without a model',
  why: 'A model may be spread over many files, and only the header says which of them belong together.',
  mend: 'Start the file with `model` and the name of the model.',
  right: `model Bakery
role Baker`,
  wrong: `role Baker`,
});
