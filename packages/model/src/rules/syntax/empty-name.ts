/** Empty name in backquotes, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxEmptyName = syntaxRule({
  code: 'syntax/empty-name',
  title: 'Empty name in backquotes',
  why: 'A name has at least one character.',
  mend: 'Write the name between the backquotes.',
  right: `model Bakery
role \`Baker No. 1\``,
  wrong: `model Bakery
role \`\``,
});
