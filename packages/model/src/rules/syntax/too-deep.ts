/** Blocks that nest too deep, found while a text is read. */
import { syntaxRule } from './syntax-rule.js';

export const syntaxTooDeep = syntaxRule({
  code: 'syntax/too-deep',
  title: 'Blocks that nest too deep',
  why: 'Nobody follows a text whose blocks nest that deep.',
  mend: 'Decompose the activity in a file of its own, with `decompose`.',
  right: `model Bakery
activity Bake {
  activity Knead
}
decompose Knead {
  activity Weigh
}`,
  wrong: '',
});
