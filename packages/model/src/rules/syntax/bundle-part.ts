/** Part of a bundle with signs, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxBundlePart = syntaxRule({
  code: 'syntax/bundle-part',
  title: 'Part of a bundle with signs',
  why: 'A part of a bundle is an object: it has a name and a definition, and comes from nowhere in particular.',
  mend: 'Remove the other signs.',
  right: `model Bakery
bundle Ingredients {
  Flour
  Water
}`,
  wrong: `model Bakery
bundle Ingredients {
  (Flour)
  Water
}`,
});
