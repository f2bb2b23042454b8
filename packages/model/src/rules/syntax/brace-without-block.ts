/** Brace where no block can open, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxBraceWithoutBlock = syntaxRule({
  code: 'syntax/brace-without-block',
  title: 'Brace where no block can open',
  why: 'Only an element such as `activity` or `bundle` has a body.',
  mend: 'Remove the brace.',
  right: `model Bakery
activity Bake {
  output Bread
}`,
  wrong: `model Bakery
activity Bake {
  output Bread {
    Cake
  }
}`,
});
