/** `each` without a role, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxEachWithoutRole = syntaxRule({
  code: 'syntax/each-without-role',
  title: '`each` without a role',
  why: '`each` says what all activities inside have; the role says how they have it.',
  mend: 'Write `control`, `input`, `output` or `mechanism` behind `each`.',
  right: `model Bakery
object Recipes
activity Bake {
  each control Recipes
  activity Knead
}`,
  wrong: `model Bakery
object Recipes
activity Bake {
  each Recipes
  activity Knead
}`,
});
