/** `none` with names behind it, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxNoneWithNames = syntaxRule({
  code: 'syntax/none-with-names',
  title: '`none` with names behind it',
  why: '`none` says that a list is empty.',
  mend: 'Remove `none`, or the names.',
  right: `model Bakery
activity Bake {
  control none
}`,
  wrong: `model Bakery
object Recipes
activity Bake {
  control none Recipes
}`,
});
