/**
 * The sheet of a view: a slim title block in the manner of the diagram form, above it the drawing, and between
 * the two the notes (purpose and viewpoint, what was left out). Everything is in its coordinates from here on.
 */
import {
  wrapText,
  type Rect,
  type SheetItem,
  type TextMeasurer,
  type ViewGeometry,
} from '@idef0-studio/geometry';
import type { View, ViewKind, ViewNote } from '@idef0-studio/model';
import { fitText } from '../sheet/fit-text.js';
import { caption, value } from '../sheet/form-text.js';
import { shifted, type ViewDrawing } from './view-drawing.js';

/** Blank paper round the form; the half puts thin lines on whole pixels of the screen. */
const MARGIN = 12.5;
/** Between the frame and the drawing, px. */
const PAD = 28;
const MIN = { width: 640, height: 160 } as const;
const BLOCK = { height: 40, model: 170, kind: 170 } as const;
const NOTE = { size: 11, line: 14.3, width: 620, between: 6, pad: 14 } as const;
const TITLE = [18, 16, 14, 12] as const;
const SMALL = [12, 11, 10] as const;
/** From this width on the title block grows with the sheet, for such a sheet is looked at from farther away. */
const FULL_WIDTH = 1400;
const MAX_SCALE = 3;

const KINDS: Readonly<Record<ViewKind, string>> = {
  context: 'Context',
  tree: 'Node tree',
  map: 'Relationship map',
  object: 'Object',
  impact: 'Impact',
};

/** How to read what the standard does not know. */
const LEGENDS: Partial<Readonly<Record<ViewKind, string>>> = {
  map: 'Beside each box stands what comes in, with the number and the colour of the box that it comes from. The more objects a line carries, the wider it is. Where lines cross, the one with the gap runs below. Boxes of one frame that serve the same others share a line.',
  impact:
    'A column is one step along the flow. Before each box stands what comes in, with the number of the box that it comes from.',
};

/** The drawing in the middle of its sheet. */
export function placeView(view: View, drawing: ViewDrawing, measure: TextMeasurer): ViewGeometry {
  const scale = scaleOf(drawing.width);
  const notes = notesOf(withLegend(view), Math.max(MIN.width, drawing.width), scale, measure);
  const page: Rect = {
    x: MARGIN,
    y: MARGIN,
    width: Math.ceil(Math.max(MIN.width, drawing.width + 2 * PAD)),
    height: Math.ceil(Math.max(MIN.height, drawing.height + 2 * PAD) + notes.height),
  };
  const block: Rect = {
    ...page,
    y: page.y + page.height,
    height: BLOCK.height * scale,
  };
  const x = page.x + (page.width - drawing.width) / 2;
  const y = page.y + (page.height - notes.height - drawing.height) / 2;
  const { groups, nodes, lines } = shifted(drawing, x, y);
  return {
    kind: view.kind,
    model: view.model,
    title: view.title,
    width: page.width + 2 * MARGIN,
    height: page.height + block.height + 2 * MARGIN,
    frame: page,
    groups,
    nodes,
    lines,
    sheet: [
      ...outline({ ...page, height: page.height + block.height }),
      { kind: 'line', segment: [block.x, block.y, block.x + block.width, block.y] },
      ...titleBlock(view, block, scale, measure),
      ...notes.itemsAt(page.x + NOTE.pad * scale, page.y + page.height - notes.height),
    ],
    notes: [...drawing.notes, ...leftOut(view.notes)],
  };
}

function withLegend({ kind, notes, lines }: View): readonly ViewNote[] {
  const text = LEGENDS[kind];
  return text === undefined || lines.length === 0 ? notes : [...notes, { caption: 'Legend', text }];
}

function scaleOf(width: number): number {
  return Math.min(MAX_SCALE, Math.max(1, Math.floor((width / FULL_WIDTH) * 4) / 4));
}

