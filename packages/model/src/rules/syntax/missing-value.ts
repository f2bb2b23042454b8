/** A property without a value, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMissingValue = syntaxRule({
  code: 'syntax/missing-value',
  title: 'Property without a value',
  why: 'In the body of an element `property` says what value a property of the author has there, behind an equals sign.',
  mend: 'Write the value: a number, a date, a name, or anything else in quotes.',
  right: `model Bakery
property Risk { Low, High }
activity Bake {
  property Risk = High
}`,
  wrong: `model Bakery
property Risk { Low, High }
activity Bake {
  property Risk
}`,
});
