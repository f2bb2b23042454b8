/** What is wrong with texts, values and comments. */
import type { ReadingRule } from './rule.js';
import { syntaxRule } from './syntax-rule.js';

export const textFormRules: readonly ReadingRule[] = [
  syntaxRule({
    code: 'syntax/unclosed-text',
    title: 'Text whose quotes are not closed',
    why: 'A text in double quotes ends on its line, one between triple quotes on a line of its own.',
    mend: 'Add the closing quotes.',
    right: `model Bakery
role Baker "Bakes bread"`,
    wrong: `model Bakery
role Baker "Bakes bread`,
  }),
  syntaxRule({
    code: 'syntax/triple-quotes',
    title: 'Triple quotes with text beside them',
    why: 'A long text stands on lines of its own between its triple quotes.',
    mend: 'Break the line behind the opening quotes and before the closing ones.',
    right: `model Bakery
object Recipes {
  description """
    What goes into a loaf.
  """
}`,
    wrong: `model Bakery
object Recipes {
  description """What goes into a loaf."""
}`,
  }),
  syntaxRule({
    code: 'syntax/quotes',
    title: 'Typographic quotes',
    why: 'Texts stand in straight double quotes.',
    mend: 'Replace the quotes.',
    right: `model Bakery
role Baker "Bakes bread"`,
    wrong: `model Bakery
role Baker “Bakes bread”`,
  }),
  syntaxRule({
    code: 'syntax/unquoted-text',
    title: 'Text without quotes',
    why: 'A text stands in double quotes, so that it may hold any word.',
    mend: 'Put the text in double quotes.',
    right: `model Bakery {
  author "Process Office"
}`,
    wrong: `model Bakery {
  author Process Office
}`,
  }),
  syntaxRule({
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
  }),
  syntaxRule({
    code: 'syntax/second-text',
    title: 'Second definition behind a name',
    why: 'A name has one definition.',
    mend: 'Join the two texts, or remove one.',
    right: `model Bakery
activity Bake {
  output
    Bread "Loaves and rolls"
}`,
    wrong: `model Bakery
activity Bake {
  output
    Bread "Loaves" "Rolls"
}`,
  }),
  syntaxRule({
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
  }),
  syntaxRule({
    code: 'syntax/unclosed-comment',
    title: 'Comment that is not closed',
    why: 'A comment that begins with `/*` ends with `*/`.',
    mend: 'Add `*/`.',
    right: `model Bakery
/* Baked by hand. */
role Baker`,
    wrong: `model Bakery
role Baker /* Baked by hand`,
  }),
  syntaxRule({
    code: 'syntax/encoding',
    title: 'Bytes that are no UTF-8',
    why: 'Models are written in UTF-8, or in UTF-16 with a byte order mark. What was written in another encoding is read as if it were of the most likely one; in an editor that does not know it, letters are lost.',
    mend: 'Open the file in the encoding that it was written in, and save it as UTF-8.',
    right: `model Bakery
role Bäcker`,
    wrong: `model Bakery
role B\uFFFDcker`,
  }),
  syntaxRule({
    code: 'syntax/invisible',
    title: 'Invisible character',
    why: 'Two names that differ in a character that nobody sees look like one, and some such characters turn the direction of reading round, so that a text seems to say something else. Names are read without them.',
    mend: 'Remove the character, or write a plain blank.',
    right: `model Bakery
role Baker`,
    wrong: `model Bakery
role Ba\u200Bker`,
  }),
  syntaxRule({
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
  }),
  syntaxRule({
    code: 'syntax/repeated',
    title: 'Field written twice',
    why: 'A field stands once in a body; the first one counts.',
    mend: 'Remove the second one.',
    right: `model Bakery {
  purpose "Show how bread comes about"
}`,
    wrong: `model Bakery {
  purpose "Show how bread comes about"
  purpose "Sell more"
}`,
  }),
];
