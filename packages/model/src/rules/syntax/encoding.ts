/** Bytes that are no UTF-8, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxEncoding = syntaxRule({
  code: 'syntax/encoding',
  title: 'Bytes that are no UTF-8',
  why: 'Models are written in UTF-8, or in UTF-16 with a byte order mark. What was written in another encoding is read as if it were of the most likely one; in an editor that does not know it, letters are lost.',
  mend: 'Open the file in the encoding that it was written in, and save it as UTF-8.',
  right: `model Bakery
role Bäcker`,
  wrong: `model Bakery
role B\uFFFDcker`,
});
