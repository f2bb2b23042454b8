/** Triple quotes with text beside them, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxTripleQuotes = syntaxRule({
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
});
