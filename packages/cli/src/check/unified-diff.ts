/** What changed between two texts, as `patch` and `git apply` read it. */

/** Lines that stay, shown around a change. */
const AROUND = 3;

type Step =
  | { readonly kind: 'same' | 'gone'; readonly old: number }
  | { readonly kind: 'new'; readonly now: number };

/** A unified diff with `a/` and `b/` before the name; empty for equal texts. Line breaks are kept as they are,
 *  and a last line without one is marked. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const path = name.replaceAll('\\', '/');
  const old = linesIn(before);
  const now = linesIn(after);
  const hunks = hunksOf(stepsBetween(old, now)).map((hunk) => hunkText(hunk, old, now));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

/** Each with its line break. */
function linesIn(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** From the old lines to the new ones: what both begin and end with stays, and the middle is compared. */
function stepsBetween(old: readonly string[], now: readonly string[]): readonly Step[] {
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const same = (from: number, to: number): readonly Step[] =>
    range(from, to).map((index) => ({ kind: 'same', old: index }));
  return [
    ...same(0, head),
    ...middle(old, now, head, tail),
    ...same(old.length - tail, old.length),
  ];
}

/** A longest common subsequence by its table of lengths; where the table would be too large, everything goes
 *  and everything comes. */
function middle(
  old: readonly string[],
  now: readonly string[],
  head: number,
  tail: number,
): readonly Step[] {
  const [rows, columns] = [old.length - head - tail, now.length - head - tail];
  const gone = (row: number): Step => ({ kind: 'gone', old: head + row });
  const fresh = (column: number): Step => ({ kind: 'new', now: head + column });
  if (rows * columns > MOST_CELLS)
    return [...range(0, rows).map(gone), ...range(0, columns).map(fresh)];
  const isSame = (row: number, column: number) => old[head + row] === now[head + column];
  const lengths = lengthTable(rows, columns, isSame);
  const at = (row: number, column: number) => lengths[row * (columns + 1) + column] ?? 0;
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && isSame(row, column)) {
      steps.push({ kind: 'same', old: head + row++ });
      column++;
    } else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1)))
      steps.push(gone(row++));
    else steps.push(fresh(column++));
  }
  return steps;
}

/** 64 MB of lengths. */
const MOST_CELLS = 16_000_000;

/** Per pair of rests the length of what they have in common, row by row. */
function lengthTable(
  rows: number,
  columns: number,
  isSame: (row: number, column: number) => boolean,
): Int32Array {
  const width = columns + 1;
  const table = new Int32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      const [below, right] = [table[at + width] ?? 0, table[at + 1] ?? 0];
      table[at] = isSame(row, column) ? 1 + (table[at + width + 1] ?? 0) : Math.max(below, right);
    }
  }
  return table;
}

/** Some steps in a row, and how many lines of each text stand before them. */
interface Hunk {
  readonly steps: readonly Step[];
  readonly oldStart: number;
  readonly newStart: number;
}

/** The changes with what stands around them; those that would touch are one. */
function hunksOf(steps: readonly Step[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const changed = [...steps.keys()].filter((index) => steps[index]?.kind !== 'same');
  let [oldStart, newStart, counted] = [0, 0, 0];
  for (let first = 0; first < changed.length;) {
    let last = first;
    while ((changed[last + 1] ?? Infinity) - (changed[last] ?? 0) <= 2 * AROUND) last++;
    const from = Math.max(0, (changed[first] ?? 0) - AROUND);
    const to = Math.min(steps.length, (changed[last] ?? 0) + AROUND + 1);
    for (const { kind } of steps.slice(counted, from)) {
      if (kind !== 'new') oldStart++;
      if (kind !== 'gone') newStart++;
    }
    counted = from;
    hunks.push({ steps: steps.slice(from, to), oldStart, newStart });
    first = last + 1;
  }
  return hunks;
}

function hunkText(
  { steps, oldStart, newStart }: Hunk,
  old: readonly string[],
  now: readonly string[],
): string {
  const oldCount = steps.filter(({ kind }) => kind !== 'new').length;
  const newCount = steps.filter(({ kind }) => kind !== 'gone').length;
  const head = `@@ -${span(oldStart, oldCount)} +${span(newStart, newCount)} @@\n`;
  const lines = steps.map((step) => {
    const line = step.kind === 'new' ? now[step.now] : old[step.old];
    return marked(SIGNS[step.kind], line ?? '');
  });
  return head + lines.join('');
}

const SIGNS = { same: ' ', gone: '-', new: '+' } as const;

function marked(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** First line and number of lines; an empty span names the line before it. */
function span(start: number, count: number): string {
  const first = count === 0 ? start : start + 1;
  return count === 1 ? String(first) : `${first},${count}`;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
