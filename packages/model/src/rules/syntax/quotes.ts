/** Typographic quotes, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxQuotes = syntaxRule({
  code: 'syntax/quotes',
  title: 'Typographic quotes',
  why: 'Texts stand in straight double quotes.',
  mend: 'Replace the quotes.',
  right: `model Bakery
role Baker "Bakes bread"`,
  wrong: `model Bakery
role Baker “Bakes bread”`,
});
