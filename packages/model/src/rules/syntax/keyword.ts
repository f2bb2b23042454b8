/** Misspelt keyword, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxKeyword = syntaxRule({
  code: 'syntax/keyword',
  title: 'Misspelt keyword',
  why: 'A line starts with a keyword in small letters. A word that is near one is taken for it.',
  mend: 'Correct the keyword; a name goes in backquotes.',
  right: `model Bakery
activity Bake {
  output
    Bread
}`,
  wrong: `model Bakery
activity Bake {
  ouput
    Bread
}`,
});
