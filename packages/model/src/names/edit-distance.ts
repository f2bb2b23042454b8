/** How far two names are from each other, in slips of the pen. */

/** Within how many edits a name may be meant: a quarter of its length, 1 to 4; none for one or two letters. */
export function slipsAllowed(name: string): number {
  return name.length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(name.length / 4)));
}

/** Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and
 *  swaps of neighbours. Gives `limit + 1` as soon as it must be greater than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2];
      if (swapped && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(before, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.MAX_SAFE_INTEGER;
}
