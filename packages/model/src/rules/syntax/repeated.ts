/** Field written twice, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxRepeated = syntaxRule({
  code: 'syntax/repeated',
  title: 'Field written twice',
  why: 'A field stands once in a body; the first one counts.',
  mend: 'Remove the second one.',
  right: `model Bakery {
  purpose "Show how bread comes about"
}`,
  wrong: `model Bakery {
  purpose "Show how bread comes about"
  purpose "Sell more"
}`,
});
