/** What the context diagram says of a model besides its arrows, and where its lack is told. */
import type { Profile } from '../../values/fragment.js';
import type { ModelQueries } from '../../queries/queries.js';
import { citedClause } from '../shared/cited-clause.js';
import type { Clause, RuleFinding } from '../rule.js';

export const CONTEXT_STATEMENTS: readonly Clause[] = [
  { standard: 'FIPS 183', section: '§3.3.1.1' },
  { standard: 'ISO/IEC/IEEE 31320-1', section: '7.2' },
];

/** A model whose context diagram says all that it should. */
export const COMPLETE_MODEL = `model Bakery {
  viewpoint "The baker"
  purpose "Show how bread comes to its eaters"
}
activity Bake`;

/** What is wrong with a text of the model: it is missing, or empty. `what` is what it says. */
export function checkStatement(
  queries: ModelQueries,
  keyword: 'purpose' | 'viewpoint',
  what: string,
  profile: Profile,
): readonly RuleFinding[] {
  const clause = citedClause(CONTEXT_STATEMENTS, profile);
  const text = queries.header()[keyword];
  const origin = headerOf(queries);
  if (queries.root() === undefined || origin === undefined) return [];
  if (text?.trim() === '') {
    const place = queries.header().body?.[keyword]?.origin ?? origin;
    const empty = `The ${keyword} of model '${queries.name}' is empty; its context diagram says ${what} (${clause}): write it between the quotes.`;
    return [{ message: empty, origin: place }];
  }
  if (text !== undefined) return [];
  const message = `Model '${queries.name}' has no ${keyword}; its context diagram says ${what} (${clause}): write '${keyword} "..."' into its body.`;
  return [{ message, origin, data: { kind: 'add-model-text', keyword } }];
}

/** The name in the header of the file that holds the body, else of the first file. */
export function headerOf(queries: ModelQueries) {
  const headers = queries.fileHeaders();
  return (headers.find(({ hasBody }) => hasBody) ?? headers[0])?.name.origin;
}