function leftOut(notes: readonly ViewNote[]): readonly string[] {
  return notes
    .filter(({ caption: name }) => name === 'Left out' || name === 'Folded')
    .map(({ caption: name, text }) => `${name}: ${text}`);
}

interface PlacedNotes {
  readonly height: number;
  readonly itemsAt: (x: number, y: number) => readonly SheetItem[];
}

/** Each note with its caption in bold, one below the other. */
function notesOf(
  notes: readonly ViewNote[],
  width: number,
  scale: number,
  measure: TextMeasurer,
): PlacedNotes {
  if (notes.length === 0) return { height: 0, itemsAt: () => [] };
  const size = NOTE.size * scale;
  const indent = Math.max(...notes.map((note) => measure(`${note.caption}:`, size, 'bold'))) + 8;
  const room = Math.min(NOTE.width * scale, width - 2 * NOTE.pad * scale) - indent;
  const blocks = notes.map(({ caption: name, text }) => ({
    name,
    lines: wrapText(measure, text, room, size, 'regular'),
  }));
  const rows = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const height = (rows * NOTE.line + (blocks.length - 1) * NOTE.between + NOTE.pad) * scale;
  return {
    height,
    itemsAt: (x, y) => {
      let base = y + size;
      return blocks.flatMap(({ name, lines }): readonly SheetItem[] => {
        const first = base;
        base += (lines.length * NOTE.line + NOTE.between) * scale;
        return [
          { ...value('note', `${name}:`, x, first, size), role: 'title' },
          ...lines.map((line, index): SheetItem => ({
            ...value('note', line, x + indent, first + index * NOTE.line * scale, size),
            role: 'note',
          })),
        ];
      });
    },
  };
}

/** Model, title and kind, as the lower band of the diagram form has node, title and number. */
function titleBlock(
  view: View,
  block: Rect,
  scale: number,
  measure: TextMeasurer,
): readonly SheetItem[] {
  const model = { ...block, width: BLOCK.model * scale };
  const title = {
    ...block,
    x: block.x + model.width,
    width: block.width - (BLOCK.model + BLOCK.kind) * scale,
  };
  const kind = { ...block, x: title.x + title.width, width: BLOCK.kind * scale };
  return [
    upright(title.x, block),
    upright(kind.x, block),
    ...field('model', view.model, model, SMALL, scale, measure),
    ...field('title', view.title, title, TITLE, scale, measure),
    ...field('view', KINDS[view.kind], kind, SMALL, scale, measure),
  ];
}

function field(
  name: string,
  text: string,
  cell: Rect,
  sizes: readonly number[],
  scale: number,
  measure: TextMeasurer,
): readonly SheetItem[] {
  const head = caption(name, `${name.toUpperCase()}:`, { x: 0, y: 0, width: 0, height: 0 });
  const fit = fitText(
    measure,
    text,
    { width: cell.width - 16 * scale, lines: 1 },
    sizes.map((size) => size * scale),
    'bold',
  );
  const base = cell.y + cell.height / 2 + (4 + fit.size / scale / 3) * scale;
  return [
    { ...head, x: cell.x + head.x * scale, y: cell.y + head.y * scale, size: head.size * scale },
    {
      ...value(name, fit.lines[0] ?? '', cell.x + cell.width / 2, base, fit.size),
      role: 'title',
      anchor: 'middle',
    },
  ];
}

function outline({ x, y, width, height }: Rect): readonly SheetItem[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { kind: 'line', segment: [x, y, right, y] },
    { kind: 'line', segment: [x, bottom, right, bottom] },
    { kind: 'line', segment: [x, y, x, bottom] },
    { kind: 'line', segment: [right, y, right, bottom] },
  ];
}

function upright(x: number, { y, height }: Rect): SheetItem {
  const at = Math.round(x - 0.5) + 0.5;
  return { kind: 'line', segment: [at, y, at, y + height] };
}
