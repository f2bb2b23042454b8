/**
 * The two bands of the diagram form (FIPS 183 annex C.4), above and below the drawing: rules, captions
 * and values.
 */
import { FONT_METRICS, type Rect, type SheetItem, type TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram, Status } from '@idef0-studio/model';
import { contextSketch } from './context-sketch.js';
import { fitText } from './fit-text.js';
import { caption, CAPTION, PAD, value, type TextItem } from './form-text.js';
import { formWords, type FormWords } from './form-words.js';

/** Height of the band above the drawing, and of that below it, px. */
export const TOP_BAND = 72;
export const BOTTOM_BAND = 40;
/** The narrowest form whose captions have room. */
export const MIN_WIDTH = 720;

/** Sizes of values, px, the one to be preferred first. */
const VALUE = [10.5, 9.5, 8.5] as const;
const TITLE = [18, 16, 14, 12] as const;
const NODE = [14, 12, 10.5] as const;

/** Least width of each column of the upper band, and its share of what is left over. */
const COLUMNS = {
  usedAt: [96, 1],
  author: [268, 5],
  status: [104, 0],
  reader: [124, 1.5],
  context: [128, 0.5],
} as const;

/** With blanks at which no line breaks. */
const NOTES = '1 2 3 4 5 6 7 8 9 10'.replaceAll(' ', '\u00a0\u00a0\u00a0');

const STATUSES: readonly Status[] = ['working', 'draft', 'recommended', 'publication'];

/** The band above the drawing: who made the diagram, its status, its readers and its context. */
export function topBand(diagram: Diagram, band: Rect, measure: TextMeasurer): readonly SheetItem[] {
  const words = formWords(diagram.frame.form);
  const [usedAt, author, status, reader, context] = columnsOf(band);
  return [
    ...[author, status, reader, context].map((column) => upright(column.x, band.y, TOP_BAND)),
    ...usedAtColumn(diagram, usedAt, words, measure),
    ...authorColumn(diagram, author, words, measure),
    ...statusColumn(diagram, status, words),
    ...readerColumn(reader, words),
    ...contextSketch(diagram.frame.context, context, words),
  ];
}

/** The band below the drawing: which diagram it is. */
export function bottomBand(
  diagram: Diagram,
  band: Rect,
  measure: TextMeasurer,
): readonly SheetItem[] {
  const words = formWords(diagram.frame.form);
  const side = Math.round(Math.min(240, Math.max(140, band.width * 0.16)));
  const node = { ...band, width: side };
  const title = { ...band, x: band.x + side, width: band.width - 2 * side };
  const number = { ...band, x: band.x + band.width - side, width: side };
  const cNumber = { ...number, width: side - KIT_PAGE.width };
  return [
    upright(title.x, band.y, band.height),
    upright(number.x, band.y, band.height),
    caption('node', words.node, node),
    ...below('node', nodeText(diagram, side, measure), node, NODE, measure),
    caption('title', words.title, title),
    ...below('title', diagram.title, title, TITLE, measure),
    caption('number', words.number, number),
    ...below('number', diagram.frame.number ?? '', cNumber, NODE, measure),
    ...kitPage(number),
  ];
}

/** The small rectangle in the corner of the number field: the librarian writes the page of the kit there
 *  (FIPS 183 annex C.4.5). */
const KIT_PAGE = { width: 34, height: 18 } as const;

function kitPage({ x, y, width, height }: Rect): readonly SheetItem[] {
  const left = x + width - KIT_PAGE.width;
  const top = y + height - KIT_PAGE.height;
  return [
    upright(left, top, KIT_PAGE.height),
    { kind: 'line', segment: level(left, top, KIT_PAGE.width) },
  ];
}

/** The node reference `MODEL/A22` (FIPS 183 §3.3.4.3), or the node alone where that is too long. */
function nodeText(diagram: Diagram, width: number, measure: TextMeasurer): string {
  const reference = `${diagram.model}/${diagram.node}`;
  const isShort = measure(reference, NODE[NODE.length - 1] ?? 0, 'bold') <= width - 2 * PAD;
  return diagram.model !== '' && isShort ? reference : diagram.node;
}

type Columns = readonly [Rect, Rect, Rect, Rect, Rect];

function columnsOf(band: Rect): Columns {
  const least = Object.values(COLUMNS).reduce((sum, [width]) => sum + width, 0);
  const shares = Object.values(COLUMNS).reduce((sum, [, share]) => sum + share, 0);
  let x = band.x;
  const column = ([width, share]: readonly [number, number]): Rect => {
    const grown = width + Math.floor(((band.width - least) * share) / shares);
    const rect = { x, y: band.y, width: grown, height: band.height };
    x += grown;
    return rect;
  };
  const [usedAt, author, status, reader] = [
    column(COLUMNS.usedAt),
    column(COLUMNS.author),
    column(COLUMNS.status),
    column(COLUMNS.reader),
  ];
  const context = { x, y: band.y, width: band.x + band.width - x, height: band.height };
  return [usedAt, author, status, reader, context];
}

function usedAtColumn(
  { frame }: Diagram,
  column: Rect,
  words: FormWords,
  measure: TextMeasurer,
): readonly SheetItem[] {
  const room = { width: column.width - 2 * PAD, lines: 4 };
  const { lines, size } = fitText(measure, frame.usedAt ?? '', room, VALUE, 'regular');
  return [
    caption('used-at', words.usedAt, column),
    ...lines.map((text, index) =>
      value('used-at', text, column.x + PAD, column.y + 26 + index * size * 1.2, size),
    ),
  ].filter(isVisible);
}

