/** A catalog that another model declares too. */
import type { ModelQueries } from '../../queries/queries.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const traceTwoCatalogs: Rule = {
  code: 'trace/two-catalogs',
  title: 'Catalog of two models',
  severity: always('error'),
  clauses: [],
  why: 'Catalogs hold for all models of a workspace, which know them by their names. Of two with one name nobody sees which one a clause is in.',
  mend: 'Keep one of the two, or give one another name.',
  right: `//- law.idef0
catalog Law {
  4.1 "Bread is fresh"
}
//- bakery.idef0
model Bakery
catalog House Rules {
  1 "Wash your hands"
}`,
  wrong: `//- law.idef0
catalog Law {
  4.1 "Bread is fresh"
}
//- bakery.idef0
model Bakery
catalog Law {
  4.2 "Bread is whole"
}`,
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  const all = queries.catalogs();
  return queries.plainElements('catalog').flatMap(({ name, origin }) => {
    const other = all.find(
      (each) => each.name === name && each.origin.document !== origin.document,
    );
    if (other === undefined) return [];
    const message = `Another model declares a catalog '${name}' too; catalogs hold for the whole workspace: join the two or rename one.`;
    return [{ message, origin, notes: [{ message: 'The other.', origin: other.origin }] }];
  });
}
