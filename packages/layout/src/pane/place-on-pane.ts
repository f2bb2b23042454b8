/**
 * A drawing in a window: without a form, as wide and as high as the window, with text as large as its lines, the names
 * of its boxes and a fair share of the names of its arrows allow.
 */
import type {
  DiagramGeometry,
  Drawing,
  Pane,
  Rect,
  SheetItem,
  TextMeasurer,
} from '@idef0-studio/geometry';
import type { AidedDiagram } from '../devices/apply-devices.js';
import type { Fonts } from '../router/caption/text-block.js';
import type { LabelOptions } from '../router/label/label.js';
import type { Tight } from '../router/phases.js';
import type { PurposeNote } from '../sheet/purpose-note.js';
import { gutterOf, placed } from '../sheet/sheet-parts.js';
import { shiftDrawing } from '../sheet/stretch.js';
import { fieldsOf, fillField, MARGIN, type Field } from './field.js';
import { nameArrows, ZOOM_STEPS } from './name-arrows.js';
import { tightDrawings } from './tight-drawings.js';

export interface PaneOptions extends LabelOptions {
  readonly measure: TextMeasurer;
  /** The size of text that is kept where there is room for it, px on the screen: that of the picture that is edited. */
  readonly last: number | undefined;
}

/** A network fitted to a window, with the names of its arrows. Yields after every few milliseconds of work. */
export function* placeOnPane(
  diagram: AidedDiagram,
  tight: Tight,
  pane: Pane,
  { fonts, measure, last, squiggles }: PaneOptions,
): Generator<void, DiagramGeometry> {
  const drawings = tightDrawings(diagram, tight, measure);
  const fields = fieldsOf(diagram, drawings, pane, measure);
  const kept = fields.filter(({ text }) => text === last);
  const [first, ...others] = [...(kept.length > 0 ? kept : fields)].sort(
    (a, b) => worthOf(b, 1) - worthOf(a, 1),
  );
  const attempt = (field: Field): Attempt => {
    const area = fillField(field, drawings, measure);
    return { field, area, worth: worthOf(field, shareNamed(area, tight, fonts)) };
  };
  if (first === undefined) throw new RangeError('Every window has a field.');
  let best = attempt(first);
  for (const field of others) {
    if (worthOf(field, 1) <= best.worth) break;
    yield;
    const other = attempt(field);
    if (other.worth > best.worth) best = other;
  }
  yield;
  const labels = nameArrows(best.area, tight.network, { fonts, squiggles }, ZOOM_STEPS);
  return onPane({ ...best, area: { ...best.area, labels } }, drawings.note, pane, diagram);
}

interface Attempt {
  readonly field: Field;
  readonly area: Drawing;
  readonly worth: number;
}

/** How well a drawing reads of which some share of the arrows is named: large text is worth little where it says
 *  little. */
function worthOf({ text, names }: Field, named: number): number {
  const size = Math.min(text, AMPLE) + BEYOND * Math.max(0, text - AMPLE);
  const boxes = Math.min(1, names / AMPLE) ** NAMES;
  return size ** SIZE * boxes * (UNNAMED + (1 - UNNAMED) * named);
}

/** Text of this size can be read at ease, px on the screen: what it gains beyond counts less. */
const AMPLE = 9;
const BEYOND = 0.17;
/** How much the size of labels counts, and that of the names of boxes. */
const SIZE = 1.5;
const NAMES = 0.75;
/** What a drawing is worth of which no arrow is named. */
const UNNAMED = 0.1;

function shareNamed(area: Drawing, { network }: Tight, fonts: Fonts): number {
  const labels = nameArrows(area, network, { fonts, squiggles: 'none' }, [1]).filter(
    ({ zoom }) => zoom === undefined,
  );
  const named = new Set(labels.map(({ arrow }) => arrow));
  return area.arrows.length === 0 ? 1 : named.size / area.arrows.length;
}

function onPane(
  { field, area }: Attempt,
  note: PurposeNote,
  pane: Pane,
  diagram: AidedDiagram,
): DiagramGeometry {
  const { whole, legend, text } = field;
  const gutter = gutterOf({ ...area, labels: [] });
  const frame: Rect = {
    x: MARGIN + gutter.left,
    y: MARGIN + gutter.top,
    width: area.width,
    height: area.height,
  };
  const { form } = diagram.frame;
  return {
    ...shiftDrawing(area, frame),
    ...whole,
    frame,
    sheet: [
      ...outline(frame),
      ...note.items.map((item) => placed(item, frame.x, frame.y + frame.height)),
      ...legend.items.map((item) => placed(item, MARGIN, whole.height - MARGIN - legend.height)),
    ],
    pane: { ...pane, textPx: text },
    ...(form === undefined ? {} : { form }),
  };
}

/** The border that the arrows at the boundary come from and go to. */
function outline({ x, y, width, height }: Rect): readonly SheetItem[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { kind: 'line', segment: [x, y, right, y] },
    { kind: 'line', segment: [right, y, right, bottom] },
    { kind: 'line', segment: [x, bottom, right, bottom] },
    { kind: 'line', segment: [x, y, x, bottom] },
  ];
}
