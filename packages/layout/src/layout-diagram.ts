/**
 * Diagram -> geometry: the phases of the router in order. Deterministic and total.
 */
import type { DiagramGeometry, Drawing, TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { captionsOf } from './router/captions.js';
import { columnsOf } from './router/columns.js';
import { emit } from './router/emit.js';
import { normalise } from './router/normalise.js';
import { optimise } from './router/optimise.js';
import { planOf } from './router/plan.js';
import { randomOf } from './router/random.js';
import { rowsOf } from './router/rows.js';
import { firstTree } from './router/topology.js';
import { placeOnSheet } from './sheet/place-on-sheet.js';

export interface LayoutOptions {
  readonly measure: TextMeasurer;
  /** How long to search: `typing` while the author types, `high` for print. */
  readonly effort?: 'typing' | 'normal' | 'high';
}

/** The diagram drawn and placed on its sheet. */
export function layoutDiagram(diagram: Diagram, options: LayoutOptions): DiagramGeometry {
  return placeOnSheet(diagram, drawingOf(diagram, options), options.measure);
}

/** The diagram drawn, without its sheet. */
export function drawingOf(diagram: Diagram, options: LayoutOptions): Drawing {
  const network = normalise(diagram);
  const random = randomOf(1);
  const start = network.arrows.map((arrow) => firstTree(arrow, network.boxes, random));
  const trees = optimise(network, start, {
    schedule: { moves: 30000, hot: 1.2, cold: 0.05 },
    memory: () => undefined,
  });
  const captions = captionsOf(network, options.measure);
  const plan = planOf(network, trees, captions);
  const columns = columnsOf(plan, options.measure);
  const rows = rowsOf(plan, columns);
  return emit({ plan, columns, rows });
}
