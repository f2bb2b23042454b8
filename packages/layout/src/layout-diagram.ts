/**
 * Diagram -> geometry: the phases of the router in order. Deterministic, and total for every Diagram.
 */
import type { DiagramGeometry, Drawing, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { captionsOf } from './router/captions.js';
import { emit } from './router/emit.js';
import { addFarLabels } from './router/far-labels.js';
import { normalise, type Network } from './router/normalise.js';
import { optimise } from './router/optimise.js';
import { NO_MEMORY, spreadRanks } from './router/order.js';
import { planOf } from './router/plan.js';
import { randomOf, type Random } from './router/random.js';
import { extentOf, placementOf, type Placement } from './router/placement.js';
import { continuedSchedule, freshSchedule, type Effort } from './router/schedule.js';
import { restore, stateOf, type Restored } from './router/state.js';
import type { Strand } from './router/strand.js';
import { sortTree } from './router/tree.js';
import { firstTree } from './router/first-tree.js';
import { fontsOf, type Fonts } from './router/text.js';
import { addTrunkLabels } from './router/trunk-labels.js';
import { placeOnSheet } from './sheet/place-on-sheet.js';

export interface LayoutOptions {
  readonly measure: TextMeasurer;
  /** How long to search: `typing` while the author types, `high` for print; `normal` if undefined. */
  readonly effort?: Effort;
  /** The last layout of the diagram: a Drawing or DiagramGeometry, or JSON of it. The new one keeps its
   *  order where it can. Anything else than a layout is ignored. */
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
  const random = randomOf(1);
  const last = restore(network, previous?.layoutState, random);
  const trees = searched(network, effort, last, random).map(sortTree);
  const fonts = fontsOf(measure);
  const { placement, labelWidth } = bestPlacement(network, trees, last?.labelWidth, fonts);
  return {
    ...addFarLabels(addTrunkLabels(emit(placement), network, fonts), network, fonts),
    layoutState: stateOf(network, trees, { effort, labelWidth }),
  };
}

/** The trees of all arrows: from the last layout where there is one, else from scratch. A diagram that
 *  has not changed is not searched again. */
function searched(
  network: Network,
  effort: Effort,
  last: Restored | undefined,
  random: Random,
): readonly (readonly Strand[])[] {
  if (last?.isSettled(effort) === true) return last.trees;
  const start = last ?? {
    trees: network.arrows.map((arrow) => firstTree(arrow, network.boxes, random)),
    memory: NO_MEMORY,
    changed: [],
  };
  const scheduleFor = last === undefined ? freshSchedule : continuedSchedule;
  const trees = optimise(network, start, scheduleFor(network, effort));
  spreadRanks(trees, network.boxes);
  return trees;
}

interface Choice {
  readonly placement: Placement;
  readonly labelWidth: number;
}

/** The same picture with narrow or wide labels: the one that can be shown largest on a sheet. What the last
 *  layout had stays, unless another is much better. */
function bestPlacement(
  network: Network,
  trees: readonly (readonly Strand[])[],
  lastWidth: number | undefined,
  fonts: Fonts,
): Choice {
  const choices = LABEL_WIDTHS.map((labelWidth): Choice => {
    const plan = planOf(network, trees, captionsOf(network, labelWidth, fonts));
    return { placement: placementOf(plan, fonts), labelWidth };
  });
  const extent = ({ placement, labelWidth }: Choice) =>
    extentOf(placement) * (labelWidth === lastWidth ? LOYALTY : 1);
  return choices.reduce((best, other) => (extent(other) < extent(best) ? other : best));
}

/** Widest label before it is broken, px: what reads best first. */
const LABEL_WIDTHS: readonly [number, ...number[]] = [104, 84, 124];
/** Another width has to make the sheet this much smaller. */
const LOYALTY = 0.9;
