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
 * labels and boxes (`place/width-choice.ts`; on paper for each place by itself, `place/fit-widths.ts`), and where a
 * label of phase 7 makes others needless. `strands/` has what trees are made of.
 */
import type { Drawing } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { caption, linesOfText, type LabelledEnds } from './caption/captions.js';
import type { Fonts } from './caption/text-block.js';
import type { Effort } from './effort.js';
import { emit } from './emit/emit.js';
import { label, type LabelOptions } from './label/label.js';
import type { Network, Terminal } from './normalise/network.js';
import { normalise } from './normalise/normalise.js';
import { PANE_SPACING, PAPER_SPACING, type Spacing } from './measures.js';
import { fitWidths, type SizeWith } from './place/fit-widths.js';
import { leastSize, place, placeTight } from './place/place.js';
import { planOf } from './place/plan.js';
import type { SheetShape } from './place/sheet-shape.js';
import { chooseWidths, type MakeDraft } from './place/width-choice.js';
import { search } from './search/search.js';
import { stateOf } from './start/layout-state.js';
import { start } from './start/start.js';
import type { Start } from './start/starting-point.js';
import type { Widths } from './widths.js';

export interface TopologyOptions {
  readonly effort: Effort;
  /** The `layoutState` of the previous drawing; anything else is ignored. */
  readonly previous: unknown;
}

export interface RouteOptions extends TopologyOptions, LabelOptions {
  /** What the drawing is to fill. */
  readonly shape: SheetShape;
  readonly spacing: Spacing;
}

/** A drawing with the network that it shows. */
export interface Routed {
  readonly network: Network;
  readonly drawing: Drawing;
}

/** The network of a diagram, and its drawing with the state that the next edit starts from. Yields after every few
 *  milliseconds of work. */
export function* route(diagram: Diagram, options: RouteOptions): Generator<void, Routed> {
  const { fonts, effort, shape, spacing } = options;
  const { network, from, trees } = yield* topologyOf(diagram, options);
  // Tried for several widths, so that caption and place stand in a function.
  const planWith = (widths: Widths, ends: LabelledEnds) =>
    planOf(network, trees, caption(network, widths, ends, fonts), spacing, widths.places);
  const draftOf: MakeDraft = (widths, ends = {}) => {
    return { placement: place(planWith(widths, ends), widths.straight, shape, fonts), widths };
  };
  const kept = effort === 'typing' ? knownWidths(from) : undefined;
  const last = previousWidths(from);
  const sizeWith: SizeWith = (widths) => leastSize(planWith(widths, {}), widths.straight, fonts);
  const chosen = kept ? draftOf(kept) : yield* chooseWidths(draftOf, shape, last);
  const draft = isFitted(options)
    ? draftOf(yield* fitWidths(chosen, last?.places, sizeWith, fonts))
    : chosen;
  yield;
  // Emits the draft first, and again where labels at stems have changed it.
  const drawing = yield* label(network, draft, (ends) => draftOf(draft.widths, ends), options);
  const layoutState = stateOf(network, trees, { effort, ...draft.widths });
  return { network, drawing: { ...drawing, layoutState } };
}

/** On paper, where text is the larger the less room it takes; not while the author types. */
function isFitted({ spacing, effort }: RouteOptions): boolean {
  return spacing === PAPER_SPACING && effort !== 'typing';
}

/** A drawing of which the size is known before it is drawn. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly draw: () => Drawing;
}

/** A network that is drawn as small as lines and the names of boxes allow, without labels at the arrows. */
export interface Tight {
  readonly network: Network;
  /** Placed with boxes of that width at least, px, and room for a line of text above the lines of these ends at the
   *  left and right of the frame. */
  readonly placedWith: (boxWidth: number, roomAt: ReadonlySet<Terminal>, fonts: Fonts) => Placed;
}

/** The trees of a diagram for drawings that a pane spreads over its own room. Of the phases only those of coordinates
 *  depend on what is to be filled. */
export function* routeTight(
  diagram: Diagram,
  options: TopologyOptions & { readonly fonts: Fonts },
): Generator<void, Tight> {
  const { effort } = options;
  const { network, trees } = yield* topologyOf(diagram, options);
  const layoutState = stateOf(network, trees, { effort });
  const served = new Set(network.arrows.flatMap(({ terminals }) => terminals));
  const captions = caption(network, { labelWidth: 0 }, { served }, options.fonts);
  const placedWith: Tight['placedWith'] = (boxWidth, roomAt, fonts) => {
    const spacing = { ...PANE_SPACING, boxWidth };
    const plan = planOf(network, trees, { ...captions, at: linesOfText(roomAt) }, spacing);
    const placement = placeTight(plan, fonts);
    const draw = () => ({ ...emit(placement), labels: [], layoutState });
    return { width: placement.columns.width, height: placement.rows.height, draw };
  };
  return { network, placedWith };
}

/** What all drawings of a diagram have in common: which way each line goes, and in which order they lie. */
function* topologyOf(diagram: Diagram, { effort, previous }: TopologyOptions) {
  const network = normalise(diagram);
  const from = start(network, previous);
  const trees = yield* search(network, from, effort);
  yield;
  return { network, from, trees };
}

function previousWidths(from: Start): Partial<Widths> | undefined {
  return from.kind === 'continued' ? from.widths : undefined;
}

/** The widths of the previous picture. The next one keeps them while the author types; which are best is asked again
 *  after a pause. */
function knownWidths(from: Start): Widths | undefined {
  const { labelWidth, straight, places } = previousWidths(from) ?? {};
  if (labelWidth === undefined || straight === undefined) return undefined;
  return { labelWidth, straight, ...(places && { places }) };
}
