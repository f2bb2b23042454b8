/** A named view of what has no such picture. */
import { linesOf, namedView, type NamedView } from '../../views/named-views.js';
import { isDecomposed } from '../../diagrams/make-diagram.js';
import { CONTEXT_NODE } from '../../names/node-number.js';
import type { ModelQueries } from '../../queries/queries.js';
import type { ViewWord } from '../../values/view-words.js';
import { levelsOf } from '../../views/levels.js';
import { always, type Rule, type RuleFinding } from '../rule.js';
import { viewExample } from '../shared/view-example.js';

export const viewNothingToShow: Rule = {
  code: 'view/nothing-to-show',
  title: 'Named view without a picture',
  severity: always('error'),
  clauses: [],
  why: 'An activity that is not decomposed has no diagram and no N² chart, and a map has no level below the deepest one. Such a view would be empty.',
  mend: 'Name an activity that is decomposed, or a level that there is.',
  right: viewExample('kind diagram', 'of Run'),
  wrong: viewExample('kind diagram', 'of Bake'),
  scope: 'model',
  check,
};

function check(queries: ModelQueries): readonly RuleFinding[] {
  return queries.plainElements('view').flatMap((element) => {
    const view = namedView(queries, element);
    const found = view && (withoutDiagram(queries, view) ?? belowAll(queries, view));
    if (found === undefined) return [];
    const line = linesOf(element).find(({ word }) => word === found.word);
    return [{ message: found.message, origin: line?.origin ?? element.origin }];
  });
}

interface Lack {
  readonly word: ViewWord;
  readonly message: string;
}

function withoutDiagram(queries: ModelQueries, { kind, of, node }: NamedView): Lack | undefined {
  if (kind !== 'diagram' && kind !== 'n2') return undefined;
  const activity = of && 'activity' in of ? queries.activity(of.activity) : undefined;
  if (activity === undefined || node === CONTEXT_NODE || isDecomposed(activity)) return undefined;
  const what = kind === 'diagram' ? 'diagram' : 'N² chart';
  const message = `'${activity.name}' is not decomposed and has no ${what}; name an activity that is.`;
  return { word: 'of', message };
}

function belowAll(queries: ModelQueries, { kind, options }: NamedView): Lack | undefined {
  if (kind !== 'map' || options.level === undefined) return undefined;
  const deepest = Math.max(0, ...levelsOf(queries).map(({ level }) => level));
  if (options.level <= deepest) return undefined;
  const message = `The model has nothing on level ${options.level}; its deepest level is ${deepest}.`;
  return { word: 'level', message };
}
