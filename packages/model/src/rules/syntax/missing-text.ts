/** Value that is still to be typed, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMissingText = syntaxRule({
  code: 'syntax/missing-text',
  title: 'Value that is still to be typed',
  why: 'The line is begun and lacks its text or value.',
  mend: 'Write it behind the keyword.',
  right: `model Bakery {
  viewpoint "The baker"
}`,
  wrong: `model Bakery {
  viewpoint
}`,
});
