/** What is wrong with names and the signs around them. */
import type { ReadingRule } from './rule.js';
import { syntaxRule } from './syntax-rule.js';

export const listRules: readonly ReadingRule[] = [
  syntaxRule({
    code: 'syntax/bundle-part',
    title: 'Part of a bundle with signs',
    why: 'A part of a bundle is an object: it has a name and a definition, and comes from nowhere in particular.',
    mend: 'Remove the other signs.',
    right: `model Bakery
bundle Ingredients {
  Flour
  Water
}`,
    wrong: `model Bakery
bundle Ingredients {
  (Flour)
  Water
}`,
  }),
  syntaxRule({
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
  }),
  syntaxRule({
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
  }),
  syntaxRule({
    code: 'syntax/responsibility',
    title: 'Responsibility that is not known',
    why: 'A role is responsible, accountable, consulted or informed (RACI), and only mechanisms bear a responsibility.',
    mend: 'Write one of the four words, on a mechanism.',
    right: `model Bakery
role Baker
activity Bake {
  mechanism
    Baker: responsible
}`,
    wrong: `model Bakery
role Baker
activity Bake {
  mechanism
    Baker: boss
}`,
  }),
  syntaxRule({
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
  }),
  syntaxRule({
    code: 'syntax/unclosed-parenthesis',
    title: 'Parenthesis that is not closed',
    why: 'A tunnelled name stands in parentheses.',
    mend: 'Add the closing `)`.',
    right: `model Bakery
object Flour
activity Run {
  activity Bake {
    input
      (Flour)
  }
}`,
    wrong: `model Bakery
object Flour
activity Run {
  activity Bake {
    input
      (Flour
  }
}`,
  }),
  syntaxRule({
    code: 'syntax/colon',
    title: 'Sign behind a keyword',
    why: 'No sign stands between a keyword and what follows it.',
    mend: 'Remove the sign.',
    right: `model Bakery
activity Bake {
  output Bread
}`,
    wrong: `model Bakery
activity Bake {
  output: Bread
}`,
  }),
  syntaxRule({
    code: 'syntax/stray',
    title: 'Sign that means nothing',
    why: 'The sign has no meaning at this place.',
    mend: 'Remove it; a name that holds it goes in backquotes.',
    right: `model Bakery
activity Bake {
  output Bread
}`,
    wrong: `model Bakery
activity Bake {
  output
    Bread = 3
}`,
  }),
  syntaxRule({
    code: 'syntax/character',
    title: 'Character that means nothing',
    why: 'The character is no part of the language.',
    mend: 'Put a name that holds it in backquotes, other text in double quotes.',
    right: `model Bakery
activity Bake {
  output \`Bread %\`
}`,
    wrong: `model Bakery
activity Bake {
  output Bread %
}`,
  }),
  syntaxRule({
    code: 'syntax/missing-name',
    title: 'Name that is still to be typed',
    why: 'The line is begun and lacks a name.',
    mend: 'Write the name, on the same line.',
    right: `model Bakery
activity Bake`,
    wrong: `model Bakery
activity`,
  }),
  syntaxRule({
    code: 'syntax/empty-name',
    title: 'Empty name in backquotes',
    why: 'A name has at least one character.',
    mend: 'Write the name between the backquotes.',
    right: `model Bakery
role \`Baker No. 1\``,
    wrong: `model Bakery
role \`\``,
  }),
  syntaxRule({
    code: 'syntax/unclosed-name',
    title: 'Backquote that is missing',
    why: 'A name in backquotes ends with a backquote on the same line.',
    mend: 'Add the missing one.',
    right: `model Bakery
role \`Baker No. 1\``,
    wrong: `model Bakery
role \`Baker No. 1`,
  }),
  syntaxRule({
    code: 'syntax/unquoted-name',
    title: 'Name that needs backquotes',
    why: 'A name that holds signs goes in backquotes.',
    mend: 'Put the whole name in backquotes.',
    right: `model Bakery
activity \`Bake, then sell\` {
  output Bread
}`,
    wrong: `model Bakery
activity Bake (twice) {
  output Bread
}`,
  }),
];
