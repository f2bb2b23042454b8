/**
 * Diagram -> geometry: the phases of the router in order. Deterministic, and total for every Diagram.
 */
import type { DiagramGeometry, Drawing, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { captionsOf } from './router/captions.js';
import { columnsOf } from './router/columns.js';
import { emit } from './router/emit.js';
import { normalise, type Network } from './router/normalise.js';
import { optimise } from './router/optimise.js';
import { planOf } from './router/plan.js';
import { randomOf } from './router/random.js';
import { rowsOf } from './router/rows.js';
import { continuedSchedule, freshSchedule, type Effort } from './router/schedule.js';
import { restore, stateOf } from './router/state.js';
import type { Strand } from './router/strand.js';
import { firstTree } from './router/topology.js';
import { addTrunkLabels } from './router/trunk-labels.js';
import { placeOnSheet } from './sheet/place-on-sheet.js';

export interface LayoutOptions {
  readonly measure: TextMeasurer;
  /** How long to search: `typing` while the author types, `high` for print; `normal` if undefined. */
  readonly effort?: Effort;
  /** The last layout of the diagram (a Drawing or DiagramGeometry, or JSON of it). The new one keeps its order where
   *  it can. Anything else than a layout is ignored. */
  readonly previous?: { readonly layoutState?: unknown };
}

/** The diagram drawn and placed on its sheet. */
export function layoutDiagram(diagram: Diagram, options: LayoutOptions): DiagramGeometry {
  return placeOnSheet(diagram, drawingOf(diagram, options), options.measure);
}

/** The diagram drawn, without its sheet: the phases of the router. */
export function drawingOf(diagram: Diagram, options: LayoutOptions): Drawing {
  const network = normalise(diagram);
  const trees = treesOf(network, options);
  const captions = captionsOf(network, options.measure);
  const plan = planOf(network, trees, captions);
  const columns = columnsOf(plan, options.measure);
  const rows = rowsOf(plan, columns);
  const drawing = addTrunkLabels(emit({ plan, columns, rows }), options.measure);
  return { ...drawing, layoutState: stateOf(network, trees, options.effort ?? 'normal') };
}

/** The trees of all arrows: from the last layout where there is one, else from scratch. A diagram that
 *  has not changed is not searched again. */
function treesOf(network: Network, options: LayoutOptions): readonly (readonly Strand[])[] {
  const { effort = 'normal', previous } = options;
  const random = randomOf(1);
  const last = restore(network, previous?.layoutState, random);
  if (last !== undefined) {
    if (last.isSettled(effort)) return last.trees;
    return optimise(network, last, continuedSchedule(effort));
  }
  const trees = network.arrows.map((arrow) => firstTree(arrow, network.boxes, random));
  const start = { trees, memory: () => undefined, changed: [] };
  return optimise(network, start, freshSchedule(effort));
}
