/**
 * All lines of a drawing in two tables, the horizontal and the vertical ones, packed for the innermost
 * loop of the search: which lines does this line cross?
 */
import { between, type Random } from './random.js';
import type { Strand } from './strand.js';

/** The lines along one axis, four numbers a row: at, from, to, and the number of the arrow. */
interface LineTable {
  numbers: Float64Array;
  /** The strand of each row. */
  readonly strands: Strand[];
}

export interface Lines {
  readonly horizontals: LineTable;
  readonly verticals: LineTable;
}

const WIDTH = 4;

/** Tables without lines. */
export function noLines(): Lines {
  return { horizontals: emptyTable(), verticals: emptyTable() };
}

function emptyTable(): LineTable {
  return { numbers: new Float64Array(64 * WIDTH), strands: [] };
}

/** Takes up the lines of the strands of an arrow, which are measured. */
export function addLines(lines: Lines, strands: readonly Strand[], arrow: number): void {
  for (const strand of strands) {
    if (strand.isFrame) continue;
    const table = tableOf(lines, strand);
    strand.row = table.strands.length;
    table.strands.push(strand);
    if (table.strands.length * WIDTH > table.numbers.length) grow(table);
    table.numbers[strand.row * WIDTH + 3] = arrow;
    write(table, strand);
  }
}

function grow(table: LineTable): void {
  const wider = new Float64Array(2 * table.numbers.length);
  wider.set(table.numbers);
  table.numbers = wider;
}

/** Brings the lines of strands up to date that have been measured again. */
export function updateLines(lines: Lines, strands: readonly Strand[]): void {
  for (const strand of strands) if (!strand.isFrame) write(tableOf(lines, strand), strand);
}

/** Takes the lines of strands away; the last row of the table fills each gap. */
export function removeLines(lines: Lines, strands: readonly Strand[]): void {
  for (const strand of strands) {
    if (strand.isFrame) continue;
    const table = tableOf(lines, strand);
    const last = table.strands.pop();
    if (last === undefined || last === strand) continue;
    const from = last.row * WIDTH;
    table.numbers.copyWithin(strand.row * WIDTH, from, from + WIDTH);
    table.strands[strand.row] = last;
    last.row = strand.row;
  }
}

function tableOf(lines: Lines, strand: Strand): LineTable {
  return strand.isVertical ? lines.verticals : lines.horizontals;
}

function write({ numbers }: LineTable, { row, at, from, to }: Strand): void {
  numbers[row * WIDTH] = at;
  numbers[row * WIDTH + 1] = from;
  numbers[row * WIDTH + 2] = to;
}

/** A strand that has a line; undefined where there is none. */
export function anyStrand(lines: Lines, random: Random): Strand | undefined {
  const horizontals = lines.horizontals.strands;
  const verticals = lines.verticals.strands;
  const row = between(random, 0, horizontals.length + verticals.length - 1);
  return horizontals[row] ?? verticals[row - horizontals.length];
}

/** The strand whose line stands in the row that a copied strand has taken over; undefined for a new one. */
export function lineBefore(lines: Lines, strand: Strand): Strand | undefined {
  return strand.row < 0 ? undefined : tableOf(lines, strand).strands[strand.row];
}

/** How often a strand crosses the lines of arrows other than its own. */
export function crossingsOf(lines: Lines, strand: Strand, arrow: number): number {
  const { numbers, strands } = strand.isVertical ? lines.horizontals : lines.verticals;
  const { at, from, to } = strand;
  const end = strands.length * WIDTH;
  let count = 0;
  for (let row = 0; row < end; row += WIDTH) {
    const place = numbers[row] ?? 0;
    if (place <= from || place >= to) continue;
    const isCrossing = at > (numbers[row + 1] ?? 0) && at < (numbers[row + 2] ?? 0);
    if (isCrossing && numbers[row + 3] !== arrow) count++;
  }
  return count;
}

/** How often lines of different arrows cross, each crossing once. */
export function allCrossings(
  lines: Lines,
  shapes: readonly { readonly strands: readonly Strand[] }[],
): number {
  let count = 0;
  shapes.forEach(({ strands }, arrow) => {
    for (const strand of strands) {
      if (!strand.isFrame && !strand.isVertical) count += crossingsOf(lines, strand, arrow);
    }
  });
  return count;
}
