/** Activities by what a user types or points at: a name, a node number, an id. */
import { activityOfNode, isDecomposed } from '../diagrams/make-diagram.js';
import { nameKey } from '../names/name-key.js';
import { CONTEXT_NODE } from '../names/node-number.js';
import type { Activity, ActivityId } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

/** The activity that a reference means: an id, a node number (`A22`, `a22`, `PRM-IT/A22`; `A-0` is the
 *  root), a name, `Parent.Name`, or an own number. Undefined where there is none, or where several have the name. */
export function findActivity(model: ModelQueries, reference: string): Activity | undefined {
  const written = reference.trim();
  const byId = model.activity(written);
  if (byId !== undefined) return byId;
  const prefix = `${model.name}/`;
  const text = written.startsWith(prefix) ? written.slice(prefix.length) : written;
  return findNode(model, text.toUpperCase()) ?? findName(model, text) ?? findOwnNumber(model, text);
}

function findNode(model: ModelQueries, node: string): Activity | undefined {
  if (node === CONTEXT_NODE) return model.root();
  return activityOfNode(model, node);
}

/** A name may hold a dot of its own, so that each dot may end a qualifier. */
function findName(model: ModelQueries, text: string): Activity | undefined {
  const exact = model.named(nameKey(text));
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const qualified = model
    .activities()
    .filter(
      ({ name, parent }) =>
        text.endsWith(`.${name}`) && standsUnder(model, parent, text.slice(0, -name.length - 1)),
    );
  return qualified.length === 1 ? qualified[0] : undefined;
}

function findOwnNumber(model: ModelQueries, text: string): Activity | undefined {
  const [activity, second] = model.numbered(text);
  return second === undefined ? activity : undefined;
}

function standsUnder(model: ModelQueries, parent: ActivityId | undefined, path: string): boolean {
  let step = parent === undefined ? undefined : model.activity(parent);
  for (; step !== undefined; step = model.relations.parentOf(step)) {
    const { name, node } = step;
    if (path === name || path === node || path.endsWith(`.${name}`)) return true;
  }
  return path === model.name;
}

/** The node of the diagram that shows an activity best: its own where it has one, else that of the
 *  nearest parent that has one, else A-0. Undefined for an activity that the model does not have. */
export function diagramNodeFor(model: ModelQueries, activity: ActivityId): string | undefined {
  const known = model.activity(activity);
  if (known === undefined) return undefined;
  const relations = model.relations;
  let step: Activity | undefined = known;
  while (step !== undefined && !isDecomposed(step)) step = relations.parentOf(step);
  return step?.node ?? CONTEXT_NODE;
}
