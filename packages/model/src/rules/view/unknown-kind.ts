/** A named view of a kind that there is not. */
import { kindLineOf } from '../../views/named-views.js';
import { nearestWord } from '../../names/name-index.js';
import type { ModelQueries } from '../../queries/queries.js';
import { isNamedViewKind, NAMED_VIEW_KINDS } from '../../values/view-words.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { unknownName } from '../shared/unknown-name.js';
import { viewExample } from '../shared/view-example.js';

export const viewUnknownKind: Rule = {
  code: 'view/unknown-kind',
  title: 'Named view of no known kind',
  severity: always('error'),
  clauses: [],
  why: 'The kind of a named view says which picture it is. Of a word that is none of the kinds nothing can be drawn.',
  mend: 'Write one of the kinds.',
  right: viewExample('kind impact', 'of Plan'),
  wrong: viewExample('kind impakt', 'of Plan'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('view').flatMap((element) => {
    const said = kindLineOf(element)?.value;
    if (said === undefined || isNamedViewKind(said.text)) return [];
    return [
      unknownName({
        problem: `No view is of the kind '${said.text}'`,
        origin: said.origin,
        near: nearestWord(said.text, NAMED_VIEW_KINDS),
        otherwise: `the kinds are ${NAMED_VIEW_KINDS.join(', ')}.`,
      }),
    ];
  });
}
