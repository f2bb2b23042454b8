/** A comment `idef0-ignore` that silences nothing, found when all else is. */
import { always, type ReadingRule } from '../rule.js';

export const textNeedlessIgnore: ReadingRule = {
  code: 'text/needless-ignore',
  title: 'Silence where nothing is found',
  severity: always('warning'),
  clauses: [],
  why: 'A comment that silences nothing misleads: the finding was mended, the code is misspelt, or the comment stands at another line than the finding.',
  mend: 'Remove the comment, or correct its code; it stands at the end of the line of the finding, or on the line before.',
  right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
  wrong: `model Bakery
object Flour
activity Bake {
  input
    Flour // idef0-ignore list/duplicate: the order form prints it twice
}`,
  scope: 'reading',
};
