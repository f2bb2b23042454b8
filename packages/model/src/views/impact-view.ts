/**
 * The impact view: what lies upstream of an activity or an object, and what downstream, to a number of steps
 * and across diagrams. Each stands as many columns from the subject as the shortest way to it has steps; lines
 * lead one step on. Who lies on both sides stands on both. A large result is folded: parents stand for what
 * is inside them. Agents end a way.
 */
import type { ModelQueries } from '../queries/queries.js';
import { sideOf } from './impact-side.js';
import { subjectOf } from './impact-subject.js';
import type { View } from './view.js';
import type { ViewRequest } from '../values/view-kinds.js';

/** Undefined where the model does not have the subject. */
export function impactView(
  model: ModelQueries,
  request: Extract<ViewRequest, { kind: 'impact' }>,
): View | undefined {
  const subject = subjectOf(model, request.of);
  if (subject === undefined) return undefined;
  const upstream = sideOf(model, subject, 'upstream', request.upstream);
  const downstream = sideOf(model, subject, 'downstream', request.downstream);
  return {
    kind: 'impact',
    model: model.name,
    title: `Impact of ${subject.title}`,
    notes: [...upstream.notes, ...downstream.notes],
    nodes: [...upstream.nodes, subject.node, ...downstream.nodes],
    groups: [],
    lines: [...upstream.lines, ...downstream.lines],
  };
}