/** Author, project and notes on three lines; date and revision to the right of the first two. */
function authorColumn(
  { frame }: Diagram,
  column: Rect,
  words: FormWords,
  measure: TextMeasurer,
): readonly SheetItem[] {
  const height = column.height / 3;
  const cell = (row: number, x: number, width: number): Rect => {
    return { x, y: column.y + row * height, width, height };
  };
  const dated = [
    { head: words.date, text: frame.date },
    { head: words.revision, text: frame.revision },
  ];
  const right = Math.min(column.width * 0.36, Math.max(96, ...dated.map(widthOf(measure))));
  const left = column.width - right;
  const [x, middle] = [column.x, column.x + left];
  return [
    ...field('author', words.author, frame.author, cell(0, x, left), measure),
    ...field('date', words.date, frame.date, cell(0, middle, right), measure),
    ...field('project', words.project, frame.project, cell(1, x, left), measure),
    ...field('rev', words.revision, frame.revision, cell(1, middle, right), measure),
    ...field('notes', words.notes, NOTES, cell(2, x, column.width), measure),
  ].filter(isVisible);
}

/** Between the caption of a field and its value, px. */
const BESIDE = 4;

/** What a field takes with its caption and its value in full size, px. */
function widthOf(
  measure: TextMeasurer,
): (field: { readonly head: string; readonly text: string | undefined }) => number {
  return ({ head, text }) =>
    Math.ceil(
      2 * PAD + BESIDE + measure(head, CAPTION, 'bold') + measure(text ?? '', VALUE[0], 'regular'),
    );
}

/** A caption and beside it a value, on two lines where one does not hold it. */
function field(
  name: string,
  head: string,
  text: string | undefined,
  cell: Rect,
  measure: TextMeasurer,
): readonly TextItem[] {
  const left = cell.x + PAD + measure(head, CAPTION, 'bold') + BESIDE;
  const room = { width: cell.x + cell.width - PAD - left, lines: 1 };
  const one = fitText(measure, text ?? '', room, VALUE, 'regular');
  const { lines, size } = one.lines[0]?.endsWith('…')
    ? fitText(measure, text ?? '', { ...room, lines: 2 }, VALUE.slice(-1), 'regular')
    : one;
  const middle = cell.y + cell.height / 2;
  const baseOf = (row: number): number =>
    middle + (row - (lines.length - 1) / 2) * size * 1.2 + (FONT_METRICS.capital * size) / 2;
  const base = middle + (FONT_METRICS.capital * CAPTION) / 2;
  return [
    { ...value(name, head, cell.x + PAD, base, CAPTION), role: 'caption' },
    ...lines.map((line, row) => value(name, line, left, baseOf(row), size)),
  ];
}

/** The four statuses, each with a small square; that of the present one is filled. */
function statusColumn({ frame }: Diagram, column: Rect, words: FormWords): readonly SheetItem[] {
  const row = column.height / STATUSES.length;
  const mark = 6;
  return STATUSES.flatMap((status, index): readonly SheetItem[] => {
    const y = column.y + (index + 0.5) * row;
    const rect = {
      x: column.x + PAD,
      y: Math.round(y - mark / 2),
      width: mark,
      height: mark,
    };
    const base = y + (FONT_METRICS.capital * CAPTION) / 2;
    return [
      { kind: 'sketch', rect, current: status === frame.status },
      {
        ...value('status', words.statuses[status], column.x + PAD + mark + 5, base, CAPTION),
        role: 'caption',
      },
    ];
  });
}

/** Empty lines for readers to sign. */
function readerColumn(column: Rect, words: FormWords): readonly SheetItem[] {
  const row = column.height / STATUSES.length;
  const split = Math.round(column.width * 0.6);
  const date = { ...column, x: column.x + split, width: column.width - split };
  return [
    caption('reader', words.reader, column),
    caption('reader', words.read, date),
    ...STATUSES.slice(1).map((_, index): SheetItem => {
      return { kind: 'line', segment: level(column.x, column.y + (index + 1) * row, column.width) };
    }),
    upright(date.x, column.y, column.height),
  ];
}

/** Bold text in the middle of a cell, clear of its caption; on two lines where one is not enough. */
function below(
  field: string,
  text: string,
  cell: Rect,
  sizes: readonly number[],
  measure: TextMeasurer,
): readonly SheetItem[] {
  const room = { width: cell.width - 2 * PAD, lines: 1 };
  const one = fitText(measure, text, room, sizes, 'bold');
  const fit = one.lines[0]?.endsWith('…')
    ? fitText(measure, text, { ...room, lines: 2 }, [11, 10, 9], 'bold')
    : one;
  const height = fit.lines.length * fit.size * 1.1;
  const top = cell.y + (cell.height - height) / 2 + (fit.lines.length === 1 ? 4 : 5);
  return fit.lines
    .map((line, index): TextItem => {
      const base = top + (index + 0.5) * fit.size * 1.1 + (FONT_METRICS.capital * fit.size) / 2;
      const x = cell.x + cell.width / 2;
      return { ...value(field, line, x, base, fit.size), role: 'title', anchor: 'middle' };
    })
    .filter(isVisible);
}

function upright(x: number, y: number, height: number): SheetItem {
  return { kind: 'line', segment: [x, y, x, y + height] };
}

function level(x: number, y: number, width: number): readonly [number, number, number, number] {
  return [x, y, x + width, y];
}

function isVisible(item: SheetItem): boolean {
  return item.kind !== 'text' || item.text !== '';
}
