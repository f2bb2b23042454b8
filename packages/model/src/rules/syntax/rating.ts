/** A line of an assessment that says no level, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxRating = syntaxRule({
  code: 'syntax/rating',
  title: 'Rating without a level',
  why: 'Each line of an assessment names an activity, and behind a colon a level of the scale by its number or its name, perhaps with the evidence in quotes.',
  mend: 'Write the level behind a colon, and nothing else between the name and the evidence.',
  right: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Bake
assess 2003 Maturity {
  Bake: High "the loaves"
}`,
  wrong: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Bake
assess 2003 Maturity {
  Bake "the loaves"
}`,
});
