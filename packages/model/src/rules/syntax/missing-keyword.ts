/** Block without a keyword, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMissingKeyword = syntaxRule({
  code: 'syntax/missing-keyword',
  title: 'Block without a keyword',
  why: 'The keyword says what an element is: an activity, a stub, a bundle.',
  mend: 'Write the keyword before the name.',
  right: `model Bakery
activity Run {
  activity Bake {
    output Bread
  }
}`,
  wrong: `model Bakery
activity Run {
  Bake "Until brown" {
    output Bread
  }
}`,
});
