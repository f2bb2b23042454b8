/**
 * Diagram -> geometry: the phases of the router in order. Deterministic, and total for every Diagram.
 */
import {
  measurerFor,
  NO_DEVICES,
  TYPOGRAPHY,
  type Devices,
  type DiagramGeometry,
  type Drawing,
  type PageSize,
  type TextMeasurer,
} from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { applyDevices, type AidedDiagram } from './devices/apply-devices.js';
import { repeatLabels } from './devices/repeat-labels.js';
import { appearanceLike, appearanceOf } from './router/label/label.js';
import type { Look } from './router/place/width-choice.js';
import { normalise, type Network } from './router/normalise/normalise.js';
import { optimise } from './router/search/anneal.js';
import { spreadRanks } from './router/search/best-rank.js';
import { randomOf, type Random } from './router/random.js';
import {
  continuedSchedule,
  freshSchedule,
  uprootedSchedule,
  type Effort,
} from './router/search/schedule.js';
import { freshStart, restore, type Restored } from './router/start/restore.js';
import { stateOf } from './router/start/layout-state.js';
import type { Strand } from './router/strands/strand.js';
import { SCREEN_SHAPE, type SheetShape } from './router/place/sheet-shape.js';
import { sortTree } from './router/strands/strand-tree.js';
import { fontsOf } from './router/caption/text-block.js';
import { fieldOn } from './sheet/place-on-page.js';
import { placeOnSheet } from './sheet/place-on-sheet.js';
import { LEAST_TEXT, readablePage, type Placeable } from './sheet/readable-page.js';

export interface LayoutOptions {
  /** Default: the font that the form is set in. */
  readonly measure?: TextMeasurer;
  /** How long to search: `typing` while the author types, `high` for print; `normal` if undefined. */
  readonly effort?: Effort;
  /** The last layout of the diagram: a Drawing or DiagramGeometry, or JSON of it. The new one keeps its
   *  order where it can. Anything else than a layout is ignored. */
  readonly previous?: { readonly layoutState?: unknown; readonly devices?: Partial<Devices> };
  /** What makes the diagram readable; `NO_DEVICES` where undefined. `colour` is for `drawDiagram`. On a page
   *  those that are undefined may be chosen, where its text would be too small else; the notes say so. */
  readonly devices?: Partial<Devices>;
  /** The paper that the sheet fills; default `none`. */
  readonly page?: PageSize;
}

/** The diagram drawn and placed on its sheet. */
export function layoutDiagram(diagram: Diagram, options: LayoutOptions = {}): DiagramGeometry {
  return resultOf(layoutSteps(diagram, options));
}

/** The same in small steps, for a host that has nothing but one thread: it yields after every few
 *  milliseconds of work (counted, not measured), and returns the geometry. To abandon a layout, stop asking. */
export function* layoutSteps(
  diagram: Diagram,
  options: LayoutOptions,
): Generator<void, DiagramGeometry> {
  const { devices, page = 'none', previous, effort } = options;
  const drawWith = (chosen?: Partial<Devices>) => placeableSteps(diagram, options, chosen);
  if (page !== 'none') {
    const last = effort === 'typing' ? previous?.devices : undefined;
    return yield* readablePage(page, devices ?? {}, last, drawWith);
  }
  const geometry = (yield* drawWith(devices))('none');
  return devices === undefined ? geometry : { ...geometry, devices: { ...NO_DEVICES, ...devices } };
}

/** The diagram drawn with these devices, ready for a sheet of any size. */
function* placeableSteps(
  diagram: Diagram,
  options: LayoutOptions,
  devices: Partial<Devices> | undefined,
): Generator<void, Placeable> {
  const aided = applyDevices(diagram, devices);
  const drawing = yield* drawingSteps(aided, options);
  yield;
  return (size) => placeOnSheet(aided, drawing, measureOf(diagram, options), size);
}

/** Texts are as wide as they are drawn: in the serif on forms after GOST. */
function measureOf({ frame }: Diagram, { measure }: LayoutOptions): TextMeasurer {
  return measure ?? measurerFor(frame.form === 'gost' ? 'serif' : 'sans');
}

/** The diagram drawn, without its sheet: the phases of the router. */
export function drawingOf(diagram: Diagram, options: LayoutOptions = {}): Drawing {
  return resultOf(drawingSteps(applyDevices(diagram, options.devices), options));
}

function resultOf<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The phases of the router for a diagram to which the devices have been applied. */
function* drawingSteps(diagram: AidedDiagram, options: LayoutOptions): Generator<void, Drawing> {
  const { effort = 'normal', previous } = options;
  const network = normalise(diagram);
  const random = randomOf(1);
  const last = restore(network, previous?.layoutState, random);
  const trees = (yield* searched(network, effort, last, random)).map(sortTree);
  yield;
  const fonts = fontsOf(measureOf(diagram, options));
  const subject = { network, trees, fonts, shape: shapeOf(diagram, options) };
  const kept = effort === 'typing' ? lookOf(last) : undefined;
  const appearance = kept ? appearanceLike(subject, kept) : appearanceOf(subject, last?.look);
  const { drawing, look } = yield* appearance;
  return {
    ...(options.devices?.farEnds === 'repeat' ? repeatLabels(drawing, network, fonts) : drawing),
    layoutState: stateOf(network, trees, { effort, ...look }),
  };
}

/** How the last picture looked. The next one looks the same while the author types; which look is best is asked
 *  again after a pause. */
function lookOf(last: Restored | undefined): Look | undefined {
  if (last?.look.straight === undefined) return undefined;
  return { labelWidth: last.look.labelWidth, straight: last.look.straight };
}

/** What the drawing is to fill: what a page leaves for it, or a sheet of its own on a screen. */
function shapeOf(diagram: AidedDiagram, options: LayoutOptions): SheetShape {
  const { page = 'none' } = options;
  if (page === 'none') return SCREEN_SHAPE;
  const { width, height } = fieldOn(diagram, page, measureOf(diagram, options));
  const widest = (width * TYPOGRAPHY.label) / LEAST_TEXT;
  return { aspect: width / height, bands: 0, narrowest: width, widest };
}

function scheduleFor(last: Restored | undefined) {
  if (last === undefined) return freshSchedule;
  return last.hasLostBox ? uprootedSchedule : continuedSchedule;
}

/** The trees of all arrows: from the last layout where there is one, else from scratch. A diagram that
 *  has not changed is not searched again. */
function* searched(
  network: Network,
  effort: Effort,
  last: Restored | undefined,
  random: Random,
): Generator<void, readonly (readonly Strand[])[]> {
  if (last?.isSettled(effort) === true) return last.trees;
  const start = last ?? freshStart(network, random);
  const trees = yield* optimise(network, start, scheduleFor(last)(network, effort));
  spreadRanks(trees, network.boxes);
  return trees;
}
