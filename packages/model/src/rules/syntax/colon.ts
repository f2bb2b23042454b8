/** Sign behind a keyword, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxColon = syntaxRule({
  code: 'syntax/colon',
  title: 'Sign behind a keyword',
  why: 'No sign stands between a keyword and what follows it.',
  mend: 'Remove the sign.',
  right: `model Bakery
activity Bake {
  output Bread
}`,
  wrong: `model Bakery
activity Bake {
  output: Bread
}`,
});
