/** Text that cannot be read, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnexpected = syntaxRule({
  code: 'syntax/unexpected',
  title: 'Text that cannot be read',
  why: 'The text stands where nothing can be made of it.',
  mend: 'Remove it, or write it as the language reference says.',
  right: `model Bakery
role Baker`,
  wrong: '',
});
