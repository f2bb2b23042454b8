/** Letters of two alphabets, found while names are compared. */
import { standards, type ReadingRule } from '../rule.js';

export const nameMixedLetters: ReadingRule = {
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
};
