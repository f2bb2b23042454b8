/** A `see` that leads nowhere, found while names are resolved. */
import { standards, type ReadingRule } from '../rule.js';

export const nameSeeUnknown: ReadingRule = {
  code: 'name/see-unknown',
  title: '`see` that leads nowhere',
  severity: standards('information'),
  clauses: [],
  why: 'Behind `includes` and `excludes`, `see` names where something is done instead. A name that nothing has sends the reader away for nothing: what it meant was renamed, or has gone.',
  mend: 'Correct the name, or drop the `see`. An activity of another model is written with the name of its model before it.',
  right: `model Bakery
activity Run {
  activity Bake {
    excludes "Bread of other bakers" see Sell
  }
  activity Sell
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    excludes "Bread of other bakers" see Buy
  }
  activity Sell
}`,
  scope: 'reading',
};
