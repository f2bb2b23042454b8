/** Value that is not known, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxValue = syntaxRule({
  code: 'syntax/value',
  title: 'Value that is not known',
  why: 'A field has one of the values that the message names.',
  mend: 'Write one of them.',
  right: `model Bakery {
  status draft
}`,
  wrong: `model Bakery {
  status finished
}`,
});
