/** A named view that does not say what its picture needs. */
import { kindIn, kindLineOf, linesOf } from '../../views/named-views.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { PlainElement } from '../../values/process-model.js';
import { NAMED_VIEW_KINDS, needsSubject, subjectsOf } from '../../values/view-words.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { viewExample } from '../shared/view-example.js';

export const viewIncomplete: Rule = {
  code: 'view/incomplete',
  title: 'Named view that lacks a line',
  severity: always('error'),
  clauses: [],
  why: 'A named view says its kind, and some kinds are always of something: an impact of an activity or an object, a diagram of an activity. Without that nothing can be drawn.',
  mend: 'Write the line.',
  right: viewExample('kind impact', 'of Plan'),
  wrong: viewExample('kind impact', 'upstream 2'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('view').flatMap((element) => {
    const message = lackIn(element);
    return message === undefined ? [] : [{ message, origin: element.origin }];
  });
}

function lackIn(element: PlainElement): string | undefined {
  const { name } = element;
  if (kindLineOf(element) === undefined)
    return `The view '${name}' does not say what it is; write 'kind' and one of ${NAMED_VIEW_KINDS.join(', ')}.`;
  const kind = kindIn(element);
  const isOf = linesOf(element).some(({ word }) => word === 'of');
  if (kind === undefined || isOf || !needsSubject(kind)) return undefined;
  const subjects = subjectsOf(kind).join(' or ');
  return `A view of the kind '${kind}' is of something; write 'of' and an ${subjects} into '${name}'.`;
}
