/** Text that belongs to nothing, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxStrayText = syntaxRule({
  code: 'syntax/stray-text',
  title: 'Text that belongs to nothing',
  why: 'A text in quotes stands behind a name or a keyword.',
  mend: 'Write what it belongs to in front of it.',
  right: `model Bakery
activity Bake {
  description "Until brown"
}`,
  wrong: `model Bakery
activity Bake {
  "Until brown"
}`,
});
