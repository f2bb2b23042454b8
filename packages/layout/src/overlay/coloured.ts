/**
 * Colours on the boxes of a drawing that is laid out, and the legend that says what they mean: in a free place of the
 * drawing, else below it, for which the sheet grows.
 */
import type { Overlay } from '@idef0-studio/model';
import {
  coveredByDiagram,
  coveredByView,
  freePlace,
  LEGEND,
  measureText,
  TABLE_AIR,
  TYPOGRAPHY,
  wrapText,
  type BoxTone,
  type DiagramGeometry,
  type LegendEntry,
  type LegendGeometry,
  type Rect,
  type ViewGeometry,
} from '@idef0-studio/geometry';

/** The diagram with its boxes in the colours of their values. */
export function colouredDiagram(geometry: DiagramGeometry, overlay: Overlay): DiagramGeometry {
  const boxes = geometry.boxes.map((box) => ({ ...box, ...toneOf(overlay, box.id) }));
  return withLegend({ ...geometry, boxes }, coveredByDiagram(geometry), overlay, boxes);
}

/** The view with its activities in the colours of their values. */
export function colouredView(geometry: ViewGeometry, overlay: Overlay): ViewGeometry {
  const nodes = geometry.nodes.map((each) =>
    each.node.kind === 'activity' ? { ...each, ...toneOf(overlay, each.node.activity) } : each,
  );
  const activities = nodes.filter(({ node }) => node.kind === 'activity');
  return withLegend({ ...geometry, nodes }, coveredByView(geometry), overlay, activities);
}

interface Toned {
  readonly tone?: BoxTone;
}

/** In the colour of its first value, with the marks of all. */
function toneOf({ entries, values }: Overlay, activity: string): Toned {
  const places = Object.hasOwn(values, activity) ? (values[activity] ?? []) : [];
  const found = places.flatMap((place) => entries[place] ?? []);
  const [first] = found;
  if (first === undefined) return {};
  return { tone: { tone: first.tone, mark: found.map(({ mark }) => mark).join(' ') } };
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly frame: Rect;
}

function withLegend<Drawn extends Sheet>(
  drawn: Drawn,
  covered: readonly Rect[],
  overlay: Overlay,
  boxes: readonly Toned[],
): Drawn & { readonly legend: LegendGeometry } {
  const { frame } = drawn;
  const content = contentOf(overlay, boxes, frame.width - 2 * TABLE_AIR);
  const forms = formsOf(content, frame.width - 2 * TABLE_AIR);
  const free = freePlace(frame, covered, forms);
  if (free !== undefined) {
    const form = forms.find(({ width, height }) => width === free.width && height === free.height);
    return { ...drawn, legend: legendAt(free, content, form?.columns ?? 1) };
  }
  const low = forms.reduce((best, each) => (each.height < best.height ? each : best));
  const { columns, width, height } = low;
  const place = { x: frame.x, y: drawn.height, width, height };
  const legend = legendAt(place, content, columns);
  return { ...drawn, height: drawn.height + height + TABLE_AIR, legend };
}

interface Content {
  readonly caption: readonly string[];
  readonly entries: readonly Omit<LegendEntry, 'x' | 'y'>[];
  /** Of the caption and of one entry, px. */
  readonly captionWidth: number;
  readonly cell: number;
}

const { label: SIZE } = TYPOGRAPHY;
const { pad: PAD, line: LINE, sample: SAMPLE } = LEGEND;
/** A caption is broken beyond this, px. */
const CAPTION = 300;

/** Boxes without a value are told of where there are any. */
function contentOf(overlay: Overlay, boxes: readonly Toned[], most: number): Content {
  const width = Math.max(CAPTION / 2, Math.min(CAPTION, most - 2 * PAD));
  const caption = overlay.caption.flatMap((text) =>
    wrapText(measureText, text, width, SIZE, 'bold'),
  );
  const lacking = boxes.some(({ tone }) => tone === undefined);
  const entries = [
    ...overlay.entries.map(({ mark, label, tone }) => ({ label, tone: { tone, mark } })),
    ...(lacking ? [{ label: overlay.otherwise }] : []),
  ];
  const widest = Math.max(...entries.map(({ label }) => measureText(label, SIZE, 'regular')), 0);
  const captionWidth = Math.max(...caption.map((text) => measureText(text, SIZE, 'bold')), 0);
  return { caption, entries, captionWidth, cell: Math.ceil(SAMPLE.width + 3 * PAD + widest) };
}

interface Form {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** One column first, then ever wider ones. */
function formsOf({ caption, entries, captionWidth, cell }: Content, most: number): readonly Form[] {
  const forms = Array.from({ length: Math.max(1, entries.length) }, (_, index) => {
    const columns = index + 1;
    const lines = caption.length + Math.ceil(entries.length / columns);
    const width = Math.ceil(Math.max(columns * cell, captionWidth + PAD)) + PAD;
    return { columns, width, height: lines * LINE + 2 * PAD };
  });
  return forms.filter(({ columns, width }) => columns === 1 || width <= most);
}

function legendAt(
  place: Rect,
  { caption, entries, cell }: Content,
  columns: number,
): LegendGeometry {
  const rows = Math.ceil(entries.length / columns);
  const top = place.y + PAD + caption.length * LINE + (LINE - SAMPLE.height) / 2;
  return {
    ...place,
    caption,
    entries: entries.map((entry, index) => ({
      ...entry,
      x: place.x + PAD + Math.floor(index / rows) * cell,
      y: top + (index % rows) * LINE,
    })),
  };
}
