/**
 * Diagram -> geometry: the phases of the router in order. Deterministic, and total for every Diagram.
 */
import type { DiagramGeometry, Drawing, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { captionsOf } from './router/captions.js';
import { emit } from './router/emit.js';
import { normalise, type Network } from './router/normalise.js';
import { optimise } from './router/optimise.js';
import { NO_MEMORY } from './router/order.js';
import { planOf } from './router/plan.js';
import { randomOf } from './router/random.js';
import { extentOf, placementOf, type Placement } from './router/placement.js';
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
  const { measure, effort = 'normal', previous } = options;
  const network = normalise(diagram);
  const trees = treesOf(network, effort, previous?.layoutState);
  const drawing = emit(bestPlacement(network, trees, measure));
  return {
    ...addTrunkLabels(drawing, measure),
    layoutState: stateOf(network, trees, effort),
  };
}

/** The same picture with narrow or wide labels: the one that can be shown largest on a sheet. */
function bestPlacement(
  network: Network,
  trees: readonly (readonly Strand[])[],
  measure: TextMeasurer,
): Placement {
  const placements = LABEL_WIDTHS.map((width) =>
    placementOf(planOf(network, trees, captionsOf(network, width, measure)), measure),
  );
  return placements.reduce((best, other) => (extentOf(other) < extentOf(best) ? other : best));
}

/** Widest label before it is broken, px: what reads best first. */
const LABEL_WIDTHS = [104, 84, 124] as const;

/** The trees of all arrows: from the last layout where there is one, else from scratch. A diagram that
 *  has not changed is not searched again. */
function treesOf(network: Network, effort: Effort, state: unknown): readonly (readonly Strand[])[] {
  const random = randomOf(1);
  const last = restore(network, state, random);
  if (last !== undefined) {
    if (last.isSettled(effort)) return last.trees;
    return optimise(network, last, continuedSchedule(effort));
  }
  const trees = network.arrows.map((arrow) => firstTree(arrow, network.boxes, random));
  const start = { trees, memory: NO_MEMORY, changed: [] };
  return optimise(network, start, freshSchedule(effort));
}
