/** A former name that two elements claim. */
import { formerNamesIn } from '../../values/former-names.js';
import { spaceOf } from '../shared/former-names.js';
import { nameKey } from '../../names/name-key.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const nameFormerClaimed: Rule = {
  code: 'name/former-claimed',
  title: 'Former name of two elements',
  severity: always('warning'),
  clauses: [],
  why: 'Behind `formerly` stands what an element was called before. Where two elements say that they had one name, nobody knows which of them an old text means.',
  mend: 'Keep the line at the element that goes on with what had the name, and remove the other.',
  right: `model Bakery
activity Run {
  activity Bake {
    formerly Roast
  }
  activity Sell
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    formerly Roast
  }
  activity Sell {
    formerly Roast
  }
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const own = formerNamesIn(file);
  const all = own.length === 0 ? [] : queries.formerNames();
  return own.flatMap(({ kind, name, now }) => {
    const space = spaceOf(kind);
    const other = all.find(
      (each) =>
        nameKey(each.name.text) === nameKey(name.text) &&
        nameKey(each.now.text) !== nameKey(now.text) &&
        // A number may stand for the same activity.
        !each.now.node &&
        !now.node &&
        spaceOf(each.kind) === space,
    );
    if (other === undefined) return [];
    const message = `'${name.text}' is said to be a former name of '${now.text}' and of '${other.now.text}'; keep the line at one of them.`;
    const notes = [{ message: `At '${other.now.text}'.`, origin: other.name.origin }];
    return [{ message, origin: name.origin, notes, data: { kind: 'drop-former' as const } }];
  });
}
