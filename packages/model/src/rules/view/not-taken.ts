/** A line of a named view that means nothing to its kind. */
import { kindIn, linesOf } from '../../views/named-views.js';
import type { ModelQueries } from '../../queries/queries.js';
import { viewWord } from '../../values/view-words.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { viewExample } from '../shared/view-example.js';

export const viewNotTaken: Rule = {
  code: 'view/not-taken',
  title: 'Line that the kind of the view does not take',
  severity: always('warning'),
  clauses: [],
  why: 'A line that the kind of its view does not take changes nothing in the picture: its author wanted another kind, or another word.',
  mend: 'Remove the line, or write the kind that takes it.',
  right: viewExample('kind impact', 'of Plan', 'upstream 2'),
  wrong: viewExample('kind tree', 'upstream 2'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('view').flatMap((element) => {
    const kind = kindIn(element);
    if (kind === undefined) return [];
    return linesOf(element).flatMap(({ word, origin }) => {
      const { kinds } = viewWord(word);
      if (kinds.includes(kind)) return [];
      const message = `A view of the kind '${kind}' takes no '${word}'; views that do are of the kind ${kinds.join(', ')}.`;
      return [{ message, origin }];
    });
  });
}
