/** A clause that stands twice behind one `satisfies`. */
import { clauseLinks, tracingsIn } from '../../queries/clauses.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const traceTwice: Rule = {
  code: 'trace/twice',
  title: 'Clause named twice',
  severity: always('warning'),
  clauses: [],
  why: 'A clause asks for an outcome or it does not. Named twice, one of the two was meant to be another.',
  mend: 'Correct one of the two, or drop it.',
  right: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
  4.2 "Bread is whole"
}
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.1, 4.2
}`,
  wrong: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.1, 4.1
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const isCatalog = (name: string) => queries.catalog(name) !== undefined;
  return tracingsIn(file).flatMap(({ satisfies }) => {
    const links = clauseLinks(satisfies, isCatalog);
    return links.flatMap(({ catalog, clause, origin }, index) => {
      const first = links
        .slice(0, index)
        .find((each) => each.catalog === catalog && each.clause === clause);
      if (first === undefined) return [];
      const message = `The clause '${clause}' is named twice here; correct one of the two, or drop it.`;
      return [{ message, origin, notes: [{ message: 'The first.', origin: first.origin }] }];
    });
  });
}
