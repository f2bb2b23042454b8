/** Parenthesis that is not closed, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxUnclosedParenthesis = syntaxRule({
  code: 'syntax/unclosed-parenthesis',
  title: 'Parenthesis that is not closed',
  why: 'A tunnelled name stands in parentheses.',
  mend: 'Add the closing `)`.',
  right: `model Bakery
object Flour
activity Run {
  activity Bake {
    input
      (Flour)
  }
}`,
  wrong: `model Bakery
object Flour
activity Run {
  activity Bake {
    input
      (Flour
  }
}`,
});
