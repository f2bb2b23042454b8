/** What is wrong with names that are nearly the same, found while they are resolved. */
import { standards, type ReadingRule } from './rule.js';

export const nameLikenessRules: readonly ReadingRule[] = [
  {
    code: 'name/stands-alone',
    title: 'Name that stands alone, one slip from another',
    severity: standards('warning'),
    clauses: [],
    why: 'What is made is taken, and what is declared is used, so that a name stands in two places at least. One that stands in one place and differs from another in one letter is most likely that one, misspelt. What follows from it (nobody takes the one, nobody makes the other) is not told as well.',
    mend: 'Correct the name. Where another thing is meant, name it where it is made and taken, or declare it.',
    right: `model Bakery
external Customer {
  input
    Fresh Bread
}
activity Bake {
  output
    Fresh Bread
}`,
    wrong: `model Bakery
external Customer {
  input
    Fresh Bred
}
activity Bake {
  output
    Fresh Bread
}`,
    scope: 'reading',
  },
  {
    code: 'name/mixed-letters',
    title: 'Letters of two alphabets',
    severity: standards('warning'),
    clauses: [],
    why: 'Latin, Cyrillic and Greek have letters that look the same and are not: a word typed in the wrong keyboard layout reads well, and no search, no reference and no other author finds it.',
    mend: 'Write the word in letters of one alphabet. Where two names look the same, write both in the same one.',
    right: `model Bakery
object Cash
object Касса`,
    wrong: `model Bakery
object Сash`,
    scope: 'reading',
  },
  {
    code: 'name/plural',
    title: 'Names that differ in the plural alone',
    severity: standards('information'),
    clauses: [],
    why: 'An arrow label stands for all of its kind, so `Order` and `Orders` mostly mean one object. Written both ways they are two, and two arrows stand where one should.',
    mend: 'Write both alike where one object is meant; else choose names that say the difference, such as `Order Book`. A bundle may be called by the plural of its part.',
    right: `model Bakery
object Order
object Order Book`,
    wrong: `model Bakery
object Order
object Orders`,
    scope: 'reading',
  },
];
