/** The node index: all activities as indented text (FIPS 183 §3.3.4.2.1). */
import { shownNumber } from '../values/shown-number.js';
import type { Activity, ActivityId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

const INDENT = '  ';

/** One node a line, `A22 Service Marketing and Sales`, with the numbers that the model asks for, indented under its parent, in node order; those under
 *  `activity` and itself where it is given. Ends in a line break; empty where there is nothing. */
export function nodeIndex(model: ModelQueries, activity?: ActivityId): string {
  const top = activity === undefined ? model.root() : model.activity(activity);
  return top === undefined ? '' : linesOf(model, top, 0).join('');
}

function linesOf(model: ModelQueries, activity: Activity, depth: number): readonly string[] {
  const children = model.relations.childrenOf(activity);
  const { node, title } = activity;
  const number = shownNumber(activity, model.header().numbers);
  const name = title === node ? '' : ` ${title}`;
  return [
    `${INDENT.repeat(depth)}${number}${name}\n`,
    ...children.flatMap((child) => linesOf(model, child, depth + 1)),
  ];
}
