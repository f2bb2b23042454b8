/**
 * What every sheet of a view is put together from: the slim title block in the manner of the diagram form, and the notes
 * above it (purpose and viewpoint, how to read it, what was left out).
 */
import { wrapText, type Rect, type SheetItem, type TextMeasurer } from '@idef0-studio/geometry';
import { VIEWS, type View, type ViewNote } from '@idef0-studio/model';
import { fitText } from '../sheet/fit-text.js';
import { caption, value } from '../sheet/form-text.js';

/** Height of the title block, and between the frame and the notes, at scale 1. */
export const BLOCK_HEIGHT = 40;
export const NOTE_PAD = 14;

const BLOCK = { model: 170, kind: 170 } as const;
const NOTE = { size: 11, line: 14.3, width: 620, between: 6 } as const;
const TITLE = [18, 16, 14, 12] as const;
const SMALL = [12, 11, 10] as const;

/** What is to be told on the sheet: the notes of the view, and how to read it where the standard does not know. */
export function notesWithLegend({ kind, notes, lines }: View): readonly ViewNote[] {
  const text = VIEWS[kind].legend;
  return text === undefined || lines.length === 0 ? notes : [...notes, { caption: 'Legend', text }];
}

/** What of the notes is to be told beside the picture too. */
export function leftOut(notes: readonly ViewNote[]): readonly string[] {
  return notes
    .filter(({ caption: name }) => name === 'Left out' || name === 'Folded')
    .map(({ caption: name, text }) => `${name}: ${text}`);
}

/** The notes, in the units of the sheet. */
export interface PlacedNotes {
  readonly height: number;
  readonly itemsAt: (x: number, y: number) => readonly SheetItem[];
}

/** Each note with its caption in bold, one below the other, on a sheet of this width. */
export function notesOf(
  notes: readonly ViewNote[],
  width: number,
  scale: number,
  measure: TextMeasurer,
): PlacedNotes {
  if (notes.length === 0) return { height: 0, itemsAt: () => [] };
  const size = NOTE.size * scale;
  const indent = Math.max(...notes.map((note) => measure(`${note.caption}:`, size, 'bold'))) + 8;
  const room = Math.min(NOTE.width * scale, width - 2 * NOTE_PAD * scale) - indent;
  const blocks = notes.map(({ caption: name, text }) => ({
    name,
    lines: wrapText(measure, text, room, size, 'regular'),
  }));
  const rows = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const height = (rows * NOTE.line + (blocks.length - 1) * NOTE.between + NOTE_PAD) * scale;
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
export function titleBlock(
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
    ...field('view', VIEWS[view.kind].name, kind, SMALL, scale, measure),
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

/** The four sides of a rectangle. */
export function outline({ x, y, width, height }: Rect): readonly SheetItem[] {
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
