/** Body without its opening brace, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxMissingBrace = syntaxRule({
  code: 'syntax/missing-brace',
  title: 'Body without its opening brace',
  why: 'A body stands between braces.',
  mend: 'Add `{` at the end of the line that opens the body.',
  right: `model Bakery
activity Bake {
  activity Knead {
    output Dough
  }
}`,
  wrong: `model Bakery
activity Bake {
  activity Knead
    output Dough
  }
}`,
});
