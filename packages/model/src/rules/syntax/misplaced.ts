/** Statement in the wrong place, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMisplaced = syntaxRule({
  code: 'syntax/misplaced',
  title: 'Statement in the wrong place',
  why: 'Each statement has its places: a viewpoint belongs to the model, an input to an activity.',
  mend: 'Move it to where the message says.',
  right: `model Bakery
external Miller
activity Bake`,
  wrong: `model Bakery
activity Bake {
  external Miller
}`,
});
