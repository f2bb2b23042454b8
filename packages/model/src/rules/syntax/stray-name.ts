/** Name in no list, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxStrayName = syntaxRule({
  code: 'syntax/stray-name',
  title: 'Name in no list',
  why: 'A name means something by the list that it stands in.',
  mend: 'Write `input`, `control`, `output` or `mechanism` above it.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
  wrong: `model Bakery
object Flour
activity Bake {
  Flour
  output Bread
}`,
});
