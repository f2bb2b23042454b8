/**
 * All lines of a drawing in tables, a table for each column, row and gap, packed for the innermost loop of
 * the search: which lines does this line cross? Only those in the bands that it passes.
 */
import { between, type Random } from '../random.js';
import { isInGap, type Strand } from '../strands/strand.js';

/** The lines of one band, four numbers a line: from, to, at, and the number of the arrow. */
interface LineTable {
  numbers: Float64Array;
  /** The strand of each line. */
  readonly strands: Strand[];
}

/** The lines along one axis. */
interface Lined {
  /** All strands, in rows. */
  readonly strands: Strand[];
  /** By band: gap 0, box 0, gap 1 and so on. */
  readonly tables: readonly LineTable[];
}

export interface Lines {
  readonly horizontals: Lined;
  readonly verticals: Lined;
}

const WIDTH = 4;

/** Tables without lines, for a diagram with n boxes. */
export function noLines(n: number): Lines {
  return { horizontals: emptyTables(n), verticals: emptyTables(n) };
}

function emptyTables(n: number): Lined {
  const tables = Array.from({ length: 2 * n + 1 }, () => ({
    numbers: new Float64Array(16 * WIDTH),
    strands: [],
  }));
  return { strands: [], tables };
}

/** Takes up the lines of the strands of an arrow, which are measured. */
export function addLines(lines: Lines, strands: readonly Strand[], arrow: number): void {
  for (const strand of strands) {
    if (strand.isFrame) continue;
    const { strands: rows } = alongside(lines, strand);
    strand.row = rows.length;
    rows.push(strand);
    const table = tableOf(lines, strand);
    if (table === undefined) continue;
    strand.slot = table.strands.length;
    table.strands.push(strand);
    if (table.strands.length * WIDTH > table.numbers.length) grow(table);
    table.numbers[strand.slot * WIDTH + 3] = arrow;
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
  for (const strand of strands) {
    const table = strand.isFrame ? undefined : tableOf(lines, strand);
    if (table !== undefined) write(table, strand);
  }
}

/** Takes the lines of strands away; the last one of the table fills each gap. */
export function removeLines(lines: Lines, strands: readonly Strand[]): void {
  for (const strand of strands) {
    if (strand.isFrame) continue;
    removeRow(alongside(lines, strand).strands, strand);
    const table = tableOf(lines, strand);
    if (table !== undefined) removeLine(table, strand);
  }
}

function removeRow(rows: Strand[], strand: Strand): void {
  const last = rows.pop();
  if (last === undefined || last === strand) return;
  rows[strand.row] = last;
  last.row = strand.row;
}

function removeLine({ numbers, strands }: LineTable, strand: Strand): void {
  const last = strands.pop();
  if (last === undefined || last === strand) return;
  const from = last.slot * WIDTH;
  numbers.copyWithin(strand.slot * WIDTH, from, from + WIDTH);
  strands[strand.slot] = last;
  last.slot = strand.slot;
}

function alongside(lines: Lines, strand: Strand): Lined {
  return strand.isVertical ? lines.verticals : lines.horizontals;
}

function tableOf(lines: Lines, strand: Strand): LineTable | undefined {
  const band = isInGap(strand) ? 2 * strand.index : 2 * strand.index + 1;
  return alongside(lines, strand).tables[band];
}

function write({ numbers }: LineTable, { slot, at, from, to }: Strand): void {
  numbers[slot * WIDTH] = from;
  numbers[slot * WIDTH + 1] = to;
  numbers[slot * WIDTH + 2] = at;
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
  return strand.row < 0 ? undefined : alongside(lines, strand).strands[strand.row];
}

/** How often a strand crosses the lines of arrows other than its own. */
export function crossingsOf(lines: Lines, strand: Strand, arrow: number): number {
  const { tables } = strand.isVertical ? lines.horizontals : lines.verticals;
  const { at, from, to } = strand;
  const last = Math.min(tables.length - 1, Math.floor(to));
  let count = 0;
  for (let band = Math.max(0, Math.floor(from)); band <= last; band++) {
    const table = tables[band];
    if (table === undefined) break;
    const { numbers } = table;
    const end = table.strands.length * WIDTH;
    for (let row = 0; row < end; row += WIDTH) {
      if (at <= (numbers[row] ?? 0) || at >= (numbers[row + 1] ?? 0)) continue;
      const place = numbers[row + 2] ?? 0;
      if (place > from && place < to && numbers[row + 3] !== arrow) count++;
    }
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
