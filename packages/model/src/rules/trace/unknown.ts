/** `satisfies` with a clause that no catalog lists. */
import { nearestName } from '../../names/name-index.js';
import { clauseLinks, hasClause, tracingsIn, type ClauseLink } from '../../queries/clauses.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { Fragment } from '../../values/fragment.js';
import type { PlainElement } from '../../values/process-model.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { sameNumber } from '../shared/clause-numbers.js';

export const traceUnknown: Rule = {
  code: 'trace/unknown',
  title: 'Clause that no catalog lists',
  severity: always('warning'),
  clauses: [],
  why: 'Behind `satisfies` stand clauses of catalogs. Whoever asks what meets a clause finds nothing where its number is wrong, or where no catalog says which document is meant.',
  mend: 'Correct the number, or list the clause: `catalog` lists the clauses of a document once, for all models of the workspace.',
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
activity Bake {
  outcome "Bread is fresh" satisfies Law.4.2
}`,
  scope: 'file',
  check,
};

function check(file: Fragment, queries: ModelQueries): readonly RuleFinding[] {
  const isCatalog = (name: string) => queries.catalog(name) !== undefined;
  return tracingsIn(file).flatMap(({ satisfies }) =>
    clauseLinks(satisfies, isCatalog).flatMap((link) => checkLink(link, queries)),
  );
}

function checkLink(link: ClauseLink, queries: ModelQueries): readonly RuleFinding[] {
  const { catalog, clause, catalogOrigin, origin } = link;
  if (catalog === undefined) {
    const message = `'${clause}' names no catalog; write one before the first clause of a list: 'Catalog.${clause}'.`;
    return [{ message, origin }];
  }
  const known = queries.catalog(catalog);
  if (known !== undefined)
    return hasClause(known, clause) ? [] : [unknownClause(known, clause, origin)];
  // What follows in the list of a catalog that is not there is told with it.
  if (catalogOrigin === undefined) return [];
  const near = nearestName(
    catalog,
    queries.catalogs().map(({ name }) => name),
  );
  const hint = near === undefined ? '' : ` Did you mean '${near}'?`;
  const message = `No catalog '${catalog}' is declared; list its clauses behind 'catalog ${catalog}', or correct the name.${hint}`;
  const data = near === undefined ? undefined : { kind: 'near-clause' as const, written: near };
  return [{ message, origin: catalogOrigin, ...(data && { data }) }];
}

function unknownClause(
  { name: catalog, members }: PlainElement,
  clause: string,
  origin: ClauseLink['origin'],
): RuleFinding {
  const numbers = members.map(({ name }) => name);
  const near = sameNumber(clause, numbers) ?? nearestName(clause, numbers);
  const hint =
    near === undefined ? 'correct the number, or list it there' : `did you mean '${near}'?`;
  const message = `The catalog '${catalog}' has no clause '${clause}'; ${hint.replace(/([^?])$/u, '$1.')}`;
  return {
    message,
    origin,
    ...(near !== undefined && { data: { kind: 'near-clause', written: near } }),
  };
}
