/** File that is too long, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxTooLong = syntaxRule({
  code: 'syntax/too-long',
  title: 'File that is too long',
  why: 'A file with more names, texts and signs than that is no model that somebody wrote, and would hold up the editor.',
  mend: 'Spread the model over several files.',
  right: `model Bakery
role Baker`,
  wrong: '',
});
