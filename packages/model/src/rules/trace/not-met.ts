/** A clause that no outcome meets. */
import { clauseLinks, isBelow, tracingsIn } from '../../queries/clauses.js';
import type { ModelQueries } from '../../queries/queries.js';
import { never, type Rule, type RuleFinding } from '../rule.js';

export const traceNotMet: Rule = {
  code: 'trace/not-met',
  title: 'Clause that no outcome meets',
  severity: never,
  clauses: [],
  why: 'A model that has to cover a standard covers each of its clauses. Turn the rule on where a model claims that of the catalogs in its own files: a catalog in a file of its own, without a header, belongs to no model, and none is held to all of it.',
  mend: 'Say which outcome or activity meets the clause, or leave it out of the catalog.',
  right: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
}
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.1
}`,
  wrong: `model Bakery
catalog Law "The bread act" {
  4.1 "Bread is fresh"
}
activity Bake`,
  scope: 'model',
  check,
};

/** A clause is met where one below it is. */
function check(queries: ModelQueries): readonly RuleFinding[] {
  const isCatalog = (name: string) => queries.catalog(name) !== undefined;
  const links = queries
    .fragments()
    .flatMap(tracingsIn)
    .flatMap(({ satisfies }) => clauseLinks(satisfies, isCatalog));
  return queries.plainElements('catalog').flatMap(({ name: catalog, members }) => {
    const met = links.filter((link) => link.catalog === catalog).map(({ clause }) => clause);
    const exact = new Set(met);
    return members
      .filter(({ name }) => !exact.has(name) && !met.some((clause) => isBelow(clause, name)))
      .map(({ name, origin }) => ({
        message: `No outcome meets the clause '${name}' of '${catalog}'; say which does, or leave the clause out.`,
        origin,
      }));
  });
}
