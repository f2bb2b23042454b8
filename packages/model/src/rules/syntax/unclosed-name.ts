/** Backquote that is missing, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnclosedName = syntaxRule({
  code: 'syntax/unclosed-name',
  title: 'Backquote that is missing',
  why: 'A name in backquotes ends with a backquote on the same line.',
  mend: 'Add the missing one.',
  right: `model Bakery
role \`Baker No. 1\``,
  wrong: `model Bakery
role \`Baker No. 1`,
});
