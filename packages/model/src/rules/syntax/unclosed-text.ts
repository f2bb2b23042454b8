/** Text whose quotes are not closed, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnclosedText = syntaxRule({
  code: 'syntax/unclosed-text',
  title: 'Text whose quotes are not closed',
  why: 'A text in double quotes ends on its line, one between triple quotes on a line of its own.',
  mend: 'Add the closing quotes.',
  right: `model Bakery
role Baker "Bakes bread"`,
  wrong: `model Bakery
role Baker "Bakes bread`,
});
