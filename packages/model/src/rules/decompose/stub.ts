/** Decomposition of a stub, found while a model is assembled. */
import { always, type ReadingRule } from '../rule.js';

export const decomposeStub: ReadingRule = {
  code: 'decompose/stub',
  title: 'Decomposition of a stub',
  severity: always('error'),
  clauses: [],
  why: 'A stub is known by name and has no diagram. It may hold other stubs, in its braces or in a `decompose`; what activities inside it do would stand on a diagram that is not there.',
  mend: 'Write `activity` instead of `stub` where it is declared, or write `stub` for what is inside.',
  right: `model Bakery
activity Run {
  activity Bake
}
decompose Bake {
  activity Heat
}`,
  wrong: `model Bakery
activity Run {
  stub Bake
}
decompose Bake {
  activity Heat
}`,
  scope: 'reading',
};
