/**
 * The phases of the router, in the order in which they run. Each stands in the folder of its name and takes what the
 * ones before it have made:
 *
 *     1 normalise   Diagram                    -> Network      every end a terminal at a side of a box or the frame
 *     2 start       Network, previous layout   -> Start        a first tree of strands for each arrow
 *     3 search      Network, Start             -> Trees        simulated annealing: few crossings, bends, detours
 *     4 caption     Network, widths            -> Captions     which ends have labels, and their lines of text
 *     5 place       Trees, Captions            -> Placement    x by columns, y by rows
 *     6 emit        Placement                  -> Drawing      lines, ends and the labels at them
 *     7 label       Drawing                    -> Drawing      labels in free room: stems, trunks, far ends
 *
 * This follows Sugiyama's framework in that topology and order are settled before any coordinate is. What it does not
 * need is layering, for the boxes stand on a staircase. Phases 4 to 6 run several times, for several widths of
 * labels and boxes (`place/width-choice.ts`), and where a label of phase 7 makes others needless. `strands/` has what
 * trees are made of.
 */
import type { Drawing } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { caption } from './caption/captions.js';
import type { Fonts } from './caption/text-block.js';
import type { Effort } from './effort.js';
import { label } from './label/label.js';
import type { Network } from './normalise/network.js';
import { normalise } from './normalise/normalise.js';
import { place } from './place/place.js';
import { planOf } from './place/plan.js';
import type { SheetShape } from './place/sheet-shape.js';
import { chooseWidths, type MakeDraft } from './place/width-choice.js';
import { search } from './search/search.js';
import { stateOf } from './start/layout-state.js';
import { start } from './start/start.js';
import type { Start } from './start/starting-point.js';
import type { Widths } from './widths.js';

export interface RouteOptions {
  readonly fonts: Fonts;
  readonly effort: Effort;
  /** What the drawing is to fill. */
  readonly shape: SheetShape;
  /** The `layoutState` of the previous drawing; anything else is ignored. */
  readonly previous: unknown;
}

/** The network of a diagram, and its drawing with the state that the next edit starts from. Yields after every few
 *  milliseconds of work. */
export function* route(
  diagram: Diagram,
  { fonts, effort, shape, previous }: RouteOptions,
): Generator<void, { readonly network: Network; readonly drawing: Drawing }> {
  const network = normalise(diagram);
  const from = start(network, previous);
  const trees = yield* search(network, from, effort);
  yield;
  // Tried for several widths, so that caption and place stand in a function.
  const draftOf: MakeDraft = (widths, ends = {}) => {
    const captions = caption(network, widths.labelWidth, ends, fonts);
    const placement = place(planOf(network, trees, captions), widths.straight, shape, fonts);
    return { placement, widths };
  };
  const kept = effort === 'typing' ? knownWidths(from) : undefined;
  const draft = kept ? draftOf(kept) : yield* chooseWidths(draftOf, previousWidths(from));
  yield;
  // Emits the draft first, and again where labels at stems have changed it.
  const drawing = yield* label(network, draft, (ends) => draftOf(draft.widths, ends), fonts);
  const layoutState = stateOf(network, trees, { effort, ...draft.widths });
  return { network, drawing: { ...drawing, layoutState } };
}

function previousWidths(from: Start): Partial<Widths> | undefined {
  return from.kind === 'continued' ? from.widths : undefined;
}

/** The widths of the previous picture. The next one keeps them while the author types; which are best is asked again
 *  after a pause. */
function knownWidths(from: Start): Widths | undefined {
  const { labelWidth, straight } = previousWidths(from) ?? {};
  if (labelWidth === undefined || straight === undefined) return undefined;
  return { labelWidth, straight };
}
