/** Second definition behind a name, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxSecondText = syntaxRule({
  code: 'syntax/second-text',
  title: 'Second definition behind a name',
  why: 'A name has one definition.',
  mend: 'Join the two texts, or remove one.',
  right: `model Bakery
activity Bake {
  output
    Bread "Loaves and rolls"
}`,
  wrong: `model Bakery
activity Bake {
  output
    Bread "Loaves" "Rolls"
}`,
});
