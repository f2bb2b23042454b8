/** A dot behind the number of a level, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxLevelDot = syntaxRule({
  code: 'syntax/level-dot',
  title: 'Dot behind the number of a level',
  why: 'A dot joins names: `Scale.Level`. The number of a level stands before its name with a blank.',
  mend: 'Remove the dot.',
  right: `model Bakery
scale Maturity {
  1 Low
  2 High
}
activity Bake`,
  wrong: `model Bakery
scale Maturity {
  1. Low
  2 High
}
activity Bake`,
});
