/** Brace that closes nothing, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxStrayBrace = syntaxRule({
  code: 'syntax/stray-brace',
  title: 'Brace that closes nothing',
  why: 'A brace too many closes the element around, and moves what follows out of it.',
  mend: 'Remove it.',
  right: `model Bakery
activity Bake {
  output Bread
}`,
  wrong: `model Bakery
activity Bake {
  output Bread
  }
}`,
});
