/**
 * Diagram -> geometry: devices, router (`router/phases.ts`), sheet or window. Deterministic, and total for every Diagram.
 */
import {
  measurerFor,
  NO_DEVICES,
  paneOf,
  sizeOf,
  TYPOGRAPHY,
  type Devices,
  type DiagramGeometry,
  type Drawing,
  type Page,
  type Pane,
  type PaneGeometry,
  type TextMeasurer,
} from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { applyDevices, type AidedDiagram } from './devices/apply-devices.js';
import { withGaps } from './devices/crossings.js';
import { repeatLabels } from './devices/repeat-labels.js';
import { placeOnPane } from './pane/place-on-pane.js';
import { fontsOf } from './router/caption/text-block.js';
import type { Effort } from './router/effort.js';
import { route, routeTight } from './router/phases.js';
import { PAPER_SPACING, SHEET_SPACING } from './router/measures.js';
import { LABEL_WIDTHS, SCREEN_SHAPE, type SheetShape } from './router/place/sheet-shape.js';
import { fieldOn } from './sheet/place-on-page.js';
import { placeOnSheet } from './sheet/place-on-sheet.js';
import { LEAST_TEXT, readablePage, type Placeable } from './sheet/readable-page.js';

export interface LayoutOptions {
  /** Default: the font that the form is set in. */
  readonly measure?: TextMeasurer;
  /** How long to search: `typing` while the author types, `high` for print; `normal` if undefined. */
  readonly effort?: Effort;
  /** The previous layout of the diagram: a Drawing or DiagramGeometry, or JSON of it. The new one keeps its
   *  order where it can. Anything else than a layout is ignored. */
  readonly previous?: {
    readonly layoutState?: unknown;
    readonly devices?: Partial<Devices>;
    readonly pane?: PaneGeometry;
  };
  /** What makes the diagram readable; `NO_DEVICES` where undefined. `colour` is for `drawDiagram`. On a page
   *  those that are undefined may be chosen, where its text would be too small else; the notes say so. */
  readonly devices?: Partial<Devices>;
  /** The paper that the sheet fills, or the window that the drawing is fitted to, without a form; default `none`. */
  readonly page?: Page;
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
  const geometry = yield* placedSteps(diagram, options);
  return options.devices?.crossings === 'gap' ? withGaps(geometry) : geometry;
}

/** The diagram drawn with the devices that move something, on its sheet or in its window. */
function* placedSteps(diagram: Diagram, options: LayoutOptions): Generator<void, DiagramGeometry> {
  const { devices, previous, effort } = options;
  const page = sizeOf(options.page);
  const pane = paneOf(options.page);
  const drawWith = (chosen?: Partial<Devices>) => placeableSteps(diagram, options, chosen);
  if (page !== 'none') {
    const last = effort === 'typing' ? previous?.devices : undefined;
    return yield* readablePage(page, devices ?? {}, last, drawWith);
  }
  const geometry =
    pane === undefined
      ? (yield* drawWith(devices))('none')
      : yield* paneSteps(diagram, options, pane);
  return devices === undefined ? geometry : { ...geometry, devices: { ...NO_DEVICES, ...devices } };
}

/** The diagram drawn with these devices, ready for a sheet of any size. */
function* placeableSteps(
  diagram: Diagram,
  options: LayoutOptions,
  devices: Partial<Devices> | undefined,
): Generator<void, Placeable> {
  const aided = applyDevices(diagram, devices);
  const drawing = yield* aidedSteps(aided, options);
  yield;
  return (size) => placeOnSheet(aided, drawing, measureOf(diagram, options), size);
}

/** The diagram fitted to a window: its lines go the ways that they go on the sheet, in the same order. */
function* paneSteps(
  diagram: Diagram,
  options: LayoutOptions,
  pane: Pane,
): Generator<void, DiagramGeometry> {
  const { effort = 'normal', previous, devices } = options;
  const aided = applyDevices(diagram, devices);
  const measure = measureOf(diagram, options);
  const fonts = fontsOf(measure, TYPOGRAPHY.label);
  const tight = yield* routeTight(aided, { fonts, effort, previous: previous?.layoutState });
  const last = effort === 'typing' ? previous?.pane?.textPx : undefined;
  const { squiggles } = { ...NO_DEVICES, ...devices };
  return yield* placeOnPane(aided, tight, pane, { fonts, measure, last, squiggles });
}

/** Texts are as wide as they are drawn: in the serif on forms after GOST. */
function measureOf({ frame }: Diagram, { measure }: LayoutOptions): TextMeasurer {
  return measure ?? measurerFor(frame.form === 'gost' ? 'serif' : 'sans');
}

/** The diagram drawn, without its sheet. */
export function drawingOf(diagram: Diagram, options: LayoutOptions = {}): Drawing {
  return resultOf(drawingSteps(diagram, options));
}

/** The same in small steps, as `layoutSteps`. */
export function drawingSteps(
  diagram: Diagram,
  options: LayoutOptions = {},
): Generator<void, Drawing> {
  return aidedSteps(applyDevices(diagram, options.devices), options);
}

function resultOf<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The drawing of a diagram to which the devices have been applied. */
function* aidedSteps(diagram: AidedDiagram, options: LayoutOptions): Generator<void, Drawing> {
  const { effort = 'normal', previous } = options;
  const fonts = fontsOf(measureOf(diagram, options));
  const shape = shapeOf(diagram, options);
  const squiggles = options.devices?.squiggles ?? NO_DEVICES.squiggles;
  const { network, drawing } = yield* route(diagram, {
    fonts,
    effort,
    squiggles,
    shape,
    spacing: sizeOf(options.page) === 'none' ? SHEET_SPACING : PAPER_SPACING,
    previous: previous?.layoutState,
  });
  if (options.devices?.farEnds !== 'repeat') return drawing;
  return repeatLabels(drawing, network, { fonts, squiggles });
}

/** What the drawing is to fill: what a page leaves for it, or a sheet of its own on a screen. */
function shapeOf(diagram: AidedDiagram, options: LayoutOptions): SheetShape {
  const page = sizeOf(options.page);
  if (page === 'none') return SCREEN_SHAPE;
  const { width, height } = fieldOn(diagram, page, measureOf(diagram, options));
  const widest = (width * TYPOGRAPHY.label) / LEAST_TEXT;
  return {
    aspect: width / height,
    bands: 0,
    narrowest: width,
    widest,
    labelWidths: LABEL_WIDTHS.paper,
  };
}
