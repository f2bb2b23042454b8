/** A date behind the name of a scale, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxLateDate = syntaxRule({
  code: 'syntax/late-date',
  title: 'Date behind the scale',
  why: 'Nothing that is a number follows a name, since a name runs over blanks and figures. So the date of an assessment stands before the scale.',
  mend: 'Write the date before the name; a scale whose name ends in a year goes in backquotes.',
  right: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Bake
assess 2003-06 Maturity { Bake: 2 }`,
  wrong: `model Bakery
scale Maturity { 1 Low, 2 High }
activity Bake
assess Maturity 2003-06 { Bake: 2 }`,
});
